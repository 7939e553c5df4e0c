import type { Instant } from '@shared/values/instant'
import { Box, Card, Loading, Text } from '@/ui'
import { DeskFailed } from '../../frame/desk-states'
import type { useQueue } from '../../frame/use-queue'
import { QueueList } from './queue-list'
import { waitingByDue } from './queue-words'

/** So many stand on the desk; the queue has them all. */
const FIRST = 5

interface WaitingProps {
  queue: ReturnType<typeof useQueue>
  now: Instant
  onOpen: (id: string) => void
}

/** Nobody's yet, by when an answer is due. Nothing opens by itself: opening is recorded. */
export function Waiting({ queue, now, onOpen }: WaitingProps) {
  if (!queue.data)
    return queue.error ? <DeskFailed error={queue.error} onRetry={() => void queue.refetch()} /> : <Loading cards={2} />
  const waiting = waitingByDue(queue.data, now)
  const more = waiting.length - FIRST
  return (
    <Box as="section" aria-labelledby="waiting" className="cz-stack-s">
      <Text kind="h2" id="waiting">
        没人领的，先到时限的在前
      </Text>
      {waiting.length === 0 ? (
        <Card>
          <Text>没有等人领的。</Text>
          <Text kind="meta">有新问题会自己出现在这里，不用刷新。</Text>
        </Card>
      ) : (
        <Box className="wbh-held">
          <QueueList items={waiting.slice(0, FIRST)} now={now} selected={undefined} onOpen={onOpen} />
        </Box>
      )}
      {more > 0 ? <Text kind="meta">{`后面还有 ${more}${queue.hasNextPage ? '+' : ''} 个，在队列里。`}</Text> : null}
    </Box>
  )
}
