import type { Instant } from '@shared/values/instant'
import { useApiQuery } from '@/api'
import { Box, Text } from '@/ui'
import { figuresOf } from './queue-words'
import type { useQueue } from '../../frame/use-queue'

/** How many wait, and what she did today. */
export function QueueHead({ queue, now }: { queue: ReturnType<typeof useQueue>; now: Instant }) {
  const today = useApiQuery('qa', 'readDesk', {}, { private: true }).data
  const figures = queue.data && figuresOf(queue.data, queue.hasNextPage, now)
  return (
    <Box className="wbq__head">
      <Text kind="h1">等回答的</Text>
      <Text kind="meta">{figures ? `${figures.waiting} 个 · 急的、等得久的在前` : '急的、等得久的在前'}</Text>
      {today ? (
        <Text kind="meta" className="wbq__today">
          {`今天已回 ${today.answeredToday} 个${today.lateToday > 0 ? ` · ${today.lateToday} 个超时` : ''}`}
        </Text>
      ) : null}
    </Box>
  )
}
