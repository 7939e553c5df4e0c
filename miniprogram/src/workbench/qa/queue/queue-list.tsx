import { useId, useState, type KeyboardEvent } from 'react'
import type { QueueItemDto } from '@shared/contract/qa'
import type { Instant } from '@shared/values/instant'
import { Box } from '@/ui'
import { QueueItem } from './queue-item'

interface QueueListProps {
  items: readonly QueueItemDto[]
  now: Instant
  selected: string | undefined
  onOpen: (id: string) => void
}

const STEPS: Record<string, (at: number, last: number) => number> = {
  ArrowDown: (at, last) => Math.min(at + 1, last),
  ArrowUp: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_, last) => last,
}

/** Tab reaches the list once; arrows move in it, Enter opens. */
export function QueueList({ items, now, selected, onOpen }: QueueListProps) {
  // the list of the page beneath lives on, and may hold the same question
  const list = useId()
  const idOf = (id: string) => `${list}-${id}`
  const [at, setAt] = useState<string>()
  const stop = [at, selected].find((id) => items.some((item) => item.id === id)) ?? items[0]?.id
  const move = (event: KeyboardEvent<HTMLElement>, from: number) => {
    const to = items[STEPS[event.key]?.(from, items.length - 1) ?? -1]
    if (!to) return
    event.preventDefault()
    setAt(to.id)
    document.getElementById(idOf(to.id))?.focus()
  }
  const open = (id: string) => {
    setAt(id)
    onOpen(id)
  }
  return (
    <Box as="ul" className="wbi-list">
      {items.map((item, i) => (
        <Box as="li" key={item.id}>
          <QueueItem
            id={idOf(item.id)}
            item={item}
            now={now}
            here={item.id === selected}
            stop={item.id === stop}
            onOpen={open}
            onKeyDown={(event) => move(event, i)}
          />
        </Box>
      ))}
    </Box>
  )
}
