import table from 'chinese-days/dist/chinese-days.json'
import { addDays, dayOf, instantAt, minuteOfDay, weekdayOf, type Day, type Instant } from '../values/instant'

export type Span = Readonly<{ from: number; to: number }>

/**
 * Holidays and make-up workdays as the State Council announces them year by year (source: chinese-days).
 * After `knownUntil` only weekends are taken into account, and staff are told so.
 */
export type HolidayTable = Readonly<{
  holidays: Readonly<Record<Day, unknown>>
  workdays: Readonly<Record<Day, unknown>>
  knownUntil: Day
}>

const lastYear = Object.keys(table.holidays)
  .map((day) => day.slice(0, 4))
  .sort()
  .at(-1)

export const HOLIDAYS: HolidayTable = {
  holidays: table.holidays,
  workdays: table.workdays,
  knownUntil: `${lastYear ?? '1970'}-12-31`,
}

export const isWorkday = (day: Day, { holidays, workdays }: HolidayTable = HOLIDAYS): boolean => {
  if (Object.hasOwn(workdays, day)) return true
  if (Object.hasOwn(holidays, day)) return false
  return weekdayOf(day) % 6 !== 0
}

/** 国庆节, where the table says why a day is off. */
export function holidayName(day: Day, { holidays }: HolidayTable = HOLIDAYS): string | undefined {
  const said = holidays[day]
  return typeof said === 'string' ? said.split(',')[1] : undefined
}
/** A Saturday or Sunday on which people work, to make up for a holiday. */
export const isMakeUpDay = (day: Day, { workdays }: HolidayTable = HOLIDAYS): boolean => Object.hasOwn(workdays, day)

/** How much warning admins get before the table ends. */
const WARNING_DAYS = 45
export const tableEndsSoon = (today: Day, { knownUntil }: HolidayTable = HOLIDAYS): boolean =>
  addDays(today, WARNING_DAYS) > knownUntil

const lengthOf = (spans: readonly Span[]) => spans.reduce((sum, { from, to }) => sum + to - from, 0)

/** Whether `at` lies inside a span of a working day. */
export const isOnDuty = (at: Instant, spans: readonly Span[], holidays: HolidayTable = HOLIDAYS): boolean => {
  const minute = minuteOfDay(at)
  return isWorkday(dayOf(at), holidays) && spans.some(({ from, to }) => from <= minute && minute < to)
}

/**
 * The moment by which `minutes` of duty time have passed since `from`.
 * Counts only inside `spans` (minutes since midnight, ascending, apart) of working days; seconds are dropped.
 */
export function addDutyMinutes(
  from: Instant,
  minutes: number,
  spans: readonly Span[],
  holidays: HolidayTable = HOLIDAYS,
): Instant {
  if (lengthOf(spans) <= 0) throw new RangeError('duty spans are empty')
  let left = minutes
  let start = minuteOfDay(from)
  for (let day = dayOf(from); ; day = addDays(day, 1), start = 0) {
    if (!isWorkday(day, holidays)) continue
    for (const span of spans) {
      const begin = Math.max(span.from, start)
      const room = span.to - begin
      if (room <= 0) continue
      if (left <= room) return instantAt(day, begin + left)
      left -= room
    }
  }
}

/** So many working days as minutes of duty, for `addDutyMinutes`. */
export const dutyMinutesOf = (workingDays: number, spans: readonly Span[]): number => workingDays * lengthOf(spans)
