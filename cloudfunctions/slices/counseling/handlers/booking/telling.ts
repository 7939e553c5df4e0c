import { nodesAbove } from '../../../../domain/jurisdiction'
import { Fault } from '../../../../kernel/fault'
import type { Handlers } from '../../../../kernel/handlers'
import { comesAlong, seenApart } from '../../bookings/apart'
import { areaOf } from '../../bookings/area-of'
import { helpNow, mayAskCall, readByHer, withHelp } from '../../bookings/call'
import { withContact, withLastContact } from '../../bookings/contact'
import { saying, tellsViolence } from '../../bookings/danger'
import { hers, opened } from '../../bookings/opened'
import { isBefore, isStillCalled } from '../../bookings/states'
import { withEvent } from '../../bookings/told'
import { wordsLeft } from '../../dto'
import { bookings } from '../../records'

type Telling = Pick<Handlers<'counseling'>, 'changeContact' | 'sayMore' | 'askCall' | 'answerReferral' | 'rate'>

export const telling: Telling = {
  changeContact: ({ contact }, { opened: by, now, commit, openid }) =>
    commit(async (tx, notes) => {
      const booking = await hers(tx, by)
      const before = isBefore(booking, now)
      if (!before && !isStillCalled(booking, now)) throw new Fault('ILLEGAL_TRANSITION')
      const read = readByHer(booking, now)
      const after = before ? withContact(read, contact, openid) : withLastContact(read, contact)
      // Without a number nobody can call her, whatever she asked for before.
      const called = contact.channel === 'phone' ? after : withHelp(after, false, now)
      await tx.replace(bookings, { ...called, touchedAt: now })
      notes.audit(booking._id)
      return {}
    }),

  askCall: ({ wanted }, { opened: by, now, commit }) =>
    commit(async (tx, notes) => {
      const booking = await hers(tx, by)
      if (wanted && mayAskCall(booking, now) !== 'now') throw new Fault('ILLEGAL_TRANSITION')
      const read = withHelp(readByHer(booking, now), wanted, now)
      const news = wanted && helpNow(booking, now) === undefined
      await tx.replace(bookings, news ? withEvent(read, 'callAsked', now) : { ...read, touchedAt: now })
      notes.audit(booking._id)
      return {}
    }),

  /** Of either of two; where it tells of violence they are seen apart from then on. */
  sayMore: ({ words }, { opened: by, now, commit }) =>
    commit(async (tx, notes) => {
      const own = await opened(tx, by)
      const other = own.partnerOf === undefined ? undefined : await tx.get(bookings, own.partnerOf)
      const shared = own.partnerOf === undefined ? own : other
      if (!shared || !isBefore(shared, now) || (shared !== own && !comesAlong(shared)))
        throw new Fault('ILLEGAL_TRANSITION')
      if (wordsLeft(own) <= 0) throw new Fault('FOLLOW_UPS_USED')
      const after = { ...readByHer(own, now), ...saying(words, now, own), touchedAt: now }
      const apart = tellsViolence(after)
      await tx.replace(bookings, apart && shared === own ? seenApart(after, now) : after)
      if (shared !== own && after.urgent) {
        const warned = { ...shared, partnerUrgent: true }
        await tx.replace(bookings, apart ? seenApart(warned, now) : warned)
      }
      notes.audit(own._id)
      return { urgent: after.urgent }
    }),

  answerReferral: ({ agree }, { opened: by, now, commit }) =>
    commit(async (tx, notes) => {
      const booking = await hers(tx, by)
      const { _id, referral } = booking
      if (referral?.state !== 'proposed') throw new Fault('ILLEGAL_TRANSITION')
      const state = agree ? 'agreed' : 'declined'
      await tx.replace(bookings, { ...booking, referral: { ...referral, state }, touchedAt: now })
      notes.audit(_id)
      if (agree) notes.announce({ name: 'referral.agreed', data: { bookingId: _id, to: referral.to } })
      return {}
    }),

  rate: ({ rating, note }, { opened: by, now, commit }) =>
    commit(async (tx, notes) => {
      const booking = await hers(tx, by, 'NOT_ANSWERED_YET')
      if (booking.state !== 'done' || !booking.slot) throw new Fault('NOT_ANSWERED_YET')
      const { ratingNote: _before, ...rest } = booking
      const ratedIn = nodesAbove(await areaOf(tx, booking.slot.roster, booking))
      await tx.replace(bookings, { ...rest, rating, ratedIn, ...(note && { ratingNote: note }), touchedAt: now })
      notes.audit(booking._id)
      return {}
    }),
}
