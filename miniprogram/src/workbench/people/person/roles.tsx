import { useState } from 'react'
import { TAKES_TWO, type Role } from '@shared/contract/access'
import type { Grant, MeDto, PersonDto } from '@shared/contract/account'
import { useApiCommand } from '@/api'
import { Box, Button, Text, toast } from '@/ui'
import { Problem, problemText } from '../../frame/problem'
import { hasRole, rolesText } from '../../frame/role-words'
import { GrantsField } from '../grants-field'
import { readAnew } from '../use-people'

/** Another admin's change comes with another key, so that it is never overwritten unseen. */
export function Roles({ me, person }: { me: MeDto; person: PersonDto }) {
  const set = useApiCommand('account', 'setGrants')
  const [grants, setGrants] = useState<readonly Grant[]>(person.grants)
  const [missing, setMissing] = useState<string>()
  const held = TAKES_TWO.filter((role) => hasRole({ roles: person.grants }, role))
  const lacking = TAKES_TWO.filter((role) => !held.includes(role))

  const save = () => {
    setMissing(grants.length === 0 ? '至少留一样。不让她进来，就在下面停用。' : undefined)
    if (grants.length === 0) return
    if (JSON.stringify(grants) === JSON.stringify(person.grants)) return toast('没有改动。')
    set.mutate(
      { personId: person.id, grants: [...grants] },
      {
        onSuccess: () => {
          toast('改好了，她下一步就照新的来。')
          void readAnew()
        },
      },
    )
  }
  return (
    <Box as="section" aria-label="角色" className="wbp-part">
      <GrantsField id={`roles-${person.id}`} me={me} value={grants} onChange={setGrants} ofTwo={held} error={missing} />
      {lacking.length > 0 ? <Text kind="meta">{lackingText(lacking, person.me)}</Text> : null}
      <Problem>{set.error ? problemText(set.error) : undefined}</Problem>
      <Button small kind="brand" busy={set.isPending} onPress={save}>
        存下角色
      </Button>
    </Box>
  )
}

const lackingText = (lacking: readonly Role[], me: boolean) =>
  me
    ? `${rolesText(lacking)}不能给自己加。要另外两位管理员：一位给你进门码，一位同意。`
    : `${rolesText(lacking)}不能直接加。要另给一个进门码，再由另一位管理员同意。`
