import { Box, List, Row, Text } from '@/ui'
import type { Waits } from '../shown'

/** `narrowed`: she looks for something, and nothing is said of all other doors. */
interface WaitsProps {
  waits: Waits
  narrowed?: boolean
}

const THEY_ANSWER = '这几个电话一直有人接'
function headOf({ waits, narrowed = false }: WaitsProps): string {
  if (waits === 'untold') return `${narrowed ? '你找的' : '各处'}几点开门还没登记，先打电话`
  return `${narrowed ? '你找的' : ''}${waits === 'ours' ? '妇联' : '现在'}没开门，${THEY_ANSWER}`
}

/** When no door of ours is open these always answer. */
export const NobodyOpen = (props: WaitsProps) => (
  <>
    <Text kind="h2" className="places-waits">
      {headOf(props)}
    </Text>
    <List label="一直有人接的电话">
      <Row icon="talk" title="12338 妇联" note="心里的话、家里的事都能说" calls="federation" />
      <Row icon="shield" title="110 报警" note="有人动手、有人威胁" calls="police" />
      <Row icon="heart" title="120 急救" note="有人受伤" calls="ambulance" />
    </List>
  </>
)

/** Over the list that follows those numbers. */
export const ThenHead = ({ waits, narrowed }: WaitsProps) => (
  <Text kind="h2" className="places-waits">
    {narrowed ? '找到的' : `现在开着的，和${waits === 'untold' ? '各处妇联' : '接下来开门的'}`}
  </Text>
)

/** The district's one line for whoever cannot go home. It is tied to no place. */
export const NotHome = () => (
  <Box className="places-not-home">
    <List label="没地方去的时候">
      <Row icon="home" title="没地方去、不敢回家" note="打 12338，说在哪里方便，我们去接你" calls="federation" />
    </List>
  </Box>
)
