import { instantAt, mondayOf, type Instant } from '@shared/values/instant'
import type { Tx } from '../../../kernel/store'
import { withClaim, withoutClaim } from '../agenda/change'
import { choose, claimOn, placedAt, type Choice, type Chosen } from '../agenda/choose'
import { agendaId, agendas, bookings, type BookingRecord } from '../records'
import { promoted } from '../waits/promote'
import { hold, letTimeGo } from './hold'
import { reminded } from './reminder'

type NewTime = Choice & { counselorId: string }

/** Puts the booking on its new time. In one and the same week the old time makes room first. */
async function take(tx: Tx, booking: BookingRecord, choice: NewTime, now: Instant) {
  const id = agendaId(choice.counselorId, mondayOf(choice.on))
  const agenda = await tx.get(agendas, id)
  const { slot, counselorId, _id, kind } = booking
  const same = slot !== undefined && agendaId(counselorId ?? '', mondayOf(slot.on)) === id
  const chosen = choose(agenda && same ? withoutClaim(agenda, slot.on, _id) : agenda, choice, now)
  const claim = claimOn(chosen, { booking: _id, mode: choice.mode, at: now })
  const after = withClaim(chosen.agenda, choice.on, claim, now)
  return { chosen, same, write: async () => tx.replace(agendas, same ? await promoted(tx, after, kind, now) : after) }
}

function movedTo(booking: BookingRecord, mode: BookingRecord['mode'], chosen: Chosen): BookingRecord {
  const state = chosen.terms.confirms ? 'asked' : 'booked'
  const { area: _area, ...rest } = booking
  return { ...rest, ...placedAt(chosen), mode, state, displacedIn: [] }
}

/** Gives a booking its new time, and the old one to whoever waits. `say` tells what became of it. Faults of `choose`. */
export async function moveTo(
  tx: Tx,
  booking: BookingRecord,
  choice: NewTime,
  now: Instant,
  say: (booking: BookingRecord) => BookingRecord,
): Promise<{ after: BookingRecord; endsAt: Instant }> {
  const { chosen, same, write } = await take(tx, booking, choice, now)
  const after = reminded(say(movedTo(booking, choice.mode, chosen)), now)
  await tx.replace(bookings, after)
  await write()
  if (!same) await letTimeGo(tx, booking, now)
  const endsAt = instantAt(choice.on, choice.from + chosen.terms.minutes)
  await hold(tx, booking.holder, { booking: booking._id, kind: booking.kind, until: endsAt }, now)
  return { after, endsAt }
}
