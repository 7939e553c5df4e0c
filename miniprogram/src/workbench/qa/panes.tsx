import { useEffect, useRef, useState } from 'react'
import type { Category } from '@shared/values/topic'
import type { Instant } from '@shared/values/instant'
import { useApiQuery } from '@/api'
import { Box } from '@/ui'
import { CasePane } from './case/case-pane'
import { NothingOpen } from '../frame/desk-states'
import { focusOn } from '../frame/focus-on'
import { LawSearch } from './law/law-search'
import { QueueFilter } from './queue/queue-filter'
import { QueueHead } from './queue/queue-head'
import { QueuePane } from './queue/queue-pane'
import { useQueue } from '../frame/use-queue'

export interface RoomProps {
  now: Instant
  /** Whether the page is the one in sight. */
  shown: boolean
  category: Category | undefined
  choose: (category: Category | undefined) => void
}

interface PanesProps extends RoomProps {
  selected: string | undefined
  select: (id: string) => void
}

/** Queue, case, law. What she already holds opens by itself; nothing else does, for opening is recorded. */
export function Panes({ now, shown, category, choose, selected, select }: PanesProps) {
  const queue = useQueue(category, shown)
  const held = useApiQuery('qa', 'readDesk', {}, { private: true }).data?.claims[0]?.id
  const first = useRef(true)
  const [byHand, setByHand] = useState(false)
  useEffect(() => {
    if (first.current && !selected && held) select(held)
    if (held || selected) first.current = false
  }, [held, selected, select])
  const open = (id: string) => {
    setByHand(true)
    select(id)
    focusOn('case')
  }
  return (
    <Box className="wbq">
      <Box className="wbq__top">
        <QueueHead queue={queue} now={now} />
        <QueueFilter category={category} onChoose={choose} />
      </Box>
      <Box className="wbq__panes">
        <Box as="nav" aria-label="队列" className="wbq__queue">
          <QueuePane queue={queue} category={category} now={now} selected={selected} onOpen={open} />
        </Box>
        {selected ? (
          <CasePane
            key={selected}
            id={selected}
            now={now}
            wide
            byHand={byHand}
            onNext={open}
            onQueue={() => undefined}
          />
        ) : (
          <>
            <Box as="section" id="case" aria-label="这个问题" tabIndex={0} className="wbc">
              <NothingOpen none={queue.data?.length === 0} />
            </Box>
            <Box as="section" aria-label="法条" className="wbq__law">
              <LawSearch used={[]} />
            </Box>
          </>
        )}
      </Box>
    </Box>
  )
}
