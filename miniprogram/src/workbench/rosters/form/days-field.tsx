import { addDays, dayText, type Day } from '@shared/values/instant'
import { weekdayText } from '@shared/rules/clock-words'
import type { PostDays } from '@shared/values/counseling/roster'
import { Box, Checks, Chips, FieldError, Icon, Press, SelectField, Text } from '@/ui'
import type { PostDraft } from './post-draft'

interface DaysFieldProps {
  post: PostDraft
  today: Day
  put: (change: Partial<PostDraft>) => void
  error: string | undefined
}

const EVERY: readonly { value: PostDays['every']; label: string }[] = [
  { value: 'workday', label: '每个工作日' },
  { value: 'week', label: '每周几天' },
  { value: 'month', label: '每月一次' },
  { value: 'date', label: '单独几天' },
  { value: 'day', label: '每天' },
]
/** What becomes of holidays. */
const RESTS: Record<PostDays['every'], string> = {
  workday: '放假不来，调休上班的周末要来。',
  week: '碰上法定假日不来。',
  month: '碰上法定假日不来。',
  date: '选了哪天就哪天，不管放不放假。',
  day: '周末、放假也来。',
}
const WEEK = [1, 2, 3, 4, 5, 6, 0]
const WEEKDAYS = WEEK.map((day) => ({ value: String(day), label: weekdayText(day) }))
const NTHS = [
  { value: '1', label: '第一个' },
  { value: '2', label: '第二个' },
  { value: '3', label: '第三个' },
  { value: '4', label: '第四个' },
  { value: '-1', label: '最后一个' },
]

/** On which days a post is kept. */
export function DaysField({ post, today, put, error }: DaysFieldProps) {
  const id = `post-${post.id}-days`
  return (
    <Box id={id} tabIndex={-1} className="cz-stack wbl-head">
      <Chips
        id={`${id}-every`}
        label="哪些日子来"
        options={EVERY}
        value={post.every}
        onChange={(every) => put({ every })}
      />
      <Text kind="meta">{RESTS[post.every]}</Text>
      {post.every === 'week' ? (
        <Checks
          id={`${id}-week`}
          label="每周哪几天"
          options={WEEKDAYS}
          value={post.weekdays}
          onChange={(weekdays) => put({ weekdays })}
        />
      ) : null}
      {post.every === 'month' ? (
        <Box className="wbl-two">
          <SelectField id={`${id}-nth`} label="每月" options={NTHS} value={post.nth} onChange={(nth) => put({ nth })} />
          <SelectField
            id={`${id}-on`}
            label="周几"
            options={WEEKDAYS}
            value={post.monthOn}
            onChange={(monthOn) => put({ monthOn })}
          />
        </Box>
      ) : null}
      {post.every === 'date' ? (
        <Dates id={`${id}-date`} dates={post.dates} today={today} onChange={(dates) => put({ dates })} />
      ) : null}
      <FieldError id={id} error={error} />
    </Box>
  )
}

const AHEAD_DAYS = 180
const MOST = 60

interface DatesProps {
  id: string
  dates: readonly Day[]
  today: Day
  onChange: (dates: readonly Day[]) => void
}

function Dates({ id, dates, today, onChange }: DatesProps) {
  const ahead = Array.from({ length: AHEAD_DAYS }, (_, at) => addDays(today, at)).filter((day) => !dates.includes(day))
  const options = [{ value: '', label: '选一天' }, ...ahead.map((value) => ({ value, label: dayText(value) }))]
  return (
    <Box className="cz-stack-s">
      {dates.length > 0 ? (
        <Box className="cz-line">
          {[...dates].sort().map((day) => (
            <Press
              key={day}
              className="wbr-name"
              aria-label={`去掉${dayText(day)}`}
              onPress={() => onChange(dates.filter((other) => other !== day))}
            >
              <Box as="span">{dayText(day)}</Box>
              <Icon name="cross" size="xs" />
            </Press>
          ))}
        </Box>
      ) : null}
      {dates.length < MOST ? (
        <SelectField
          id={id}
          label="加一天"
          options={options}
          value=""
          onChange={(day) => (day ? onChange([...dates, day]) : undefined)}
        />
      ) : null}
    </Box>
  )
}
