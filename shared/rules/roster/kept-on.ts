import type { PostDays } from '../../values/counseling/roster'
import { addDays, weekdayOf, type Day } from '../../values/instant'
import { isWorkday, type HolidayTable } from '../calendar'

const isHoliday = (day: Day, { holidays }: HolidayTable): boolean => Object.hasOwn(holidays, day)
/** Which one of its weekday in its month: 1 to 5. */
const nthOf = (day: Day): number => Math.ceil(Number(day.slice(8)) / 7)
const isLast = (day: Day): boolean => addDays(day, 7).slice(0, 7) !== day.slice(0, 7)

/** Whether a post is kept on `day`. */
export function keptOn(days: PostDays, day: Day, table: HolidayTable): boolean {
  switch (days.every) {
    case 'day':
      return true
    case 'workday':
      return isWorkday(day, table)
    case 'date':
      return days.days.includes(day)
    case 'week':
      return days.on.includes(weekdayOf(day)) && !isHoliday(day, table)
    case 'month':
      return (
        days.on === weekdayOf(day) &&
        !isHoliday(day, table) &&
        (days.nth === -1 ? isLast(day) : days.nth === nthOf(day))
      )
  }
}

/** Whether what is said of `day` hangs on holidays that nobody has announced yet. */
export const isCertain = (days: PostDays, day: Day, { knownUntil }: HolidayTable): boolean =>
  day <= knownUntil || days.every === 'day' || days.every === 'date'
