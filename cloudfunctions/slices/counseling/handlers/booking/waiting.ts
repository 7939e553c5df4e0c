import type { ServiceTerms } from '@shared/values/counseling/services'
import { USUAL_TERMS } from '@shared/values/counseling/services'
import { addDays, dayOf, type Instant } from '@shared/values/instant'
import { Fault } from '../../../../kernel/fault'
import type { Handlers } from '../../../../kernel/handlers'
import { passOffer, takeOffer } from '../../bookings/answer-offer'
import { reachedBy } from '../../bookings/contact'
import { saying } from '../../bookings/danger'
import { hold } from '../../bookings/hold'
import { make } from '../../bookings/make'
import { hers } from '../../bookings/opened'
import { endOfWait } from '../../bookings/states'
import { directories, DIRECTORY, type BookingRecord, type DirectoryRecord } from '../../records'
import { joinList } from '../../waits/list'

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
      notes.audit(booking._id)
      return takeOffer(tx, booking, now)
    }),

  passOffer: (_, { opened: by, now, commit }) =>
    commit(async (tx, notes) => {
      const booking = await hers(tx, by, 'OFFER_ENDED')
      notes.audit(booking._id)
      await passOffer(tx, booking, now)
      return {}
    }),
}
