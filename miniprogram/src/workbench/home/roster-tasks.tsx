import { Box, List, Loading, Row, Text } from '@/ui'
import { DeskFailed } from '../frame/desk-states'
import { taskCount } from '../frame/use-place-tasks'
import { useRosterTasks } from '../frame/use-rosters'

/** What the room of rosters asks of an officer this week. */
export function RosterTasks() {
  const { data, error, refetch } = useRosterTasks()
  if (!data) return error ? <DeskFailed error={error} onRetry={() => void refetch()} /> : <Loading cards={1} />
  const { gaps, displaced, calls, leaving, sites } = data
  const nothing = sites === 0 ? '还没有班表，写一张，网上就能约。' : '这周排满了，没有要办的。'
  return (
    <Box as="section" aria-labelledby="roster-tasks" className="cz-stack-s">
      <Text kind="h2" id="roster-tasks">
        排班
      </Text>
      <List label="排班">
        {calls > 0 ? (
          <Row
            icon="phone"
            tint="tea"
            title={`${taskCount(calls)} 个电话要打`}
            note="她们留了电话，在等"
            opens={{ to: 'rosters', params: { view: 'calls' } }}
          />
        ) : null}
        {displaced > 0 ? (
          <Row
            icon="clock"
            tint="tea"
            title={`${taskCount(displaced)} 个预约要改时间`}
            note="是我们这边变了，等一个新时间"
            opens={{ to: 'rosters', params: { view: 'displaced' } }}
          />
        ) : null}
        {gaps > 0 ? (
          <Row icon="people" tint="tea" title={`这周 ${gaps} 个班缺人`} note="找人顶" opens={{ to: 'rosters' }} />
        ) : null}
        {leaving > 0 ? (
          <Row
            icon="copy"
            tint="tea"
            title={`${leaving} 个人走了，手上还有事`}
            note="交给别人，一个都不落下"
            opens={{ to: 'rosters', params: { view: 'leaving' } }}
          />
        ) : null}
        <Row
          icon="calendar"
          tint="brand"
          title="这周的班"
          note={calls + displaced + gaps + leaving > 0 ? undefined : nothing}
          opens={{ to: 'rosters' }}
        />
      </List>
    </Box>
  )
}
