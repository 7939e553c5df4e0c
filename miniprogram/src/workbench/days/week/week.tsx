import { useState } from 'react'
import { addDays, dayOf, toInstant, type Day, type Instant } from '@shared/values/instant'
import { Box, Button, Loading, Text } from '@/ui'
import { DeskFailed } from '../../frame/desk-states'
import { HolidaysNote } from '../../frame/holidays-note'
import { timeText } from '../../frame/kept-words'
import type { Open } from '../open'
import { TimeSheet, type Taking } from '../time/time-sheet'
import { WHY_OPTIONS } from '../../frame/why'
import { useWeek } from '../use-days'
import { Displaced, Today } from './today'
import { WeekColumns } from './week-columns'
import { WeekList } from './week-list'
import { WeekNav } from './week-nav'

interface WeekRoomProps {
  now: Instant
  wide: boolean
  week: Day
  choose: (week: Day) => void
  open: Open | undefined
  onOpen: (open: Open) => void
}

/** Her days. What comes next stands on top on a phone; on a wide screen in the pane beside them. */
export function WeekRoom({ now, wide, week, choose, open, onOpen }: WeekRoomProps) {
  const read = useWeek(week)
  const [taking, take] = useState<Taking>()
  const { data, error } = read
  const first = week > dayOf(now) ? week : dayOf(now)
  const shape = { now, open, onOpen, onTake: (on: Day) => take({ why: 'block', on }) }
  return (
    <>
      {data && !wide ? <Today week={data} now={now} onOpen={onOpen} /> : null}
      <Box className="wbt-bar">
        <WeekNav week={week} now={now} choose={choose} />
        <Box role="group" aria-label="空出时间" className="cz-line">
          {WHY_OPTIONS.map(({ value, label }) => (
            <Button key={value} small onPress={() => take({ why: value, on: first })}>
              {label}
            </Button>
          ))}
        </Box>
      </Box>
      {data && error ? (
        <Text kind="meta" className="wbp__old">
          {error.offline ? '没连上，这是刚才的日程。' : '没取到新的，这是刚才的日程。'}
        </Text>
      ) : null}
      {data ? null : error ? <DeskFailed error={error} onRetry={() => void read.refetch()} /> : <Loading cards={3} />}
      {data && wide ? <WeekColumns days={data.days} {...shape} /> : null}
      {data && !wide ? <WeekList key={week} days={data.days} {...shape} /> : null}
      {data ? <HolidaysNote last={addDays(week, 6)} /> : null}
      {data && !wide ? <Displaced week={data} now={now} onOpen={onOpen} /> : null}
      {taking ? <TimeSheet taking={taking} days={data?.days ?? []} now={now} onClose={() => take(undefined)} /> : null}
      {data ? (
        <Box className="cz-line wbt-read">
          <Text
            kind="meta"
            as="span"
          >{`${timeText(toInstant(read.dataUpdatedAt))} 取的，新约的要再取一次才看得到。`}</Text>
          <Button small icon="refresh" busy={read.isFetching} onPress={() => void read.refetch()}>
            再取一次
          </Button>
        </Box>
      ) : null}
    </>
  )
}
