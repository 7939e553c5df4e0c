import { useState } from 'react'
import { Box, Loading, Segmented, Text } from '@/ui'
import { DeskFailed, DeskWords } from '../../frame/desk-states'
import { useUse } from '../use-room'
import { hoursText, lastWords, waitText, weekLabel, type Said, type UseWeek } from './figures'
import { Plot } from './plot'
import { Ratings } from './ratings'

const WEEKS = [
  { value: '4', label: '4 周' },
  { value: '8', label: '8 周' },
  { value: '12', label: '12 周' },
] as const

/** How much of what was offered was taken, who did not come, how long people wait; each number with its unit. */
export function Use() {
  const [weeks, setWeeks] = useState<(typeof WEEKS)[number]['value']>('8')
  const { data, error, refetch } = useUse(Number(weeks))
  return (
    <Box className="cz-stack wbr-use">
      <Segmented id="use-weeks" label="看多久" hideLabel options={WEEKS} value={weeks} onChange={setWeeks} />
      {data ? (
        <Figures weeks={data.weeks} ratings={data.ratings} />
      ) : error ? (
        <DeskFailed error={error} onRetry={() => void refetch()} />
      ) : (
        <Loading cards={2} />
      )}
    </Box>
  )
}

function Figures({ weeks, ratings }: { weeks: readonly UseWeek[]; ratings: Said | undefined }) {
  if (weeks.every(({ offered, sessions, walkIns }) => offered + sessions + walkIns === 0))
    return (
      <DeskWords art="empty" title="还没有数" text="班表排出来、有人约过，这里就看得到放了多少、约了多少、等了多久。" />
    )
  const last = lastWords(weeks)
  return (
    <>
      {last ? <Text kind="strong">{last}</Text> : null}
      <Box className="wbr-use__plots">
        <Plot
          title="放出的和约了的"
          weeks={weeks}
          bars={[
            { look: 'offered', label: '放出', of: ({ offered }) => offered, text: hoursText },
            { look: 'booked', label: '约了', of: ({ booked }) => booked, text: hoursText },
          ]}
        />
        <Plot
          title="从约到见，等多久"
          weeks={weeks}
          bars={[{ look: 'wait', label: '中间的一位等了', of: ({ waitHours }) => waitHours ?? 0, text: waitText }]}
        />
        <Plot
          title="没来的，没约就来的"
          weeks={weeks}
          bars={[
            { look: 'noShows', label: '没来', of: ({ noShows }) => noShows, text: (count) => `${count} 个` },
            { look: 'walkIns', label: '没约就来', of: ({ walkIns }) => walkIns, text: (count) => `${count} 个` },
          ]}
        />
      </Box>
      <UseTable weeks={weeks} />
      <Ratings said={ratings} />
    </>
  )
}

const COLUMNS: readonly [string, (week: UseWeek) => string][] = [
  ['放出', ({ offered }) => hoursText(offered)],
  ['约了', ({ booked }) => hoursText(booked)],
  ['约见', ({ sessions }) => `${sessions} 个`],
  ['没来', ({ noShows }) => `${noShows} 个`],
  ['没约就来', ({ walkIns }) => `${walkIns} 个`],
  ['等多久', ({ waitHours }) => waitText(waitHours)],
]

/** The same numbers to be read, newest first. */
const UseTable = ({ weeks }: { weeks: readonly UseWeek[] }) => (
  <Box className="wbr-table__scroll" tabIndex={0} role="region" aria-label="每周的数">
    <Box role="table" aria-label="每周的数" className="wbr-table">
      <Box role="row" className="wbr-table__row wbr-table__row--head">
        <Box role="columnheader" className="wbr-table__cell wbr-table__cell--first">
          从哪天起的一周
        </Box>
        {COLUMNS.map(([name]) => (
          <Box key={name} role="columnheader" className="wbr-table__cell">
            {name}
          </Box>
        ))}
      </Box>
      {[...weeks].reverse().map((week) => (
        <Box key={week.week} role="row" className="wbr-table__row">
          <Box role="rowheader" className="wbr-table__cell wbr-table__cell--first">
            {weekLabel(week.week)}
          </Box>
          {COLUMNS.map(([name, textOf]) => (
            <Box key={name} role="cell" className="wbr-table__cell">
              {textOf(week)}
            </Box>
          ))}
        </Box>
      ))}
    </Box>
  </Box>
)
