import { Fault } from '../../../../kernel/fault'
import type { Reach } from '../../../../kernel/ports'
import type { Tx } from '../../../../kernel/store'
import { mayOffer } from '../../may-offer'
import { bookings, type BookingRecord } from '../../records'

type Session = BookingRecord & Required<Pick<BookingRecord, 'slot'>>
type May = (booking: BookingRecord, reach: Reach) => boolean

const hasRoleFor = (kind: BookingRecord['kind'], { actor: { grants } }: Reach): boolean =>
  mayOffer(
    grants.map(({ role }) => role),
    kind,
  )

/** Whether she gives it: it is with her, and she still has the role in which it is given. */
export const gives: May = ({ counselorId, kind }, reach) => counselorId === reach.actor.id && hasRoleFor(kind, reach)

/** Whether she is to ask again, whoever gave it: she reaches her, and reads nothing that was written to another. */
export const asksAgain: May = ({ followUpBy, kind }, reach) => followUpBy === reach.actor.id && hasRoleFor(kind, reach)

async function sessionFor(may: May, from: Pick<Tx, 'get'>, id: string, reach: Reach): Promise<Session> {
  const booking = await from.get(bookings, id)
  if (!booking?.slot || !may(booking, reach)) throw new Fault('NOT_FOUND')
  return { ...booking, slot: booking.slot }
}

/** A session of hers. Fault NOT_FOUND for anybody else's, and for one that has no time. */
export const mine = (from: Pick<Tx, 'get'>, id: string, reach: Reach): Promise<Session> =>
  sessionFor(gives, from, id, reach)

/** The same, and those of others after which she is to ask again. */
export const mineToReach = (from: Pick<Tx, 'get'>, id: string, reach: Reach): Promise<Session> =>
  sessionFor((booking) => gives(booking, reach) || asksAgain(booking, reach), from, id, reach)
