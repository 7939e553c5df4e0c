import type { MeDto } from '@shared/contract/account'
import { canBeTold } from '@/lib/we-chat-message'
import { Box, Button, Card, Loading, Text } from '@/ui'
import { DeskFailed } from '../frame/desk-states'
import { Problem } from '../frame/problem'
import { BELL_SAYS, calledFor, isFull, NOT_AT_NIGHT, ONE_BY_ONE, ringsText } from './bell-words'
import { useBell } from './use-bell'

/** Lets WeChat call her to work. WeChat alone can, and not everybody is called. */
export function Bell({ me }: { me: MeDto }) {
  const what = calledFor(me)
  return canBeTold() && what ? <Hers what={what} /> : null
}

function Hers({ what }: { what: string }) {
  const { bell, add, takeDown, adding, takingDown, problem } = useBell('bell')
  const { data, error } = bell
  if (!data) return error ? <DeskFailed error={error} onRetry={() => void bell.refetch()} /> : <Loading cards={1} />
  const { rings } = data
  return (
    <Box as="section" aria-labelledby="bell" className="cz-stack-s">
      <Text kind="h2" id="bell">
        有急事时叫我
      </Text>
      <Card className="cz-stack">
        <Box>
          <Text>{what}</Text>
          <Text kind="meta">{BELL_SAYS}</Text>
          <Text kind="meta">{NOT_AT_NIGHT}</Text>
        </Box>
        <Box>
          <Text kind="strong">{ringsText(rings)}</Text>
          {isFull(rings) ? null : <Text kind="meta">{ONE_BY_ONE}</Text>}
        </Box>
        <Box className="cz-line">
          {isFull(rings) ? null : (
            <Button small kind="soft" icon="plus" busy={adding} onPress={add}>
              {rings === 0 ? '叫我一次' : '再加一次'}
            </Button>
          )}
          {rings > 0 ? (
            <Button small busy={takingDown} onPress={takeDown}>
              不用叫了
            </Button>
          ) : null}
        </Box>
        <Problem>{problem}</Problem>
      </Card>
    </Box>
  )
}
