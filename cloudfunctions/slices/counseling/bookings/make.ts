import type { Instant } from '@shared/values/instant'
import { returnCodes } from '../../../domain/return-codes'
import type { New } from '../../../kernel/collection'
import type { Tx } from '../../../kernel/store'
import { bookings, type BookingRecord } from '../records'
import { withNotices } from './told'

type Set = 'madeAt' | 'touchedAt' | 'displacedIn' | 'history' | 'notices'
type Fresh = Omit<New<BookingRecord>, Set | 'state'> & {
  state: 'booked' | 'asked' | 'waiting'
  notices?: BookingRecord['notices']
}

/** A new booking, and the code that opens it. */
export async function make(tx: Tx, { notices = [], ...fresh }: Fresh, now: Instant): Promise<void> {
  const begun = { madeAt: now, touchedAt: now, displacedIn: [], history: [{ at: now, what: fresh.state }] }
  await tx.insert(bookings, withNotices<New<BookingRecord>>({ ...fresh, ...begun, notices: [] }, notices))
  await tx.insert(returnCodes, { _id: fresh.codeHash, collection: bookings.name, recordId: fresh._id })
}

/** Opens a booking by a new code; the one before opens nothing any more. */
export async function giveCode(tx: Tx, booking: BookingRecord, codeHash: string): Promise<void> {
  await tx.remove(returnCodes, booking.codeHash)
  await tx.replace(bookings, { ...booking, codeHash })
  await tx.insert(returnCodes, { _id: codeHash, collection: bookings.name, recordId: booking._id })
}
