import { useState } from 'react'
import type { PersonDto } from '@shared/contract/account'
import { useApiCommand } from '@/api'
import { asCallError } from '@/api/call-error'
import { Box, Button, Row, Switch, Text } from '@/ui'
import { catchFocus } from '../../frame/focus-on'
import { Problem, problemText } from '../../frame/problem'
import { useTyped } from '../../frame/use-typed'
import { CodeOnce } from '../code-once'
import { readAnew } from '../use-people'

interface Made {
  returnCode: string
  needsSecond: boolean
  endsAt: string
}
const NOTHING: Made | undefined = undefined

/** Another phone, a forgotten passphrase, or one role more that takes two. */
export function NewWayIn({ person }: { person: PersonDto }) {
  const invite = useApiCommand('account', 'inviteAgain')
  const [alsoAdmin, setAlso] = useState(false)
  const [made, setMade] = useTyped<Made | undefined>(NOTHING)
  const [problem, setProblem] = useState<string>()
  const isAdmin = person.grants.some(({ role }) => role === 'admin')

  async function make() {
    setProblem(undefined)
    try {
      setMade(await invite.mutateAsync({ personId: person.id, alsoAdmin }))
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
            <Text kind="meta">
              {`换了手机、忘了口令，或者要再多一种进门的办法。${isAdmin ? '是管理员，新的码也要另一位管理员点头。' : ''}`}
            </Text>
          </Box>
          {isAdmin ? null : (
            <Row title="也请她做管理员" note="要另一位管理员点头">
              <Switch id={`also-${person.id}`} label="也请她做管理员" on={alsoAdmin} onChange={setAlso} />
            </Row>
          )}
          <Problem>{problem}</Problem>
          <Button small busy={invite.isPending} onPress={() => void make()}>
            给她一个新的进门码
          </Button>
        </>
      )}
    </Box>
  )
}
