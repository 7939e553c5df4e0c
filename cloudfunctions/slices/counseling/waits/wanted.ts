import { mayCallAt, nextCallAt } from '@shared/rules/safe-contact'
import type { Instant } from '@shared/values/instant'
import { addDays, addMinutes, instantAt, minutesBetween } from '@shared/values/instant'
import { BOOKING } from '@shared/values/limits'
import { partOf } from '@shared/values/counseling/parts-of-day'
import type { PhoneContact, SafeContact } from '@shared/values/safe-contact'
import type { ServiceKind } from '@shared/values/counseling/services'
import { awake } from '../bookings/states'
import { freeOn, offersMode, termsOf } from '../agenda/free'
import type { Chosen } from '../agenda/choose'
import type { AgendaRecord, WaitlistRecord } from '../records'

export type Entry = WaitlistRecord['entries'][number]

export const timeKey = (counselorId: string, on: string, from: number): string => `${counselorId}.${on}.${from}`

/** Every beginning of a week at which a session of `kind` could be offered to somebody, the soonest first. */
export function timesOf(agenda: AgendaRecord, kind: ServiceKind, now: Instant): Chosen[] {
  const terms = termsOf(agenda, kind)
  if (!terms) return []
  return agenda.days.flatMap((_, i) => {
    const on = addDays(agenda.week, i)
    return freeOn(agenda, on, kind, now)
      .sort((a, b) => a.from - b.from)
      .map(({ from, work }) => ({ agenda, on, from, terms, work }))
      .filter((time) => minutesBetween(now, offerEnd(time, now)) >= BOOKING.offerAtLeast)
  })
}

/** From when she can be called, for long enough to be; now, where that is not before `latest`: nobody gains by waiting then. */
function callable(contact: PhoneContact, now: Instant, latest: Instant): Instant {
  const soon = addMinutes(now, BOOKING.offerAtLeast)
  const next = mayCallAt(contact, soon) ? now : nextCallAt(contact, soon)
  return next !== undefined && minutesBetween(next, latest) >= BOOKING.offerAtLeast ? next : now
}

/**
 * Until when a freed time is kept for whoever waited: not into her sleep, and so long as others may still book it afterwards.
 * Where she is to be called, from the moment on at which she can be.
 */
export function offerEnd({ on, from, terms }: Chosen, now: Instant, contact?: SafeContact): Instant {
  const latest = addMinutes(instantAt(on, from), -terms.bookBefore)
  const begins = contact?.channel === 'phone' ? callable(contact, now, latest) : now
  const usual = awake(addMinutes(begins, terms.offerMinutes))
  return usual < latest ? usual : latest
}

/** Whoever let nine o'clock go does not want half past nine of the same morning with the same counselor either. */
function isClose(key: string, counselorId: string, on: string, from: number, minutes: number): boolean {
  const [who, day, at] = key.split('.')
  return who === counselorId && day === on && Math.abs(Number(at) - from) < minutes
}

/** Whether a time is one she waits for. */
export const isWanted = ({ wish, mode, passed, offeredUntil }: Entry, { agenda, on, from, terms }: Chosen): boolean =>
  offeredUntil === undefined &&
  (wish.counselorId === undefined || wish.counselorId === agenda.counselorId) &&
  on <= wish.until &&
  wish.parts.includes(partOf(from)) &&
  offersMode(agenda, terms, mode) &&
  !passed.some((key) => isClose(key, agenda.counselorId, on, from, terms.minutes))
