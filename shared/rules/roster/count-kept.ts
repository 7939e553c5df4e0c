import type { PostDays } from '../../values/counseling/roster'
import { addDays, daysBetween, weekdayOf, type Day } from '../../values/instant'
import type { HolidayTable } from '../calendar'
import { keptOn } from './kept-on'

type Special = Readonly<{ holidays: readonly Day[]; workdays: readonly Day[] }>
/** The table in order, once for each table: a roster in turn asks it for every day of a board. */
const sorted = new WeakMap<HolidayTable, Special>()
function specialIn(table: HolidayTable): Special {
  const known = sorted.get(table)
  if (known) return known
  const made = { holidays: Object.keys(table.holidays).sort(), workdays: Object.keys(table.workdays).sort() }
  sorted.set(table, made)
  return made
}

/** Where the first day from `day` on stands in a sorted list. */
function placeOf(days: readonly Day[], day: Day): number {
  let [low, high] = [0, days.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((days[middle] ?? '') < day) low = middle + 1
    else high = middle
  }
  return low
}
const within = (days: readonly Day[], from: Day, to: Day): readonly Day[] =>
  days.slice(placeOf(days, from), placeOf(days, to))

const isWeekend = (day: Day): boolean => weekdayOf(day) % 6 === 0

/** How many days from `from` to before `to` are one of these weekdays. */
function weekdaysIn(on: readonly number[], from: Day, to: Day): number {
  const days = daysBetween(from, to)
  const rest = days % 7
  const first = weekdayOf(from)
  const odd = on.filter((weekday) => (weekday - first + 7) % 7 < rest).length
  return ((days - rest) / 7) * on.length + odd
}

function workdaysIn(from: Day, to: Day, table: HolidayTable): number {
  const { holidays, workdays } = specialIn(table)
  const off = within(holidays, from, to).filter((day) => !isWeekend(day) && !Object.hasOwn(table.workdays, day)).length
  const made = within(workdays, from, to).filter(isWeekend).length
  return weekdaysIn([1, 2, 3, 4, 5], from, to) - off + made
}

const monthsBefore = (day: Day): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1

/** Each month has one such day, holidays apart. */
function monthlyIn(days: Extract<PostDays, { every: 'month' }>, from: Day, to: Day, table: HolidayTable): number {
  const never = { holidays: {}, workdays: {}, knownUntil: table.knownUntil }
  const countedIn = (since: Day, until: Day): number => {
    let count = 0
    for (let day = since; day < until; day = addDays(day, 1)) if (keptOn(days, day, never)) count += 1
    return count
  }
  const first = (day: Day): Day => `${day.slice(0, 8)}01`
  const before = countedIn(first(from), from)
  const off = within(specialIn(table).holidays, from, to).filter((day) => keptOn(days, day, never)).length
  return monthsBefore(to) - monthsBefore(from) + countedIn(first(to), to) - before - off
}

/** How many days from `from` to before `to` a post is kept. By arithmetic: it does not grow with the years between. */
export function countKept(days: PostDays, from: Day, to: Day, table: HolidayTable): number {
  if (to <= from) return 0
  switch (days.every) {
    case 'day':
      return daysBetween(from, to)
    case 'workday':
      return workdaysIn(from, to, table)
    case 'date':
      return days.days.filter((day) => from <= day && day < to).length
    case 'week': {
      const off = within(specialIn(table).holidays, from, to).filter((day) => days.on.includes(weekdayOf(day))).length
      return weekdaysIn(days.on, from, to) - off
    }
    case 'month':
      return monthlyIn(days, from, to, table)
  }
}
