import { Fault } from '../../../../kernel/fault'
import type { Reach } from '../../../../kernel/ports'
import type { Tx } from '../../../../kernel/store'
import { mayOffer } from '../../may-offer'
import { bookings, type BookingRecord } from '../../records'

/** Whether she gives it: it is with her, and she still has the role in which it is given. */
export const gives = ({ counselorId, kind }: BookingRecord, { actor: { id, grants } }: Reach): boolean =>
  counselorId === id &&
  mayOffer(
    grants.map(({ role }) => role),
    kind,
  )

/** A session of hers. Fault NOT_FOUND for anybody else's, and for one that has no time. */
export async function mine(
  from: Pick<Tx, 'get'>,
  id: string,
  reach: Reach,
): Promise<BookingRecord & Required<Pick<BookingRecord, 'slot'>>> {
  const booking = await from.get(bookings, id)
  if (!booking?.slot || !gives(booking, reach)) throw new Fault('NOT_FOUND')
  return { ...booking, slot: booking.slot }
}
