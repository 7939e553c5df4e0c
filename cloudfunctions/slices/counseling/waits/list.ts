import { BOOKING, LIMITS } from '@shared/values/limits'
import type { ServiceKind } from '@shared/values/counseling/services'
import type { Instant } from '@shared/values/instant'
import { Fault } from '../../../kernel/fault'
import type { Tx } from '../../../kernel/store'
import { withoutTime } from '../agenda/choose'
import { letHolderGo } from '../bookings/hold'
import { endOfWait } from '../bookings/states'
import { told, withEvent } from '../bookings/told'
import { waitlists, type BookingRecord } from '../records'
import { timeKey, type Entry } from './wanted'

/** Puts her at the end; tells how many are before her. Fault WAITLIST_FULL. */
export async function joinList(
  tx: Tx,
  kind: ServiceKind,
  entry: Omit<Entry, 'ticket' | 'passed' | 'offeredUntil'>,
): Promise<number> {
  const list = await tx.get(waitlists, kind)
  const before = list?.entries ?? []
  if (before.length >= LIMITS.waiting) throw new Fault('WAITLIST_FULL')
  const ticket = list?.next ?? 1
  const entries = [...before, { ...entry, ticket, passed: [] }]
  if (list) await tx.replace(waitlists, { ...list, next: ticket + 1, entries })
  else await tx.insert(waitlists, { _id: kind, next: ticket + 1, entries })
  return before.length
}

export async function leaveList(tx: Tx, { _id, kind }: Pick<BookingRecord, '_id' | 'kind'>): Promise<void> {
  const list = await tx.get(waitlists, kind)
  if (!list?.entries.some(({ booking }) => booking === _id)) return
  await tx.replace(waitlists, { ...list, entries: list.entries.filter(({ booking }) => booking !== _id) })
}

/**
 * What becomes of a booking whose offer is over, without the time that was kept for her, which the caller takes out of the
 * agenda. `passed` by her, `withdrawn` on our side, or `slept` through because it had to end in the night or nobody called her: she goes on
 * waiting in her place. `lapsed`: she goes to the end, and after the last of BOOKING.lapses she waits no more. The time is
 * not offered to her again, unless it was we who took it back.
 */
export async function waitAgain(
  tx: Tx,
  booking: BookingRecord,
  why: 'passed' | 'withdrawn' | 'lapsed' | 'slept',
  now: Instant,
): Promise<BookingRecord> {
  const { wish, counselorId = '', slot } = booking
  if (!wish) throw new Error('an offer to somebody who never waited')
  const lapses = (booking.lapses ?? 0) + (why === 'lapsed' ? 1 : 0)
  const waiting: BookingRecord = { ...withoutTime(booking), state: 'waiting', startsAt: endOfWait(wish.until), lapses }
  if (lapses >= BOOKING.lapses || waiting.startsAt <= now)
    return endWait(tx, why === 'lapsed' ? withEvent(waiting, 'offerLapsed', now) : waiting, now)
  const key = slot && why !== 'withdrawn' ? [timeKey(counselorId, slot.on, slot.from)] : []
  await putBack(
    tx,
    booking,
    (entry) => ({ ...entry, passed: [...entry.passed, ...key].slice(-BOOKING.passedKept) }),
    why,
  )
  return why === 'lapsed' ? told(waiting, 'offerLapsed', now) : withEvent(waiting, 'waiting', now)
}

async function putBack(tx: Tx, { _id, kind }: BookingRecord, change: (entry: Entry) => Entry, why: string) {
  const list = await tx.get(waitlists, kind)
  const found = list?.entries.find(({ booking }) => booking === _id)
  if (!list || !found) return
  const { offeredUntil: _until, ...entry } = change(found)
  const toEnd = why === 'lapsed'
  const entries = toEnd
    ? [...list.entries.filter((one) => one !== found), { ...entry, ticket: list.next }]
    : list.entries.map((one) => (one === found ? entry : one))
  await tx.replace(waitlists, { ...list, entries, next: list.next + (toEnd ? 1 : 0) })
}

/** She waited, and nothing became free in time. */
export async function endWait(tx: Tx, booking: BookingRecord, now: Instant): Promise<BookingRecord> {
  await leaveList(tx, booking)
  await letHolderGo(tx, booking)
  return told({ ...booking, state: 'ended' }, 'ended', now)
}
