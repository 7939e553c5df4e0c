import { addDays, dayOf, instantAt, minuteOfDay, weekdayOf, type Day, type Instant } from '../../values/instant'
import type { OpeningHours, OpenSpan } from '../../values/opening-hours'
import { HOLIDAYS, isWorkday, type HolidayTable } from '../calendar'

const DAY = 24 * 60
/** How far ahead one looks for a door that opens: longer than the longest holiday. */
const LOOK_AHEAD_DAYS = 21

/**
 * How a place stands at one moment. `until` and `opensAt` are what comes next, within three weeks. `certain` is false
 * when a day beyond the holiday table plays a part: nobody has announced its holidays yet, so she should call first.
 */
export type OpenState =
  | Readonly<{ is: 'unknown' }>
  | Readonly<{ is: 'open'; until?: Instant; certain: boolean }>
  | Readonly<{ is: 'closed'; opensAt?: Instant; why?: string; certain: boolean }>

type Minute = number

/** When it is open on one day of its own, in minutes since that day's midnight; a night may reach past 1440. */
export function spansOn(hours: OpeningHours, day: Day, table: HolidayTable = HOLIDAYS): readonly OpenSpan[] {
  const exception = hours.exceptions.find(({ on }) => on === day)
  if (exception) return exception.spans
  const rests = hours.restsOnHolidays && Object.hasOwn(table.holidays, day)
  return hours.rows.filter(({ on }) => {
    if (on === 'workdays') return isWorkday(day, table)
    return !rests && (on === 'daily' || on === weekdayOf(day))
  })
}

/** Whether what the rows say of `day` hangs on a table that does not reach so far. */
const hangsOnTable = (hours: OpeningHours, day: Day, { knownUntil }: HolidayTable): boolean =>
  day > knownUntil &&
  !hours.exceptions.some(({ on }) => on === day) &&
  (hours.restsOnHolidays || hours.rows.some(({ on }) => on === 'workdays'))

/** All open spans from the day before `day` on, in minutes since the midnight of `day`, in order, touching ones joined. */
function spansFrom(hours: OpeningHours, day: Day, days: number, table: HolidayTable): { from: Minute; to: Minute }[] {
  const spans: { from: Minute; to: Minute }[] = []
  for (let i = -1; i < days; i += 1)
    for (const { from, to } of spansOn(hours, addDays(day, i), table))
      spans.push({ from: from + i * DAY, to: to + i * DAY })
  spans.sort((a, b) => a.from - b.from)
  const joined: { from: Minute; to: Minute }[] = []
  for (const span of spans) {
    const last = joined[joined.length - 1]
    if (last && span.from <= last.to) last.to = Math.max(last.to, span.to)
    else joined.push({ ...span })
  }
  return joined
}

/** Whether a place is open at `at`, and what comes next. `hours` undefined: nobody has told them. */
export function openState(hours: OpeningHours | undefined, at: Instant, table: HolidayTable = HOLIDAYS): OpenState {
  if (!hours) return { is: 'unknown' }
  const day = dayOf(at)
  const now = minuteOfDay(at)
  const spans = spansFrom(hours, day, LOOK_AHEAD_DAYS, table)
  const certainUntil = (minute: Minute): boolean => {
    const last = Math.min(Math.floor(minute / DAY), LOOK_AHEAD_DAYS - 1)
    for (let i = -1; i <= last; i += 1) if (hangsOnTable(hours, addDays(day, i), table)) return false
    return true
  }
  const next = spans.find(({ to }) => to > now)
  if (next && next.from <= now) {
    const endless = next.to >= LOOK_AHEAD_DAYS * DAY
    return { is: 'open', certain: certainUntil(now), ...(!endless && { until: instantAt(day, next.to) }) }
  }
  const why = hours.exceptions.find(({ on }) => on === day)?.why
  return {
    is: 'closed',
    certain: certainUntil(next?.from ?? now),
    ...(next && { opensAt: instantAt(day, next.from) }),
    ...(why && { why }),
  }
}
