import type { DomainError } from '@shared/contract/errors'
import { Fault } from '../../../kernel/fault'
import type { Opened } from '../../../kernel/ports'
import type { Store, Tx } from '../../../kernel/store'
import { bookings, type BookingRecord } from '../records'

/** What a return code opens. One of another slice's record opens nothing here. */
export async function opened(from: Store | Tx, { collection, id, codeHash }: Opened): Promise<BookingRecord> {
  const booking = collection === bookings.name ? await from.get(bookings, id) : undefined
  // A code that was replaced since it was looked up opens nothing any more.
  if (booking?.codeHash !== codeHash) throw new Fault('NOT_FOUND')
  return booking
}

/** The same, of whoever made the booking; the other of two is refused with `otherwise`. */
export async function hers(tx: Tx, by: Opened, otherwise: DomainError = 'ILLEGAL_TRANSITION'): Promise<BookingRecord> {
  const booking = await opened(tx, by)
  if (booking.partnerOf !== undefined) throw new Fault(otherwise)
  return booking
}
