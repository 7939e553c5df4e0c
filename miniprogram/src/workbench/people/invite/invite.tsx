import { useState } from 'react'
import { TAKES_TWO } from '@shared/contract/access'
import type { Grant, MeDto } from '@shared/contract/account'
import { LIMITS } from '@shared/values/limits'
import { useApiCommand } from '@/api'
import { asCallError } from '@/api/call-error'
import { Box, Button, Field, Note, Text } from '@/ui'
import { catchFocus, focusOn } from '../../frame/focus-on'
import { Problem, problemText } from '../../frame/problem'
import { rolesText } from '../../frame/role-words'
import { useTyped } from '../../frame/use-typed'
import { CodeOnce } from '../code-once'
import { GrantsField } from '../grants-field'
import { readAnew } from '../use-people'
import { inviteMissing, type InviteMissing } from './invite-missing'

const NAME_ID = 'invite-name'
const ROLES_ID = 'invite-roles'
interface Made {
  returnCode: string
  needsSecond: boolean
  endsAt: string
}
const NOTHING: Made | undefined = undefined

export function Invite({ me, alone, onDone }: { me: MeDto; alone?: boolean; onDone: () => void }) {
  const invite = useApiCommand('account', 'invite')
  const [displayName, setName] = useState('')
  const [grants, setGrants] = useState<readonly Grant[]>([])
  const [missing, setMissing] = useState<InviteMissing>({})
  const [problem, setProblem] = useState<string>()
  const ofTwo = TAKES_TWO.filter((role) => grants.some((grant) => grant.role === role))
  const [made, setMade] = useTyped<Made | undefined>(NOTHING)

  async function send() {
    if (invite.isPending) return
    const gaps = inviteMissing(displayName, grants)
    setMissing(gaps)
    setProblem(undefined)
    if (gaps.name) return focusOn(NAME_ID)
    if (gaps.grants) return focusOn(`${ROLES_ID}-lawyer`)
    try {
      setMade(await invite.mutateAsync({ displayName, grants: [...grants] }))
      void readAnew()
      catchFocus('people-pane')
    } catch (thrown) {
      setProblem(problemText(asCallError(thrown), '没连上，码没发出来。写的还在，连上再按一次。'))
    }
  }
  const done = () => {
    void readAnew()
    onDone()
  }
  if (made)
    return (
      <Box className="wbp-sheet">
        {alone ? (
          <Text kind="h1" className="cz-spoken">
            请人进来
          </Text>
        ) : null}
        <CodeOnce {...made} code={made.returnCode} name={displayName.trim()} />
        <Button kind="brand" onPress={done}>
          给她了
        </Button>
      </Box>
    )
  return (
    <Box className="wbp-sheet">
      <Box>
        <Text kind={alone ? 'h1' : 'h2'}>请人进来</Text>
        <Text tone="quiet">写上她是谁、做什么，会出来一个 16 位的进门码，由你交给她。</Text>
      </Box>
      <Field
        id={NAME_ID}
        label="她的名字"
        reason="来问的人看得到，写真名或大家怎么叫她。"
        value={displayName}
        onInput={setName}
        error={missing.name}
        maxLength={LIMITS.displayName.max}
        placeholder="例：周律师"
      />
      <GrantsField ofTwo={TAKES_TWO} id={ROLES_ID} me={me} value={grants} onChange={setGrants} error={missing.grants} />
      {ofTwo.length > 0 ? (
        <Note icon="people">{`做${rolesText(ofTwo)}要两个人点头：码出来以后，还要另一位管理员同意。`}</Note>
      ) : null}
      <Problem>{problem}</Problem>
      <Button kind="next" busy={invite.isPending} onPress={() => void send()}>
        {invite.isPending ? '在办' : '要一个进门码'}
      </Button>
    </Box>
  )
}
