import { useState } from 'react'
import type { AgendaDayDto } from '@shared/contract/counseling'
import { dayOf, dayText, type Day, type Instant } from '@shared/values/instant'
import { Box, Button, Tag, Text } from '@/ui'
import type { Open } from '../open'
import { itemsOf, noneWords } from './day-items'
import { DayEntries } from './day-entries'

export interface WeekProps {
  days: readonly AgendaDayDto[]
  now: Instant
  open: Open | undefined
  onOpen: (open: Open) => void
  /** Time of that day is not to be booked. */
  onTake: (on: Day) => void
}

/** On a phone: the days under one another, what is over folded away. */
export function WeekList({ days, now, ...rest }: WeekProps) {
  const today = dayOf(now)
  const [all, showAll] = useState(false)
  const over = days.filter(({ on }) => on < today)
  const folded = !all && over.length > 0 && over.length < days.length
  return (
    <Box className="wbt-days">
      {folded ? (
        <Button small icon="down" onPress={() => showAll(true)}>
          {`看前面 ${over.length} 天`}
        </Button>
      ) : null}
      {days
        .filter(({ on }) => !folded || on >= today)
        .map((day) => (
          <OneDay key={day.on} day={day} now={now} {...rest} />
        ))}
    </Box>
  )
}

function OneDay({ day, now, open, onOpen, onTake }: Omit<WeekProps, 'days'> & { day: AgendaDayDto }) {
  const { on } = day
  const today = dayOf(now)
  const past = on < today
  const empty = itemsOf(day).length === 0
  return (
    <Box as="section" aria-label={dayText(on)} className="wbt-day">
      <Box className="wbt-day__head">
        <Text kind="strong" as="h3">
          {dayText(on)}
        </Text>
        {on === today ? <Tag tone="green">今天</Tag> : null}
        {empty ? <Text kind="meta">{noneWords(on, now)}</Text> : null}
        {past ? null : (
          <Button small icon="plus" label={`${dayText(on)} 空出时间`} onPress={() => onTake(on)}>
            空出
          </Button>
        )}
      </Box>
      {empty ? null : <DayEntries day={day} now={now} past={past} open={open} onOpen={onOpen} />}
    </Box>
  )
}
