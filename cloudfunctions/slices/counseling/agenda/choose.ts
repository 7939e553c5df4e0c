import type { Mode, ServiceKind, ServiceTerms } from '@shared/values/counseling/services'
import { addDays, addMinutes, dayOf, instantAt, type Day, type Instant } from '@shared/values/instant'
import { BOOKING } from '@shared/values/limits'
import { Fault } from '../../../kernel/fault'
import type { AgendaRecord, BookingRecord, Claim, Work } from '../records'
import { deadlinesOf } from '../bookings/deadlines'
import { freeOn, offersMode, termsOf } from './free'

export type Choice = Readonly<{ kind: ServiceKind; mode: Mode; on: Day; from: number }>
/** A beginning that is free, the work in which it lies, and the terms of the service. */
export type Chosen = Readonly<{ agenda: AgendaRecord; on: Day; from: number; terms: ServiceTerms; work: Work }>

/** The time that was chosen, or why not: SLOT_TAKEN, TOO_LATE, or INVALID_INPUT for what no page would have shown. */
export function choose(agenda: AgendaRecord | undefined, choice: Choice, now: Instant): Chosen {
  const { kind, mode, on, from } = choice
  const startsAt = instantAt(on, from)
  if (startsAt <= now) throw new Fault('TOO_LATE')
  const terms = agenda && termsOf(agenda, kind)
  const ahead = terms?.aheadDays ?? BOOKING.weeksLaid * 7
  if (on >= addDays(dayOf(now), ahead)) throw new Fault('INVALID_INPUT', { on: 'unknown' })
  if (!agenda || !terms) throw new Fault('SLOT_TAKEN')
  if (!offersMode(agenda, terms, mode)) throw new Fault('INVALID_INPUT', { mode: 'unknown' })
  if (from % terms.step !== 0) throw new Fault('INVALID_INPUT', { from: 'malformed' })
  if (startsAt < addMinutes(now, terms.bookBefore)) throw new Fault('TOO_LATE')
  const free = freeOn(agenda, on, kind, now).find((one) => one.from === from)
  if (!free) throw new Fault('SLOT_TAKEN')
  return { agenda, on, from, terms, work: free.work }
}

/** The claim of a booking on a chosen time; with `until` it is kept for whoever waited. */
export const claimOn = (
  { from, terms, work }: Chosen,
  { booking, mode, at, until }: Pick<Claim, 'booking' | 'mode' | 'at' | 'until'>,
): Claim => ({
  booking,
  kind: terms.kind,
  mode,
  from,
  to: from + terms.minutes,
  busyTo: from + terms.minutes + terms.buffer,
  roster: work.roster,
  at,
  ...(until !== undefined && { until }),
})

/** What a booking says of a chosen time. */
export function placedAt({ agenda, on, from, terms, work }: Chosen) {
  const site = agenda.sites[work.roster]
  return {
    counselorId: agenda.counselorId,
    counselorName: agenda.name,
    slot: { on, from, to: from + terms.minutes, roster: work.roster, ...(site && { site }) },
    startsAt: instantAt(on, from),
    deadlines: deadlinesOf(terms),
    ...(site && { area: site.area }),
  } satisfies Partial<BookingRecord>
}

/** A booking that has no time any more; `startsAt` is the caller's to set. */
export function withoutTime<B extends BookingRecord>(booking: B): B {
  const {
    counselorId: _who,
    counselorName: _name,
    slot: _slot,
    area: _area,
    offerUntil: _until,
    deadlines: _by,
    ...rest
  } = booking
  return rest as B
}
