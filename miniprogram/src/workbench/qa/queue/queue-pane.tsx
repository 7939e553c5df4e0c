import type { Category } from '@shared/values/topic'
import { toInstant, type Instant } from '@shared/values/instant'
import { Box, Button, Loading, Text } from '@/ui'
import { DeskFailed, DeskWords } from '../../frame/desk-states'
import { timeText } from '../../frame/kept-words'
import { QueueList } from './queue-list'
import type { useQueue } from '../../frame/use-queue'

interface QueuePaneProps {
  queue: ReturnType<typeof useQueue>
  category: Category | undefined
  now: Instant
  selected: string | undefined
  onOpen: (id: string) => void
}

export function QueuePane({ queue, category, now, selected, onOpen }: QueuePaneProps) {
  const { data, error, dataUpdatedAt, hasNextPage, isFetchingNextPage } = queue
  const again = () => void queue.refetch()
  if (!data) return error ? <DeskFailed error={error} onRetry={again} /> : <Loading cards={4} />
  return (
    <>
      {error ? (
        <Text kind="meta" className="wbq__old">
          {`${error.offline ? '没连上' : '没取到新的'}，这是 ${timeText(toInstant(dataUpdatedAt))} 的队列。`}
        </Text>
      ) : null}
      {data.length === 0 ? (
        <DeskWords
          art="empty"
          title={category ? '这一类没有等回答的' : '都回完了'}
          text={category ? '换一类看看，或者看全部。' : '有新问题会自己出现在这里，不用刷新。'}
        />
      ) : (
        <QueueList items={data} now={now} selected={selected} onOpen={onOpen} />
      )}
      {hasNextPage ? (
        <Box className="wbq__more">
          <Button small busy={isFetchingNextPage} onPress={() => void queue.fetchNextPage()}>
            再看 20 个
          </Button>
        </Box>
      ) : null}
    </>
  )
}
