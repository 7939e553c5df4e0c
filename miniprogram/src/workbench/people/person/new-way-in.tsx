import { useState } from 'react'
import { TAKES_TWO, WHOLE_DISTRICT, type RoleOfTwo } from '@shared/contract/access'
import type { MeDto, PersonDto } from '@shared/contract/account'
import { ROLE_LABEL } from '@shared/glossary'
import { OWN_DISTRICT } from '@shared/values/towns'
import { useApiCommand } from '@/api'
import { asCallError } from '@/api/call-error'
import { Box, Button, Row, Switch, Text } from '@/ui'
import { catchFocus } from '../../frame/focus-on'
import { Problem, problemText } from '../../frame/problem'
import { hasRole, rolesText } from '../../frame/role-words'
import { useTyped } from '../../frame/use-typed'
import { CodeOnce } from '../code-once'
import { readAnew } from '../use-people'

interface Made {
  returnCode: string
  needsSecond: boolean
  endsAt: string
}
const NOTHING: Made | undefined = undefined

const holdsOfTwo = ({ grants }: PersonDto) => TAKES_TWO.filter((role) => hasRole({ roles: grants }, role))

/** What takes two and she may get: she has it not yet, it is not for oneself, and a town gives no right of all towns. */
function offered(me: MeDto, person: PersonDto): readonly RoleOfTwo[] {
  if (person.me) return []
  const ofDistrict = me.roles.some(({ role, area }) => role === 'admin' && area === OWN_DISTRICT.code)
  const held = holdsOfTwo(person)
  return TAKES_TWO.filter((role) => !held.includes(role) && (ofDistrict || !WHOLE_DISTRICT.has(role)))
}

/** Another phone, a forgotten passphrase, or one role more that takes two. */
export function NewWayIn({ me, person }: { me: MeDto; person: PersonDto }) {
  const invite = useApiCommand('account', 'inviteAgain')
  const [also, setAlso] = useState<readonly RoleOfTwo[]>([])
  const [made, setMade] = useTyped<Made | undefined>(NOTHING)
  const [problem, setProblem] = useState<string>()

  async function make() {
    setProblem(undefined)
    try {
      setMade(await invite.mutateAsync({ personId: person.id, also: [...also] }))
      void readAnew()
      catchFocus('people-pane')
    } catch (thrown) {
      setProblem(problemText(asCallError(thrown)))
    }
  }
  return (
    <Box as="section" aria-label="新的进门码" className="wbp-part">
      {made ? (
        <CodeOnce {...made} code={made.returnCode} name={person.displayName} />
      ) : (
        <>
          <Box>
            <Text kind="strong" as="h2">
              新的进门码
            </Text>
            <Text kind="meta">{wayText(person)}</Text>
          </Box>
          {offered(me, person).map((role) => (
            <AlsoSwitch key={role} role={role} id={`also-${role}-${person.id}`} chosen={also} choose={setAlso} />
          ))}
          <Problem>{problem}</Problem>
          <Button small busy={invite.isPending} onPress={() => void make()}>
            给她一个新的进门码
          </Button>
        </>
      )}
    </Box>
  )
}

function wayText(person: PersonDto): string {
  const held = holdsOfTwo(person)
  const two = held.length > 0 ? `是${rolesText(held)}，新的码也要另一位管理员点头。` : ''
  return `换了手机、忘了口令，或者要再多一种进门的办法。${two}`
}

interface AlsoSwitchProps {
  id: string
  role: RoleOfTwo
  chosen: readonly RoleOfTwo[]
  choose: (roles: readonly RoleOfTwo[]) => void
}

const AlsoSwitch = ({ id, role, chosen, choose }: AlsoSwitchProps) => (
  <Row title={`也请她做${ROLE_LABEL[role]}`} note="要另一位管理员点头">
    <Switch
      id={id}
      label={`也请她做${ROLE_LABEL[role]}`}
      on={chosen.includes(role)}
      onChange={(on) => choose(TAKES_TWO.filter((one) => (one === role ? on : chosen.includes(one))))}
    />
  </Row>
)
