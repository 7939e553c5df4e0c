import { FOR_TWO } from '@shared/values/counseling/services'
import { instantAt, mondayOf } from '@shared/values/instant'
import { Fault } from '../../../../kernel/fault'
import type { Handlers } from '../../../../kernel/handlers'
import { withClaim } from '../../agenda/change'
import { choose, claimOn, placedAt } from '../../agenda/choose'
import { reachedBy } from '../../bookings/contact'
import { saying, tellsViolence } from '../../bookings/danger'
import { hold } from '../../bookings/hold'
import { make } from '../../bookings/make'
import { reminderFor } from '../../bookings/reminder'
import { agendaId, agendas } from '../../records'

/**
 * One transaction over the agenda and what she holds. How many commands an address may send is bounded by the kernel; a
 * limit of its own would be one more trip for every booking.
 */
export const book: Pick<Handlers<'counseling'>, 'book'> = {
  book(input, { now, newId, commit, callerHash, openid, issuedHash: codeHash }) {
    const { kind, mode, counselorId, on, from, contact, words } = input
    const id = newId()
    const holder = callerHash('holder', input.holder)
    const said = saying(words, now)
    const together = input.together && !tellsViolence(said)
    return commit(async (tx, notes) => {
      if (input.together && !FOR_TWO.has(kind)) throw new Fault('INVALID_INPUT', { together: 'unknown' })
      const reached = reachedBy(contact, openid)
      const agenda = await tx.get(agendas, agendaId(counselorId, mondayOf(on)))
      const chosen = choose(agenda, { kind, mode, on, from }, now)
      const { agenda: before, terms } = chosen
      const placed = placedAt(chosen)
      const endsAt = instantAt(on, placed.slot.to)
      await hold(tx, holder, { booking: id, kind, until: endsAt }, now, terms.atMost)
      const state = terms.confirms ? 'asked' : 'booked'
      const notices = reminderFor(placed.startsAt, now)
      await make(
        tx,
        { _id: id, kind, mode, state, together, ...placed, ...reached, ...said, holder, codeHash, notices },
        now,
      )
      await tx.replace(agendas, withClaim(before, on, claimOn(chosen, { booking: id, mode, at: now }), now))
      notes.audit(id)
      return { state, startsAt: placed.startsAt, endsAt, urgent: said.urgent, together }
    })
  },
}
