import { DUTY_SPANS, PROMISE } from '../values/service-hours'
import { minutesBetween, type Instant } from '../values/instant'
import { addDutyMinutes, dutyMinutesOf, type HolidayTable } from './calendar'

/** When an answer to something asked `at` is due, by the promise on the screen. */
export const dueAt = (at: Instant, urgent: boolean, holidays?: HolidayTable): Instant =>
  addDutyMinutes(
    at,
    urgent ? PROMISE.urgentMinutes : dutyMinutesOf(PROMISE.otherWorkingDays, DUTY_SPANS),
    DUTY_SPANS,
    holidays,
  )

/** Minutes left until due; negative is late. An answer stops the clock. */
export const minutesLeft = (due: Instant, now: Instant, answeredAt?: Instant): number =>
  minutesBetween(answeredAt ?? now, due)
