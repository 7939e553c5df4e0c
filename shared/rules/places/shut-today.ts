import { addDays, dayOf, minuteOfDay, type Day, type Instant } from '../../values/instant'
import { HOURS, type OpeningHours, type OpenSpan } from '../../values/opening-hours'
import { HOLIDAYS, type HolidayTable } from '../calendar'
import { spansOn } from './opening'

const MINUTES_A_DAY = 24 * 60

/**
 * The hours with nothing left of today from `at` on, nor of a night that began yesterday and still lasts. What has been
 * until now stays as it was; single days that are over go.
 */
export function shutForToday(
  hours: OpeningHours,
  at: Instant,
  why: string,
  table: HolidayTable = HOLIDAYS,
): OpeningHours {
  const [today, minute] = [dayOf(at), minuteOfDay(at)]
  const yesterday = addDays(today, -1)
  const until = (day: Day, end: number): OpenSpan[] =>
    spansOn(hours, day, table)
      .filter(({ from }) => from < end)
      .map(({ from, to }) => ({ from, to: Math.min(to, end) }))
      .sort((a, b) => a.from - b.from)
      .slice(-HOURS.spansADay)
  const told = hours.exceptions.find(({ on }) => on === yesterday)
  const night = spansOn(hours, yesterday, table).some(({ to }) => to > MINUTES_A_DAY + minute)
  // A yesterday that was told by itself stays told, or its rows would count again.
  const lastNight = told || night ? [{ ...told, on: yesterday, spans: until(yesterday, MINUTES_A_DAY + minute) }] : []
  const later = hours.exceptions.filter(({ on }) => on > today).sort((a, b) => (a.on < b.on ? -1 : 1))
  const exceptions = [...lastNight, { on: today, spans: until(today, minute), why }, ...later]
  return { ...hours, exceptions: exceptions.slice(0, HOURS.exceptions) }
}
