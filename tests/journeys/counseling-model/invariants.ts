import { isLive, isUnderWay, stands, termsOf } from '../../../cloudfunctions/slices/counseling/agenda/free'
import { isWanted, timesOf } from '../../../cloudfunctions/slices/counseling/waits/wanted'
import { endOfWait } from '../../../cloudfunctions/slices/counseling/bookings/states'
import type { AgendaDay, BookingRecord, Claim } from '../../../cloudfunctions/slices/counseling/records'
import type { BookingEvent } from '../../../shared/contract/counseling'
import { addDays, instantAt } from '../../../shared/values/instant'
import { USUAL_TERMS } from '../../../shared/values/counseling/services'
import type { Look } from './look'
import { KINDS } from './stage'

type Placed = Readonly<{ claim: Claim; counselorId: string; on: string; day: AgendaDay }>

const placed = ({ agendas }: Look): Placed[] =>
  agendas.flatMap(({ counselorId, week, days }) =>
    days.flatMap((day, i) => day.claims.map((claim) => ({ claim, counselorId, on: addDays(week, i), day }))),
  )
const HOLDING = ['asked', 'booked', 'arrived']
const OVER = ['done', 'noShow']
const holdsNow = ({ state, offerUntil }: BookingRecord, now: string): boolean =>
  HOLDING.includes(state) || (state === 'offered' && (offerUntil ?? '') > now)

/** No two of one counselor at once, the buffer after each included. */
function apart({ agendas, now }: Look): string[] {
  return agendas.flatMap(({ _id, days }) =>
    days.flatMap(({ claims }) => {
      const live = claims.filter((claim) => isLive(claim, now)).sort((a, b) => a.from - b.from)
      return live.flatMap((claim, i) => {
        const next = live[i + 1]
        return next && claim.busyTo > next.from ? [`${_id}: two at once, ${claim.from} and ${next.from}`] : []
      })
    }),
  )
}

/** Each booking that holds a time has one claim, where it says; each claim has such a booking. */
function matched(seen: Look, claims: readonly Placed[]): string[] {
  const byId = new Map(seen.bookings.map((booking) => [booking._id, booking]))
  const without = seen.bookings.flatMap((booking) => {
    const { _id, slot, counselorId, state, partnerOf } = booking
    const mine = claims.filter(({ claim }) => claim.booking === _id)
    if (partnerOf !== undefined) return mine.length > 0 ? [`${_id}: the other of two holds a time`] : []
    if (!holdsNow(booking, seen.now)) {
      const allowed = OVER.includes(state) || state === 'offered' ? 1 : 0
      return mine.length > allowed ? [`${_id}: ${state}, and holds ${mine.length} times`] : []
    }
    const there = mine.filter(
      ({ claim, on, counselorId: who }) =>
        on === slot?.on && claim.from === slot.from && claim.to === slot.to && who === counselorId,
    )
    return mine.length === 1 && there.length === 1 ? [] : [`${_id}: ${state}, and has ${mine.length} claims`]
  })
  const orphans = claims.flatMap(({ claim, on }) => {
    const booking = byId.get(claim.booking)
    const right =
      booking && (holdsNow(booking, seen.now) || OVER.includes(booking.state) || booking.state === 'offered')
    return right || !isLive(claim, seen.now) ? [] : [`a claim on ${on} of ${booking?.state ?? 'nobody'}`]
  })
  return [...without, ...orphans]
}

/** What is still to come lies where she works and is not away. */
const inWork = ({ now }: Look, claims: readonly Placed[]): string[] =>
  claims.flatMap(({ claim, on, day, counselorId }) =>
    isUnderWay(claim, on, now) || !isLive(claim, now) || stands(day, claim)
      ? []
      : [`${counselorId} on ${on} at ${claim.from}: outside of her working time`],
  )

/** Everybody before her session or wait is among what she holds, and nobody holds more than she may. */
function withinLimits({ now, bookings, holders }: Look): string[] {
  const most = (kind: string) => USUAL_TERMS.find((terms) => terms.kind === kind)?.atMost ?? 0
  const missing = bookings.flatMap(({ _id, state, holder, slot, wish, partnerOf }) => {
    const end = state === 'waiting' ? wish && endOfWait(wish.until) : slot && instantAt(slot.on, slot.to)
    const before = ['waiting', 'asked', 'booked'].includes(state) && end !== undefined && end > now
    if (!before || partnerOf !== undefined) return []
    const held = holders.find((one) => one._id === holder)?.holds.filter(({ booking }) => booking === _id) ?? []
    return held.length === 1 && held[0]?.until === end ? [] : [`${_id}: ${state}, and not held until ${end}`]
  })
  const tooMany = holders.flatMap(({ holds }) =>
    holds.flatMap(({ kind }) => {
      // One that we have moved, or let her move, may come on top.
      const live = holds.filter((one) => one.kind === kind && one.until > now)
      const ours = live.filter(({ booking }) => wasDisplaced(bookings.find(({ _id }) => _id === booking)))
      return live.length - ours.length > most(kind) ? [`somebody holds ${live.length} of ${kind}`] : []
    }),
  )
  return [...missing, ...tooMany]
}
const wasDisplaced = (booking: BookingRecord | undefined): boolean =>
  booking?.history.some(({ what }) => what === 'displaced') ?? false

