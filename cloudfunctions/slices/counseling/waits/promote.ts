import type { ServiceKind } from '@shared/values/counseling/services'
import type { Instant } from '@shared/values/instant'
import type { Tx } from '../../../kernel/store'
import { withClaim } from '../agenda/change'
import { claimOn, placedAt, type Chosen } from '../agenda/choose'
import { told } from '../bookings/told'
import { bookings, waitlists, type AgendaRecord, type WaitlistRecord } from '../records'
import { isWanted, offerEnd, timesOf, type Entry } from './wanted'

/**
 * The agenda with one of its free times kept for whoever has waited longest for it, if anybody has; her booking and her
 * place in the list are replaced along with it, the agenda is the caller's to replace. Nobody is overtaken: of those who
 * wait, the first whom a time suits gets the soonest that does.
 */
export async function promoted(tx: Tx, agenda: AgendaRecord, kind: ServiceKind, now: Instant): Promise<AgendaRecord> {
  const times = timesOf(agenda, kind, now)
  const list = times.length > 0 ? await tx.get(waitlists, kind) : undefined
  for (const entry of list?.entries ?? []) {
    const time = times.find((one) => isWanted(entry, one))
    const done = list && time && (await offer(tx, list, entry, time, now))
    if (done) return done
  }
  return agenda
}

/** Undefined when she does not wait any more. */
async function offer(
  tx: Tx,
  list: WaitlistRecord,
  entry: Entry,
  time: Chosen,
  now: Instant,
): Promise<AgendaRecord | undefined> {
  const booking = await tx.get(bookings, entry.booking)
  if (booking?.state !== 'waiting') return undefined
  const { _id, mode, contact } = booking
  const until = offerEnd(time, now, contact)
  await tx.replace(
    bookings,
    told({ ...booking, ...placedAt(time), state: 'offered', offerUntil: until }, 'offered', now),
  )
  const entries = list.entries.map((one) => (one === entry ? { ...one, offeredUntil: until } : one))
  await tx.replace(waitlists, { ...list, entries })
  return withClaim(time.agenda, time.on, claimOn(time, { booking: _id, mode, at: now, until }), now)
}
