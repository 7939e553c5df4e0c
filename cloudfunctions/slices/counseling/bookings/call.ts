import type { BookingEvent, BookingState } from '@shared/contract/counseling'
import { addMinutes, type Instant } from '@shared/values/instant'
import { DISTRICT } from '../../../domain/areas'
import { nodesAbove } from '../../../domain/jurisdiction'
import type { BookingRecord, Calling, OwedCall } from '../records'
import { isBefore, stateNow } from './states'

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

/** She is met: there she can say it herself. */
const MET: ReadonlySet<BookingState> = new Set<BookingState>(['arrived', 'done'])

/** What she asked for is owed for a week, and a week beyond what she waits for or comes to. */
function keptOwed({ startsAt }: BookingRecord, help: OwedCall): OwedCall {
  const until = addMinutes(startsAt, LATE_DAYS * DAY_MINUTES)
  return until > help.until ? { ...help, until } : help
}

/** The booking with these calls owed and no others, each found by the officers of its area. */
function owing<B extends BookingRecord>(booking: B, call: OwedCall | undefined, help: OwedCall | undefined): B {
  const { call: _call, callIn: _in, callBy: _by, help: _help, helpIn: _where, helpBy: _until, ...rest } = booking
  const there = nodesAbove(booking.area ?? DISTRICT)
  const kept = help && keptOwed(booking, help)
  return {
    ...(rest as B),
    ...(call && { call, callIn: there, callBy: call.until }),
    ...(kept && { help: kept, helpIn: there, helpBy: kept.until }),
  }
}

/** Nothing of what became of it is to be told any more. */
export const uncalled = <B extends BookingRecord>(booking: B): B =>
  owing(booking, undefined, MET.has(booking.state) ? undefined : booking.help)

/**
 * She is on her page when she does anything herself: whatever she was to be called about, she reads there. Of an offer that
 * was over before she came it stays known that nobody had called her, until a job has settled it.
 */
export const readByHer = <B extends BookingRecord>(booking: B, now: Instant): B =>
  stateNow(booking, now) === booking.state ? uncalled(booking) : booking

/** The booking with a call that is owed, if `what` is worth one. */
export function toBeCalled<B extends BookingRecord>(booking: B, what: BookingEvent, now: Instant): B {
  const until = callBy(booking, now)
  const worth = WORTH[what]?.includes(stateNow(booking, now)) === true
  if (!worth || until <= now) return booking
  return owing(booking, { what, since: now, until, tried: 0 }, booking.help)
}

/** The booking with the call she asks for, or without. Asked again while it is owed, it is owed since the first time. */
export function withHelp<B extends BookingRecord>(booking: B, wanted: boolean, now: Instant): B {
  const fresh = { what: 'callAsked' as const, since: now, tried: 0 }
  const until = addMinutes(now, LATE_DAYS * DAY_MINUTES)
  const help = { ...(helpNow(booking, now) ?? fresh), until }
  return owing(booking, booking.call, wanted ? help : undefined)
}

/** The booking with one of its calls as it is now. */
export const withCall = <B extends BookingRecord>(booking: B, call: OwedCall): B =>
  call.what === 'callAsked' ? owing(booking, booking.call, call) : owing(booking, call, booking.help)

/** The booking as it is found where it is now. */
export const calledThere = <B extends BookingRecord>(booking: B): B => owing(booking, booking.call, booking.help)

/** Who is on the telephone with her, as far as is known. */
export const callingNow = ({ calling }: BookingRecord, now: Instant): Calling | undefined =>
  calling && calling.until > now ? calling : undefined

/** The same, if it is somebody else than `who`. */
export function otherOn(booking: BookingRecord, who: string, now: Instant): Calling | undefined {
  const calling = callingNow(booking, now)
  return calling?.id === who ? undefined : calling
}

/** The booking without her who has made her call; another who makes one goes on. */
export function hungUp<B extends BookingRecord>({ calling, ...rest }: B, who: string): B {
  return (calling === undefined || calling.id === who ? rest : { ...rest, calling }) as B
}

const isHelp = ({ contact, state }: BookingRecord): boolean => contact.channel === 'phone' && !MET.has(state)
const isNews = (booking: BookingRecord, { what }: OwedCall, now: Instant): boolean =>
  WORTH[what]?.includes(stateNow(booking, now)) === true

/** The call she asked for, while it is owed. */
export const helpNow = (booking: BookingRecord, now: Instant): OwedCall | undefined =>
  booking.help && booking.help.until > now && isHelp(booking) ? booking.help : undefined

/** The calls that are owed, the one she asked for first; without those that have become of no use meanwhile. */
export function callsNow(booking: BookingRecord, now: Instant): OwedCall[] {
  const { call } = booking
  const news = call && call.until > now && isNews(booking, call, now) ? [call] : []
  const help = helpNow(booking, now)
  return help ? [help, ...news] : news
}

/** Whether she, who told of a danger, can ask to be called: `now`, once she leaves a number, or not at all. */
export function mayAskCall(booking: BookingRecord, now: Instant): 'now' | 'needsPhone' | undefined {
  if (!booking.urgent || !isBefore(booking, now)) return undefined
  return booking.contact.channel === 'phone' ? 'now' : 'needsPhone'
}
