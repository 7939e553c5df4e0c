import type { ServiceTerms } from '@shared/values/counseling/services'
import { USUAL_TERMS } from '@shared/values/counseling/services'
import { addDays, dayOf, instantAt, type Instant } from '@shared/values/instant'
import { Fault } from '../../../../kernel/fault'
import type { Handlers } from '../../../../kernel/handlers'
import { claimOf, withClaim } from '../../agenda/change'
import { isLive, termsOf } from '../../agenda/free'
import { reachedBy } from '../../bookings/contact'
import { saying } from '../../bookings/danger'
import { agendaOf, hold, letTimeGo } from '../../bookings/hold'
import { make } from '../../bookings/make'
import { hers } from '../../bookings/opened'
import { reminded } from '../../bookings/reminder'
import { endOfWait } from '../../bookings/states'
import { withEvent } from '../../bookings/told'
import { agendas, bookings, directories, DIRECTORY, type BookingRecord, type DirectoryRecord } from '../../records'
import { joinList, leaveList, waitAgain } from '../../waits/list'

type Waited = Pick<BookingRecord, 'kind' | 'mode'> & { counselorId?: string | undefined; until: string }

/** The terms of what she waits for. INVALID_INPUT names what could never come. */
function termsFor(directory: DirectoryRecord | undefined, wanted: Waited, now: Instant): ServiceTerms {
  const { kind, mode, counselorId, until } = wanted
  const terms = (directory?.services ?? USUAL_TERMS).find((one) => one.kind === kind)
  if (!terms) throw new Fault('INVALID_INPUT', { kind: 'unknown' })
  if (!terms.modes.includes(mode)) throw new Fault('INVALID_INPUT', { mode: 'unknown' })
  const who = directory?.counselors.find(({ id }) => id === counselorId)
  if (counselorId !== undefined && !(who?.active && who.kinds.includes(kind)))
    throw new Fault('INVALID_INPUT', { counselorId: 'unknown' })
  if (who && !who.modes.includes(mode)) throw new Fault('INVALID_INPUT', { mode: 'unknown' })
  if (until < dayOf(now) || until >= addDays(dayOf(now), terms.aheadDays))
    throw new Fault('INVALID_INPUT', { until: 'unknown' })
  return terms
}

export const waiting: Pick<Handlers<'counseling'>, 'joinWaitlist' | 'takeOffer' | 'passOffer'> = {
  joinWaitlist(input, { now, newId, commit, callerHash, openid, issuedHash: codeHash }) {
    const { kind, mode, counselorId, parts, until, contact, words } = input
    const id = newId()
    const holder = callerHash('holder', input.holder)
    const said = saying(words, now)
    const wish = { ...(counselorId !== undefined && { counselorId }), parts: [...new Set(parts)], until }
    return commit(async (tx, notes) => {
      const reached = reachedBy(contact, openid)
      const terms = termsFor(await tx.get(directories, DIRECTORY), { kind, mode, counselorId, until }, now)
      await hold(tx, holder, { booking: id, kind, until: endOfWait(until) }, now, terms.atMost)
      const ahead = await joinList(tx, kind, { booking: id, mode, wish, since: now })
      const startsAt = endOfWait(until)
      const state = 'waiting'
      const own = { _id: id, kind, mode, state, together: false, startsAt, wish, holder, codeHash } as const
      await make(tx, { ...own, ...reached, ...said }, now)
      notes.audit(id)
      return { ahead, urgent: said.urgent }
    })
  },

  takeOffer: (_, { opened: by, now, commit }) =>
    commit(async (tx, notes) => {
      const booking = await hers(tx, by, 'OFFER_ENDED')
      const { _id, kind, slot, state, holder } = booking
      const agenda = await agendaOf(tx, booking)
      const terms = agenda && termsOf(agenda, kind)
      const claim = agenda && slot && claimOf(agenda, slot.on, _id)
      // The agenda decides: whatever the booking says, time that another has meanwhile is not hers.
      if (state !== 'offered' || !terms || !claim || !isLive(claim, now)) throw new Fault('OFFER_ENDED')
      const { until: _until, ...sure } = claim
      await tx.replace(agendas, withClaim(agenda, slot.on, sure, now))
      const { offerUntil: _offer, ...rest } = booking
      const after = terms.confirms ? 'asked' : 'booked'
      await tx.replace(bookings, reminded(withEvent({ ...rest, state: after }, after, now), now))
      await leaveList(tx, booking)
      const endsAt = instantAt(slot.on, slot.to)
      await hold(tx, holder, { booking: _id, kind, until: endsAt }, now)
      notes.audit(_id)
      return { startsAt: booking.startsAt, endsAt, state: after }
    }),

  passOffer: (_, { opened: by, now, commit }) =>
    commit(async (tx, notes) => {
      const booking = await hers(tx, by, 'OFFER_ENDED')
      const { state, offerUntil } = booking
      if (state !== 'offered' || offerUntil === undefined || offerUntil <= now) throw new Fault('OFFER_ENDED')
      await tx.replace(bookings, await waitAgain(tx, booking, 'passed', now))
      await letTimeGo(tx, booking, now)
      notes.audit(booking._id)
      return {}
    }),
}
