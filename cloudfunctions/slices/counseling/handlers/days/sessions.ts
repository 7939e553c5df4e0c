import { mayCallAt } from '@shared/rules/safe-contact'
import { addDays, addMinutes, dayOf, mondayOf, type Instant } from '@shared/values/instant'
import { LIMITS } from '@shared/values/limits'
import { Fault } from '../../../../kernel/fault'
import type { Handlers } from '../../../../kernel/handlers'
import type { Tx } from '../../../../kernel/store'
import { withDay } from '../../agenda/change'
import { AGREED, unreminded } from '../../bookings/displace'
import { letHolderGo, letTimeGo } from '../../bookings/hold'
import { hasBegun } from '../../bookings/states'
import { told, withEvent } from '../../bookings/told'
import { agendaId, agendas, bookings, type BookingRecord, type Claim } from '../../records'
import { handedDto, sessionDto } from '../../session-dto'
import { asksAgain, gives, mine, mineToReach } from './mine'

type Sessions = Pick<
  Handlers<'counseling'>,
  'readSession' | 'revealContact' | 'answerRequest' | 'checkIn' | 'finish' | 'followUpDone'
>

/** So long before it begins she can be there. */
const EARLY_MINUTES = 30
/** About these nobody is to be called: not any more, or not yet, while she has not taken the time that is kept for her. */
const UNCALLED = new Set<BookingRecord['state']>(['offered', 'cancelled', 'declined', 'ended'])

/** The agenda knows as well who is there, so that her time is not taken, and who never came: the figures are made from it. */
async function markClaim(tx: Tx, { _id, slot, counselorId }: BookingRecord, mark: Pick<Claim, 'arrived' | 'noShow'>) {
  if (!slot || counselorId === undefined) return
  const agenda = await tx.get(agendas, agendaId(counselorId, mondayOf(slot.on)))
  if (!agenda) return
  const marked = (claim: Claim) => (claim.booking === _id ? { ...claim, ...mark } : claim)
  await tx.replace(
    agendas,
    withDay(agenda, slot.on, (day) => ({ ...day, claims: day.claims.map(marked) })),
  )
}

const mayArrive = ({ state, startsAt, slot }: BookingRecord, now: Instant): boolean =>
  (state === 'booked' || state === 'asked') && now >= addMinutes(startsAt, -EARLY_MINUTES) && slot?.on === dayOf(now)

function asked<B extends BookingRecord>({ followUpOn: _on, followUpBy: _by, ...booking }: B) {
  return booking
}

export const sessions: Sessions = {
  async readSession({ id }, { store, reach, recordRead }) {
    const booking = await mineToReach(store, id, reach)
    const hers = gives(booking, reach)
    const partner = hers && booking.partner !== undefined ? await store.get(bookings, booking.partner) : undefined
    const dto = hers ? sessionDto(booking, partner) : handedDto(booking)
    if (!dto) throw new Fault('NOT_FOUND')
    await recordRead(partner && partner.words.length > 0 ? [id, partner._id] : [id])
    return dto
  },

  async revealContact({ id }, { store, reach, now, recordRead }) {
    const { contact, state } = await mineToReach(store, id, reach)
    if (UNCALLED.has(state)) throw new Fault('NOT_FOUND')
    if (contact.channel === 'phone' && !mayCallAt(contact, now)) throw new Fault('OUTSIDE_HOURS')
    await recordRead([id])
    return { contact }
  },

  answerRequest: ({ id, accept }, { commit, reach, now }) =>
    commit(async (tx, notes) => {
      const booking = await mine(tx, id, reach)
      if (booking.state !== 'asked' || booking.startsAt <= now) throw new Fault('ILLEGAL_TRANSITION')
      notes.audit(id)
      if (accept) {
        await tx.replace(bookings, told({ ...booking, state: 'booked' }, 'confirmed', now))
        return {}
      }
      await letTimeGo(tx, booking, now)
      await letHolderGo(tx, booking)
      await tx.replace(bookings, told({ ...unreminded<BookingRecord>(booking), state: 'declined' }, 'declined', now))
      return {}
    }),

  checkIn: ({ id }, { commit, reach, now }) =>
    commit(async (tx, notes) => {
      const booking = await mine(tx, id, reach)
      if (!mayArrive(booking, now)) throw new Fault('ILLEGAL_TRANSITION')
      await tx.replace(bookings, withEvent({ ...booking, state: 'arrived' }, 'arrived', now))
      await markClaim(tx, booking, { arrived: true })
      notes.audit(id)
      return {}
    }),

  finish({ id, outcome, followUpOn, refer }, { commit, reach, now }) {
    const today = dayOf(now)
    const last = addDays(today, LIMITS.followUpDays)
    if (followUpOn !== undefined && (followUpOn < today || followUpOn > last))
      throw new Fault('INVALID_INPUT', { followUpOn: 'unknown' })
    return commit(async (tx, notes) => {
      const booking = await mine(tx, id, reach)
      // One that was never confirmed may have taken place all the same.
      if (!AGREED.has(booking.state) || !hasBegun(booking, now)) throw new Fault('ILLEGAL_TRANSITION')
      const after: BookingRecord = {
        ...unreminded<BookingRecord>(booking),
        state: outcome,
        outcome,
        ...(followUpOn !== undefined && { followUpOn, followUpBy: reach.actor.id }),
        ...(refer && { referral: { to: refer, state: 'proposed' } }),
      }
      await tx.replace(bookings, withEvent(after, 'closed', now))
      await letHolderGo(tx, booking)
      if (outcome === 'noShow') await markClaim(tx, booking, { noShow: true })
      notes.audit(id)
      return {}
    })
  },

  followUpDone: ({ id }, { commit, reach }) =>
    commit(async (tx, notes) => {
      const booking = await mineToReach(tx, id, reach)
      // What another is to do by now stays with her; nothing else is owed.
      if (asksAgain(booking, reach)) await tx.replace<BookingRecord>(bookings, asked(booking))
      notes.audit(id)
      return {}
    }),
}
