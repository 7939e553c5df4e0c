import { instantAt, type Instant } from '@shared/values/instant'
import { Fault } from '../../../kernel/fault'
import type { Tx } from '../../../kernel/store'
import { claimOf, withClaim } from '../agenda/change'
import { isLive, termsOf } from '../agenda/free'
import { agendas, bookings, type BookingRecord } from '../records'
import { leaveList, waitAgain } from '../waits/list'
import { deadlinesOf } from './deadlines'
import { agendaOf, hold, letTimeGo } from './hold'
import { reminded } from './reminder'
import { withEvent } from './told'

/** The time that is kept for her becomes hers. Fault OFFER_ENDED. */
export async function takeOffer(tx: Tx, booking: BookingRecord, now: Instant) {
  const { _id, kind, slot, state, holder } = booking
  const agenda = await agendaOf(tx, booking)
  const terms = agenda && termsOf(agenda, kind)
  const claim = agenda && slot && claimOf(agenda, slot.on, _id)
  // The agenda decides: whatever the booking says, time that another has meanwhile is not hers.
  if (state !== 'offered' || !terms || !claim || !isLive(claim, now)) throw new Fault('OFFER_ENDED')
  const { until: _until, ...sure } = claim
  await tx.replace(agendas, withClaim(agenda, slot.on, sure, now))
  const { offerUntil: _offer, ...rest } = booking
  const after = terms.confirms ? ('asked' as const) : ('booked' as const)
  await tx.replace(
    bookings,
    reminded<BookingRecord>(withEvent({ ...rest, state: after, deadlines: deadlinesOf(terms) }, after, now), now),
  )
  await leaveList(tx, booking)
  const endsAt = instantAt(slot.on, slot.to)
  await hold(tx, holder, { booking: _id, kind, until: endsAt }, now)
  return { startsAt: booking.startsAt, endsAt, state: after }
}

/** Not this one; she goes on waiting, her ticket kept. Fault OFFER_ENDED. */
export async function passOffer(tx: Tx, booking: BookingRecord, now: Instant): Promise<void> {
  const { state, offerUntil } = booking
  if (state !== 'offered' || offerUntil === undefined || offerUntil <= now) throw new Fault('OFFER_ENDED')
  await tx.replace(bookings, await waitAgain(tx, booking, 'passed', now))
  await letTimeGo(tx, booking, now)
}
