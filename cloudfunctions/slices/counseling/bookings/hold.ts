import { mondayOf, type Instant } from '@shared/values/instant'
import { Fault } from '../../../kernel/fault'
import type { Tx } from '../../../kernel/store'
import { withoutClaim } from '../agenda/change'
import { agendaId, agendas, holders, type AgendaRecord, type BookingRecord, type HolderRecord } from '../records'
import { promoted } from '../waits/promote'

type Timed = Pick<BookingRecord, '_id' | 'counselorId' | 'slot'>

export const agendaOf = async (tx: Pick<Tx, 'get'>, { counselorId, slot }: Timed): Promise<AgendaRecord | undefined> =>
  counselorId && slot ? tx.get(agendas, agendaId(counselorId, mondayOf(slot.on))) : undefined

/**
 * The time of a booking becomes free, and is kept at once for whoever has waited longest for one like it. The booking
 * itself is the caller's to replace, before or after.
 */
export async function letTimeGo(tx: Tx, booking: Timed & Pick<BookingRecord, 'kind'>, now: Instant): Promise<void> {
  const agenda = await agendaOf(tx, booking)
  if (!agenda || !booking.slot) return
  const without = withoutClaim(agenda, booking.slot.on, booking._id)
  await tx.replace(agendas, await promoted(tx, without, booking.kind, now))
}

type Hold = HolderRecord['holds'][number]

async function setHolds(tx: Tx, id: string, record: HolderRecord | undefined, holds: Hold[], now: Instant) {
  const endsAt = holds.reduce((latest, { until }) => (until > latest ? until : latest), now)
  if (record) await tx.replace(holders, { ...record, holds, endsAt })
  else await tx.insert(holders, { _id: id, holds, endsAt })
}

/** She holds a booking until `until`; what is over is forgotten. Fault HOLDS_TOO_MANY at `atMost` others of its kind. */
export async function hold(tx: Tx, holder: string, one: Hold, now: Instant, atMost?: number): Promise<void> {
  const record = await tx.get(holders, holder)
  const others = (record?.holds ?? []).filter(({ booking, until }) => booking !== one.booking && until > now)
  if (atMost !== undefined && others.filter(({ kind }) => kind === one.kind).length >= atMost)
    throw new Fault('HOLDS_TOO_MANY')
  await setHolds(tx, holder, record, [...others, one], now)
}

/** Whoever holds the booking may hold another one. */
export async function letHolderGo(tx: Tx, { _id, holder }: Pick<BookingRecord, '_id' | 'holder'>): Promise<void> {
  const record = await tx.get(holders, holder)
  if (record) await tx.replace(holders, { ...record, holds: record.holds.filter(({ booking }) => booking !== _id) })
}
