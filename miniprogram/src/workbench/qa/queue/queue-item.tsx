import type { KeyboardEvent } from 'react'
import { CATEGORY_LABEL } from '@shared/glossary'
import type { QueueItemDto } from '@shared/contract/qa'
import type { Instant } from '@shared/values/instant'
import { hrefOf } from '@/lib/routes'
import { Box, countdownText, Press, Tag } from '@/ui'
import { holderText, isLate } from './queue-words'

type Clocked = Pick<QueueItemDto, 'urgent' | 'dueAt' | 'answeredAt' | 'category'> & { followUp?: boolean }

/** What kind it is, and how its promise stands. */
export function QueueTags({ of, now }: { of: Clocked; now: Instant }) {
  const late = isLate(of, now)
  return (
    <Box as="span" className="wbi__tags">
      {of.urgent ? (
        <Tag tone="red" icon="alert">
          急
        </Tag>
      ) : null}
      {late ? (
        <Tag tone="tea" icon="flag">
          超时
        </Tag>
      ) : null}
      <Tag>{CATEGORY_LABEL[of.category]}</Tag>
      {of.followUp ? <Tag tone="blue">追问</Tag> : null}
      {of.answeredAt ? null : (
        <Box as="b" className={`wbi__clock${late ? ' wbi__clock--late' : ''}`}>
          {countdownText(of.dueAt, now).text}
        </Box>
      )}
    </Box>
  )
}

export interface QueueItemProps {
  id: string
  item: QueueItemDto
  now: Instant
  here: boolean
  tabIndex: number
  onOpen: (id: string) => void
  onKeyDown: (event: KeyboardEvent<HTMLElement>) => void
}

export function QueueItem({ id, item, now, here, tabIndex, onOpen, onKeyDown }: QueueItemProps) {
  return (
    <Press
      id={id}
      href={hrefOf({ to: 'queue', params: { id: item.id } })}
      className={`wbi${here ? ' wbi--here' : ''}`}
      aria-current={here ? 'true' : undefined}
      tabIndex={tabIndex}
      onPress={() => onOpen(item.id)}
      onKeyDown={onKeyDown}
    >
      <QueueTags of={item} now={now} />
      <Box as="span" className="wbi__words">
        {item.excerpt}
      </Box>
      <Box as="span" className="wbi__who">
        {holderText(item, now)}
      </Box>
    </Press>
  )
}
