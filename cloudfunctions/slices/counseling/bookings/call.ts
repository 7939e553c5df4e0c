import type { BookingEvent, BookingState } from '@shared/contract/counseling'
import { addMinutes, type Instant } from '@shared/values/instant'
import { DISTRICT } from '../../../domain/areas'
import { nodesAbove } from '../../../domain/jurisdiction'
import type { BookingRecord, Calling } from '../records'
import { stateNow } from './states'

const DAY_MINUTES = 24 * 60
/** So long after the time that fell away, or the wait that was in vain, somebody still tries to reach her. */
const LATE_DAYS = 7

/** What is worth a call, because it changes when, where or whether she comes, and how the booking stands while it does. */
const WORTH: Partial<Record<BookingEvent, readonly BookingState[]>> = {
  offered: ['offered'],
  displaced: ['displaced'],
  movedByUs: ['booked', 'asked'],
  counselorChanged: ['booked', 'asked'],
  siteChanged: ['booked', 'asked'],
  confirmed: ['booked'],
  declined: ['declined'],
  ended: ['ended'],
}

function callBy({ state, startsAt, offerUntil }: BookingRecord, now: Instant): Instant {
  if (state === 'offered' && offerUntil !== undefined) return offerUntil
  if (state === 'ended') return addMinutes(now, LATE_DAYS * DAY_MINUTES)
  return state === 'displaced' ? addMinutes(startsAt, LATE_DAYS * DAY_MINUTES) : startsAt
}

export function uncalled<B extends BookingRecord>(booking: B): B {
  const { call: _call, callIn: _in, callBy: _by, ...rest } = booking
  return rest as B
}

/**
 * She is on her page when she does anything herself: whatever she was to be called about, she reads there. Of an offer that
 * was over before she came it stays known that nobody had called her, until a job has settled it.
 */
export const readByHer = <B extends BookingRecord>(booking: B, now: Instant): B =>
  stateNow(booking, now) === booking.state ? uncalled(booking) : booking

/** The booking with a call that is owed, if `what` is worth one; `by`: whoever is still making the one before. */
export function toBeCalled<B extends BookingRecord>(booking: B, what: BookingEvent, now: Instant, by?: Calling): B {
  const until = callBy(booking, now)
  const worth = WORTH[what]?.includes(stateNow(booking, now)) === true
  if (!worth || until <= now) return booking
  const call = { what, since: now, tried: 0, ...(by && { by }) }
  return { ...booking, call, callIn: nodesAbove(booking.area ?? DISTRICT), callBy: until }
}

/** Who is on the telephone with her, as far as is known. */
export const madeBy = ({ by }: NonNullable<BookingRecord['call']>, now: Instant): Calling | undefined =>
  by !== undefined && by.until > now ? by : undefined

/** The call that is owed, unless it has become of no use meanwhile. */
export function callNow(booking: BookingRecord, now: Instant): BookingRecord['call'] {
  const { call, callBy: by = '' } = booking
  return call && by > now && WORTH[call.what]?.includes(stateNow(booking, now)) ? call : undefined
}
