import { hoursText } from '../hours-text'
import type { HoursRow, OpeningHours } from '../../../values/opening-hours'
import { uuidOf } from './ids'
import type { HsdsSchedule } from './types'

const DAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'] as const
const MIDNIGHT = 24 * 60
/** With its offset, as HSDS asks: China has one. */
const clock = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}+08:00`

/** What a weekly rule can say: plain weekdays that end before midnight. */
const tellable = ({ on, to }: HoursRow): boolean => on !== 'workdays' && to < MIDNIGHT

/**
 * Weekly rules where they say all of it. Workdays, holidays and nights know days that no weekly rule knows; a rule that
 * is nearly right would send somebody to a closed door, so those are told in words.
 */
export function schedulesOf(hours: OpeningHours, locationId: string): HsdsSchedule[] {
  const { rows, restsOnHolidays, exceptions } = hours
  const of = (key: string, rest: Omit<HsdsSchedule, 'id' | 'location_id'>): HsdsSchedule => ({
    id: uuidOf('schedule', locationId, key),
    location_id: locationId,
    ...rest,
  })
  if (restsOnHolidays || exceptions.length > 0 || !rows.every(tellable))
    return [of('words', { timezone: 8, description: hoursText(hours).join('；') })]
  const spans = new Map<string, { row: HoursRow; days: Set<number> }>()
  for (const row of rows) {
    const key = `${row.from}-${row.to}`
    const days = spans.get(key)?.days ?? new Set<number>()
    for (const day of row.on === 'daily' ? [0, 1, 2, 3, 4, 5, 6] : [Number(row.on)]) days.add(day)
    spans.set(key, { row, days })
  }
  return [...spans].map(([key, { row, days }]) =>
    of(key, {
      timezone: 8,
      wkst: 'MO',
      freq: 'WEEKLY',
      byday: DAYS.filter((_, day) => days.has(day)).join(','),
      opens_at: clock(row.from),
      closes_at: clock(row.to),
      description: hoursText({
        rows: rows.filter(({ from, to }) => key === `${from}-${to}`),
        restsOnHolidays,
        exceptions,
      }).join('；'),
    }),
  )
}
