import { PART_LABEL } from '@shared/glossary'
import { partOf, PARTS } from '@shared/values/counseling/parts-of-day'
import { clockText, dayText } from '@shared/values/instant'
import { Box, Choice, Note, Text } from '@/ui'
import type { FreeDay } from './free-times'

export const TIMES_ID = 'times-of-day'

interface DayTimesProps {
  day: FreeDay
  from: number | undefined
  onPick: (from: number) => void
  problem: string | undefined
}

/** The times of one day, three in a row, parted as a day is. */
export function DayTimes({ day, from, onPick, problem }: DayTimesProps) {
  const parts = PARTS.map((part) => ({ part, times: day.times.filter((one) => partOf(one.from) === part) }))
  return (
    <Box id={TIMES_ID} tabIndex={-1} className="times-day">
      <Box className="times-day__head cz-hide-elder">
        <Text kind="h2">{dayText(day.on)}</Text>
        {day.state === 'free' ? <Text kind="meta">{`空 ${day.times.length} 个`}</Text> : null}
      </Box>
      {day.state === 'free' ? null : (
        <Text tone="quiet">{day.state === 'full' ? '这天约满了，看看别的天。' : '这天没人上班，看看别的天。'}</Text>
      )}
      {day.certain ? null : (
        <Box className="times-day__unsure">
          <Note tone="tea" icon="info">
            这天的放假安排还没出，可能会变。变了会告诉你，重新挑就行。
          </Note>
        </Box>
      )}
      {parts.map(({ part, times }) =>
        times.length > 0 ? (
          <Box key={part} className="times-day__part">
            <Choice
              id={`times-${part}`}
              label={PART_LABEL[part]}
              look="tiles"
              options={times.map((one) => ({ value: String(one.from), label: clockText(one.from) }))}
              value={from === undefined ? undefined : String(from)}
              onChange={(next) => onPick(Number(next))}
            />
          </Box>
        ) : null,
      )}
      <Box role="status">{problem ? <Text tone="next">{problem}</Text> : null}</Box>
    </Box>
  )
}
