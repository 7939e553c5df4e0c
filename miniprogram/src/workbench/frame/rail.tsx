import type { MeDto } from '@shared/contract/account'
import { Art } from '@/ui/art/art'
import { Box, RailItem, Text } from '@/ui'
import { hasRole } from './role-words'
import { useInvitations, waitsForHer } from './use-invitations'
import { useQueue } from './use-queue'

export type RoomName = 'home' | 'queue' | 'people' | 'approve' | 'sessions'

/** The rooms that are hers. */
export function Rail({ me, room }: { me: MeDto; room: RoomName }) {
  return (
    <>
      <RailItem icon="desk" name="工作台" here={room === 'home'} opens={{ to: 'workbench' }} />
      {hasRole(me, 'lawyer') ? <QueueItem here={room === 'queue'} /> : null}
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
