import { useState } from 'react'
import type { RosterDto } from '@shared/contract/counseling'
import type { RosterContent } from '@shared/values/counseling/roster'
import { addDays, dayText, mondayOf, type Day } from '@shared/values/instant'
import { Box, Tag, Text } from '@/ui'
import { HolidaysNote } from '../../frame/holidays-note'
import { useStaffList } from '../use-room'
import { shortDay } from '../week/board'
import { CellInside, lookOf } from '../week/cell-box'
import { headsOf, isEmpty, weekOf, type Cell, type DayHead } from '../week/week'
import { WeekNav } from '../week/week-nav'

interface PreviewProps {
  content: RosterContent
  own: RosterDto | undefined
  today: Day
}

/** The week that her words make, while she writes them. */
export function Preview({ content, own, today }: PreviewProps) {
  const [week, setWeek] = useState(() => mondayOf(today))
  const staff = useStaffList().data?.items ?? []
  const roster: RosterDto = {
    id: own?.id ?? '',
    revision: 0,
    content,
    changes: own?.changes ?? [],
    changedAt: own?.changedAt ?? '',
    laid: true,
  }
  const [site] = weekOf(week, [roster], { today, staff, board: undefined, services: [] })
  const heads = headsOf(week)
  return (
    <Box as="section" aria-label="排出来是这样" className="wbr-preview">
      <Text kind="h2">排出来是这样</Text>
      <WeekNav week={week} today={today} onChange={setWeek} />
      {content.posts.length === 0 ? <Text kind="meta">写了班，这里马上看得到一周怎么排。</Text> : null}
      {site && content.posts.length > 0
        ? heads.map((head, at) => (
            <PreviewDay
              key={head.on}
              head={head}
              cells={site.rows.flatMap(({ cells }) => cells.slice(at, at + 1)).filter((cell) => !isEmpty(cell))}
            />
          ))
        : null}
      <HolidaysNote last={addDays(week, 6)} days={content.posts.map(({ days }) => days)} />
    </Box>
  )
}

const PreviewDay = ({ head: { on, note, rest }, cells }: { head: DayHead; cells: readonly Cell[] }) => (
  <Box className="wbr-preview__day" role="group" aria-label={dayText(on)}>
    <Box className="wbr-preview__head">
      <Text kind="meta-strong" as="span">
        {shortDay(on)}
      </Text>
      {note ? <Tag tone={rest ? 'plain' : 'tea'}>{rest ? `${note}休` : note}</Tag> : null}
    </Box>
    <Box className="wbr-preview__cells">
      {cells.length === 0 ? <Text kind="meta">没有班</Text> : null}
      {cells.map((cell) => (
        <Box key={cell.post.id} className={`wbr-cell wbr-cell--still wbr-cell--${lookOf(cell)}`}>
          <Box as="span" className="wbr-cell__post">
            {cell.post.name}
          </Box>
          <CellInside cell={cell} still />
        </Box>
      ))}
    </Box>
  </Box>
)
