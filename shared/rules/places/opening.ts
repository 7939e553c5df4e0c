import { addDays, dayOf, instantAt, minuteOfDay, weekdayOf, type Day, type Instant } from '../../values/instant'
import type { OpeningHours, OpenSpan } from '../../values/opening-hours'
import { HOLIDAYS, isWorkday, type HolidayTable } from '../calendar'

const DAY = 24 * 60
/** How far ahead one looks for a door that opens: longer than the longest holiday. */
const LOOK_AHEAD_DAYS = 21

/**
 * How a place stands at one moment. `until` and `opensAt` are what comes next, within three weeks. `certain` is false
 * when that hangs on a day beyond the holiday table: nobody has announced its holidays yet, so she should call first.
 * `why` is what is said of today alone, and `spans` when it opens today for all that.
 */
export type OpenState =
  | Readonly<{ is: 'unknown' }>
  | Readonly<{ is: 'open'; until?: Instant; certain: boolean }>
  | Readonly<{ is: 'closed'; opensAt?: Instant; why?: string; spans?: readonly OpenSpan[]; certain: boolean }>

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

/** Whether it is open at `now`, a minute of `day`, and when that ends; no end within three weeks is none. */
function runAt(hours: OpeningHours, day: Day, now: Minute, table: HolidayTable): { open: boolean; end?: Minute } {
  const next = spansFrom(hours, day, LOOK_AHEAD_DAYS, table).find(({ to }) => to > now)
  if (!next) return { open: false }
  if (next.from > now) return { open: false, end: next.from }
  return next.to >= LOOK_AHEAD_DAYS * DAY ? { open: true } : { open: true, end: next.to }
}

/** The table with every day that it does not know until `last` a holiday, or every one a day of work. */
const unknownAs = (which: 'holidays' | 'workdays', table: HolidayTable, last: Day): HolidayTable => {
  const days = { ...table[which] }
  for (let day = addDays(table.knownUntil, 1); day <= last; day = addDays(day, 1)) days[day] = true
  return { ...table, [which]: days }
}

/**
 * Whether it stays so whatever is announced of the days beyond the table. A holiday opens the fewest of its rows and a
 * day of work the most: where these two agree, so does all between.
 */
function isCertain(hours: OpeningHours, day: Day, now: Minute, table: HolidayTable): boolean {
  const last = addDays(day, LOOK_AHEAD_DAYS)
  const hangs = hours.restsOnHolidays || hours.rows.some(({ on }) => on === 'workdays')
  if (!hangs || last <= table.knownUntil) return true
  const fewest = runAt(hours, day, now, unknownAs('holidays', table, last))
  const most = runAt(hours, day, now, unknownAs('workdays', table, last))
  return fewest.open === most.open && fewest.end === most.end
}

/** Whether a place is open at `at`, and what comes next. `hours` undefined: nobody has told them. */
export function openState(hours: OpeningHours | undefined, at: Instant, table: HolidayTable = HOLIDAYS): OpenState {
  if (!hours) return { is: 'unknown' }
  const day = dayOf(at)
  const now = minuteOfDay(at)
  const { open, end } = runAt(hours, day, now, table)
  const next = end === undefined ? undefined : instantAt(day, end)
  const certain = isCertain(hours, day, now, table)
  if (open) return { is: 'open', certain, ...(next && { until: next }) }
  const { why, spans = [] } = hours.exceptions.find(({ on }) => on === day) ?? {}
  return {
    is: 'closed',
    certain,
    ...(next && { opensAt: next }),
    ...(why && { why, ...(spans.length > 0 && { spans }) }),
  }
}
