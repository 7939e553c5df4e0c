import { go } from '@/lib/routes'
import { Box, Text } from '@/ui'
import { BackLine } from '../frame/back-line'
import { QueueFilter } from './queue/queue-filter'
import { QueueHead } from './queue/queue-head'
import { QueuePane } from './queue/queue-pane'
import { useQueue } from '../frame/use-queue'
import type { RoomProps } from './panes'

/** On a phone: the queue by itself. */
export function QueueView({ now, shown, category, choose }: RoomProps) {
  const queue = useQueue(category, shown)
  return (
    <Box className="wbq-column">
      <BackLine opens={{ to: 'workbench' }}>工作台</BackLine>
      <QueueHead queue={queue} now={now} />
      <QueueFilter category={category} onChoose={choose} />
      <Box as="nav" aria-label="队列" className="wbq-column__list">
        <QueuePane
          queue={queue}
          category={category}
          now={now}
          selected={undefined}
          onOpen={(id) => go('queue', { id })}
        />
      </Box>
      <Text kind="meta">每次打开私密内容都会记下来。</Text>
    </Box>
  )
}