/** Everybody who waits stands in the list once, in the order of tickets, and nobody else does. */
function inLine({ bookings, lists }: Look): string[] {
  const entries = lists.flatMap((list) => list.entries.map((entry) => ({ ...entry, kind: list._id })))
  const order = lists.flatMap(({ _id, entries: all, next }) =>
    all.every(({ ticket }, i) => ticket < next && (i === 0 || (all[i - 1]?.ticket ?? 0) < ticket))
      ? []
      : [`${_id}: tickets out of order`],
  )
  const lost = bookings.flatMap(({ _id, kind, state, offerUntil }) => {
    const mine = entries.filter((entry) => entry.booking === _id && entry.kind === kind)
    const waits = state === 'waiting' || state === 'offered'
    if (mine.length !== (waits ? 1 : 0)) return [`${_id}: ${state}, and stands ${mine.length} times in the list`]
    return waits && mine[0]?.offeredUntil !== (state === 'offered' ? offerUntil : undefined)
      ? [`${_id}: the list knows of another offer`]
      : []
  })
  const ghosts = entries.filter(({ booking }) => !bookings.some(({ _id }) => _id === booking))
  return [...order, ...lost, ...ghosts.map(({ booking }) => `${booking}: waits, and is not there`)]
}

/** Whoever comes along belongs to one booking, which knows him; violence told of by either has parted them. */
const paired = ({ bookings }: Look): string[] =>
  bookings.flatMap(({ _id, partnerOf, partner, together, dangers }) => {
    const other = bookings.find((one) => one._id === (partnerOf ?? partner))
    const told = dangers.includes('violence') || other?.dangers.includes('violence')
    const parted = together && told && partnerOf === undefined ? [`${_id}: together, and violence was told of`] : []
    if ((partnerOf ?? partner) === undefined) return parted
    const mutual = other !== undefined && (partnerOf === undefined ? other.partnerOf : other.partner) === _id
    return mutual ? parted : [`${_id}: the other of two is not there`, ...parted]
  })

/** What fell away is listed for whoever finds it a new time, and nothing else is. */
const listed = ({ bookings }: Look): string[] =>
  bookings.flatMap(({ _id, state, displacedIn }) =>
    (state === 'displaced') === displacedIn.length > 0 ? [] : [`${_id}: ${state}, listed in ${displacedIn.length}`],
  )

const BESIDES: readonly BookingEvent[] = ['reminded', 'separated', 'callAsked', 'helpCalled']

/** What somebody is to be called about is the last thing that became of it, and she left a number for it. */
const owed = ({ bookings, now }: Look): string[] =>
  bookings.flatMap(({ _id, call, callIn = [], callBy, contact, history }) => {
    const listed = callIn.length > 0 && callBy !== undefined
    if (!call) return callIn.length > 0 || callBy !== undefined ? [`${_id}: a call about nothing`] : []
    if (!listed) return [`${_id}: a call that nobody is told of`]
    // One that is over is called no more, whatever she has said since.
    if (call.until <= now) return []
    const last = history.find(({ what }) => !BESIDES.includes(what))?.what
    const right = contact.channel === 'phone' && callBy === call.until
    return right && last === call.what ? [] : [`${_id}: to be called about ${call.what}, and the last was ${last}`]
  })

/** Whoever is owed the call she asked for told of a danger, left a number, and has neither come nor given it up. */
const asked = ({ bookings }: Look): string[] =>
  bookings.flatMap(({ _id, help, helpIn = [], helpBy = '', urgent, contact, state, history }) => {
    if (!help) return helpIn.length > 0 || helpBy !== '' ? [`${_id}: asks for no call`] : []
    const may = urgent && contact.channel === 'phone' && !['arrived', 'done'].includes(state)
    const found = helpIn.length > 0 && helpBy === help.until && history.some(({ what }) => what === 'callAsked')
    return may && found ? [] : [`${_id}: ${state}, and owed the call she asked for`]
  })

/** Whom somebody is to ask again has one who is to do it, and it is over. */
const followed = ({ bookings }: Look): string[] =>
  bookings.flatMap(({ _id, state, followUpOn, followUpBy }) => {
    const right = (followUpOn === undefined) === (followUpBy === undefined)
    const over = followUpOn === undefined || state === 'done' || state === 'noShow'
    return right && over ? [] : [`${_id}: ${state}, to be asked again by ${followUpBy}`]
  })

/** No session of somebody who cannot be booked is new; her lengths are those of the service. */
const asOffered = ({ agendas }: Look): string[] =>
  agendas.flatMap((agenda) =>
    agenda.days.flatMap(({ claims }) =>
      claims.flatMap((claim) => {
        const terms = termsOf(agenda, claim.kind)
        return terms && claim.busyTo - claim.from !== terms.minutes + terms.buffer ? [`${agenda._id}: odd length`] : []
      }),
    ),
  )

/** Whoever waits while a time that suits her is free: not once the jobs have run. */
export const unservedIn = ({ agendas, bookings, lists, now }: Look): string[] =>
  lists.flatMap(({ _id, entries }) => {
    const kind = KINDS.find((one) => one === _id)
    const times = kind ? agendas.filter(({ active }) => active).flatMap((agenda) => timesOf(agenda, kind, now)) : []
    return entries.flatMap((entry) => {
      const waits = bookings.some((one) => one._id === entry.booking && one.state === 'waiting')
      const suits = waits && endOfWait(entry.wish.until) > now && times.some((time) => isWanted(entry, time))
      return suits ? [`${entry.booking}: waits, and a time that suits her is free`] : []
    })
  })

/** Everything that must hold whenever nobody is in the middle of something; what does not, in words. */
export function violationsIn(seen: Look): string[] {
  const claims = placed(seen)
  return [
    ...apart(seen),
    ...matched(seen, claims),
    ...inWork(seen, claims),
    ...withinLimits(seen),
    ...inLine(seen),
    ...listed(seen),
    ...owed(seen),
    ...asked(seen),
    ...paired(seen),
    ...followed(seen),
    ...asOffered(seen),
  ]
}
