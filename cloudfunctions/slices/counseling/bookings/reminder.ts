import { addDays, addMinutes, dayOf, instantAt, type Instant } from '@shared/values/instant'
import type { BookingRecord } from '../records'
import { withNotices } from './told'

const EVENING = 18 * 60
const SHORTLY = 2 * 60

/** When she is reminded: the evening before, else two hours before, else not at all. */
export function reminderFor(startsAt: Instant, now: Instant): BookingRecord['notices'] {
  const due = [instantAt(addDays(dayOf(startsAt), -1), EVENING), addMinutes(startsAt, -SHORTLY)]
  const next = due.find((at) => at > now)
  return next === undefined ? [] : [{ dueAt: next, what: 'reminded' }]
}

/** The booking with the reminder of the time it has now; one of an earlier time is dropped. */
export const reminded = <B extends BookingRecord>(booking: B, now: Instant): B =>
  withNotices(booking, [
    ...booking.notices.filter(({ what }) => what !== 'reminded'),
    ...reminderFor(booking.startsAt, now),
  ])
