import { Box, List, Loading, Row, Text } from '@/ui'
import { DeskFailed } from '../frame/desk-states'
import { isVillage } from '../frame/officer-area'
import { taskCount, usePlaceTasks } from '../frame/use-place-tasks'

const TO_LOOK_AT = { title: '处改动等着看', note: '村、社区报上来的，镇街或区里看过才算' }
const OF_A_VILLAGE = { title: '处报上去了', note: '镇街看过才算。没同意的，点开看为什么' }

/** What the room of places asks of an officer today. */
export function PlaceTasks({ area }: { area: string }) {
  const tasks = usePlaceTasks()
  const { data, error } = tasks
  if (!data) return error ? <DeskFailed error={error} onRetry={() => void tasks.refetch()} /> : <Loading cards={1} />
  const { stale, proposals, alike } = data
  const { title, note } = isVillage(area) ? OF_A_VILLAGE : TO_LOOK_AT
  return (
    <Box as="section" aria-labelledby="place-tasks" className="cz-stack-s">
      <Text kind="h2" id="place-tasks">
        找妇联
      </Text>
      <List label="找妇联">
        {proposals > 0 ? (
          <Row
            icon="talk"
            tint="tea"
            title={`${taskCount(proposals)} ${title}`}
            note={note}
            opens={{ to: 'deskPlaces', params: { tab: 'proposals' } }}
          />
        ) : null}
        {stale > 0 ? (
          <Row
            icon="clock"
            tint="tea"
            title={`${taskCount(stale)} 处要核对`}
            note="半年没人说过还对不对"
            opens={{ to: 'deskPlaces', params: { tab: 'stale' } }}
          />
        ) : null}
        {alike > 0 ? (
          <Row
            icon="copy"
            tint="tea"
            title={`${taskCount(alike)} 对像是同一处`}
            note="是一处就合并，来的人不用猜"
            opens={{ to: 'deskPlaces', params: { tab: 'alike' } }}
          />
        ) : null}
        <Row
          icon="pin"
          tint="brand"
          title="所有地点"
          note={proposals + stale + alike > 0 ? undefined : '现在没有要办的。'}
          opens={{ to: 'deskPlaces' }}
        />
      </List>
    </Box>
  )
}
