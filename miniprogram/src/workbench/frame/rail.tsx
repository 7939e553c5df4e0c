import type { MeDto } from '@shared/contract/account'
import { Art } from '@/ui/art/art'
import { Box, RailItem, Text } from '@/ui'
import { hasRole, isBooked } from './role-words'
import { useInvitations, waitsForHer } from './use-invitations'
import { taskCount, usePlaceTasks } from './use-place-tasks'
import { useQueue } from './use-queue'
import { useRosterTasks } from './use-rosters'

export type RoomName = 'home' | 'queue' | 'days' | 'places' | 'rosters' | 'shelters' | 'people' | 'approve' | 'sessions'

/** The rooms that are hers. */
export function Rail({ me, room }: { me: MeDto; room: RoomName }) {
  return (
    <>
      <RailItem icon="desk" name="工作台" here={room === 'home'} opens={{ to: 'workbench' }} />
      {hasRole(me, 'lawyer') ? <QueueItem here={room === 'queue'} /> : null}
      {isBooked(me) ? <RailItem icon="clock" name="我的日程" here={room === 'days'} opens={{ to: 'days' }} /> : null}
      {hasRole(me, 'officer') ? <PlacesItem here={room === 'places'} /> : null}
      {hasRole(me, 'officer') ? <RostersItem here={room === 'rosters'} /> : null}
      {hasRole(me, 'shelterKeeper') ? (
        <RailItem icon="shield" name="庇护所" here={room === 'shelters'} opens={{ to: 'shelters' }} />
      ) : null}
      {hasRole(me, 'admin') ? <PeopleItem here={room === 'people'} /> : null}
      <RailItem icon="key" name="电脑登录" here={room === 'approve'} opens={{ to: 'approve' }} />
      <RailItem icon="lock" name="登录过的地方" here={room === 'sessions'} opens={{ to: 'sessions' }} />
      <Box className="wbh-rail-foot">
        <Art name="bamboo" />
        <Text kind="tiny">每次打开私密内容都会记下来</Text>
      </Box>
    </>
  )
}

function QueueItem({ here }: { here: boolean }) {
  const { data, hasNextPage } = useQueue(undefined)
  const count = data && `${data.length}${hasNextPage ? '+' : ''}`
  return <RailItem icon="ask" name="律师咨询" count={count} here={here} opens={{ to: 'queue' }} />
}

/** The number is of what waits for her word. */
function PeopleItem({ here }: { here: boolean }) {
  const waiting = useInvitations().data?.filter(waitsForHer).length
  return <RailItem icon="people" name="人员" count={waiting || undefined} here={here} opens={{ to: 'people' }} />
}

/** The number is of what waits for her: villages' proposals first, for someone waits behind each. */
function PlacesItem({ here }: { here: boolean }) {
  const { data } = usePlaceTasks()
  const count = data && (data.proposals || data.stale)
  return (
    <RailItem
      icon="pin"
      name="找妇联"
      count={count ? taskCount(count) : undefined}
      here={here}
      opens={{ to: 'deskPlaces' }}
    />
  )
}

/** The number is of turns that lack somebody this week, and of sessions that wait for a new time. */
function RostersItem({ here }: { here: boolean }) {
  const { data } = useRosterTasks()
  const count = data && data.gaps + data.displaced + data.calls
  return (
    <RailItem
      icon="calendar"
      name="排班"
      count={count ? taskCount(count) : undefined}
      here={here}
      opens={{ to: 'rosters' }}
    />
  )
}
