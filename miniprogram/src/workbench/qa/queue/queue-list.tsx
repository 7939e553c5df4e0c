import type { QueueItemDto } from '@shared/contract/qa'
import type { Instant } from '@shared/values/instant'
import { Box } from '@/ui'
import { useArrowList } from '../../frame/arrow-list'
import { QueueItem } from './queue-item'

interface QueueListProps {
  items: readonly QueueItemDto[]
  now: Instant
  selected: string | undefined
  onOpen: (id: string) => void
}

export function QueueList({ items, now, selected, onOpen }: QueueListProps) {
  const { rowProps, setAt } = useArrowList(
    items.map(({ id }) => id),
    selected,
  )
  const open = (id: string) => {
    setAt(id)
    onOpen(id)
  }
  return (
    <Box as="ul" className="wbi-list">
      {items.map((item, i) => (
        <Box as="li" key={item.id}>
          <QueueItem {...rowProps(item.id, i)} item={item} now={now} here={item.id === selected} onOpen={open} />
        </Box>
      ))}
    </Box>
  )
}
