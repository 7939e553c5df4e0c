import type { PhoneContact } from '../values/safe-contact'
import { addDays, dayOf, instantAt, minuteOfDay, type Day, type Instant } from '../values/instant'
import { HOLIDAYS, isWorkday, type HolidayTable } from './calendar'

/** The longest run of days without a workday is shorter. */
const FAR = 31

type Hours = Pick<PhoneContact, 'hours'>
const isOn = ({ hours }: Hours, day: Day, table: HolidayTable): boolean => hours.on === 'daily' || isWorkday(day, table)

/** Whether she may be called at that moment: within the hours she said, on a day she said. */
export function mayCallAt(contact: Hours, at: Instant, table = HOLIDAYS): boolean {
  const minute = minuteOfDay(at)
  const { from, to } = contact.hours
  return isOn(contact, dayOf(at), table) && from <= minute && minute < to
}

/** The next moment from `at` on at which she may be called; `at` itself when she may now. Undefined: in no near future. */
export function nextCallAt(contact: Hours, at: Instant, table = HOLIDAYS): Instant | undefined {
  if (mayCallAt(contact, at, table)) return at
  for (let i = 0, day = dayOf(at); i < FAR; i += 1, day = addDays(day, 1)) {
    const begins = instantAt(day, contact.hours.from)
    if (begins >= at && isOn(contact, day, table)) return begins
  }
  return undefined
}
