import type { Instant } from '@shared/values/instant'
import type { Tx } from '../../../kernel/store'
import { bookings, type BookingRecord } from '../records'
import { leaveList } from '../waits/list'
import { letHolderGo, letTimeGo } from './hold'
import { withEvent, withNotices } from './told'

/** It comes to nothing, by her wish: its time is free again, and so is her place in the list. */
export async function giveUp(tx: Tx, booking: BookingRecord, now: Instant): Promise<void> {
  const { offerUntil: _until, ...rest } = booking
  const after: BookingRecord = { ...rest, state: 'cancelled', displacedIn: [] }
  await tx.replace(bookings, withNotices(withEvent(after, 'cancelled', now), []))
  await leaveList(tx, booking)
  await letHolderGo(tx, booking)
  await letTimeGo(tx, booking, now)
}
