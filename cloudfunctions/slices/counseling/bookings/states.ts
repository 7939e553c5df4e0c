import type { BookingState } from '@shared/contract/counseling'
import { addDays, addMinutes, dayOf, instantAt, minuteOfDay, type Day, type Instant } from '@shared/values/instant'
import { BOOKING } from '@shared/values/limits'
import type { BookingRecord } from '../records'

const BEFORE: ReadonlySet<BookingState> = new Set(['waiting', 'offered', 'asked', 'booked', 'displaced'])
/** Those whose time an agenda holds. */
const HELD: ReadonlySet<BookingState> = new Set(['offered', 'asked', 'booked', 'arrived'])
export const holdsTime = (state: BookingState): boolean => HELD.has(state)

const UNDER_WAY: ReadonlySet<BookingState> = new Set(['arrived', 'done', 'noShow'])

/** The end of a wait: the midnight after its last day. */
export const endOfWait = (until: Day): Instant => instantAt(until, 24 * 60)

/** From ten in the evening nobody has to answer, and until ten in the morning she has time to have seen it. */
const NIGHT = { from: 22 * 60, to: 10 * 60 } as const
const isNight = (at: Instant): boolean => minuteOfDay(at) >= NIGHT.from || minuteOfDay(at) < NIGHT.to
/** `at`, or the end of the night in which it lies. */
export function awake(at: Instant): Instant {
  if (!isNight(at)) return at
  return instantAt(minuteOfDay(at) < NIGHT.to ? dayOf(at) : addDays(dayOf(at), 1), NIGHT.to)
}
/** An offer of which nobody called her, though she is to be called. */
const isUntold = ({ call }: Pick<BookingRecord, 'call'>): boolean => call?.what === 'offered' && call.tried === 0
/** Whether she let an offer that is over lapse: not one that had to end in the night, nor one she was never called about. */
export const countsAsLapse = (booking: Pick<BookingRecord, 'offerUntil' | 'call'>): boolean =>
  !isUntold(booking) && (booking.offerUntil === undefined || !isNight(booking.offerUntil))

/** How it stands now, whether or not a job has come by: an offer past its end is none, and a wait past its end is over. */
export function stateNow(
  booking: Pick<BookingRecord, 'state' | 'offerUntil' | 'lapses' | 'wish' | 'call'>,
  now: Instant,
): BookingState {
  const { state, offerUntil, lapses = 0, wish } = booking
  if (state === 'offered' && offerUntil !== undefined && offerUntil <= now)
    return (countsAsLapse(booking) && lapses + 1 >= BOOKING.lapses) || isOver(wish, now) ? 'ended' : 'waiting'
  return state === 'waiting' && isOver(wish, now) ? 'ended' : state
}
/** It can still become a session; she may cancel, add words, and say otherwise how she is reached. */
export const isBefore = (booking: Parameters<typeof stateNow>[0], now: Instant): boolean =>
  BEFORE.has(stateNow(booking, now))
/** It came to nothing, and she is still to be called about it: she may say otherwise. */
export const isStillCalled = (booking: Parameters<typeof stateNow>[0], now: Instant): boolean =>
  ['declined', 'ended'].includes(stateNow(booking, now))
/** It has begun, at its time or because she is there: it can be noted, and come to its end. */
export const hasBegun = ({ state, startsAt }: Pick<BookingRecord, 'state' | 'startsAt'>, now: Instant): boolean =>
  UNDER_WAY.has(state) || startsAt <= now
const isOver = (wish: BookingRecord['wish'], now: Instant): boolean =>
  wish !== undefined && endOfWait(wish.until) <= now

/** The last moment at which something that must be done `minutes` before it begins can be done. */
export const lastMoment = ({ startsAt }: Pick<BookingRecord, 'startsAt'>, minutes: number): Instant =>
  addMinutes(startsAt, -minutes)
