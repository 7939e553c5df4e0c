import { addDays, dayOf, mondayOf, type Day, type Instant } from '@shared/values/instant'
import { findAll } from '../../../kernel/find-all'
import { inParallel } from '../../../kernel/in-parallel'
import { MAX_FIND, type Store } from '../../../kernel/store'
import { claimOf, withoutClaim } from '../agenda/change'
import { isUnderWay } from '../agenda/free'
import type { Fallen } from '../agenda/lay'
import { agendaId, agendas, bookings, type BookingRecord, type Claim, type Counselor } from '../records'
import { changeCounselor } from './change-counselor'
import { displace } from './displace'

type Became = 'moved' | 'displaced' | 'nothing'

type Which = (claim: Pick<Claim, 'kind' | 'roster'>) => boolean
const ALL: Which = () => true
/**
 * Which sessions are handed over: all; of somebody who has lost one of two roles, those of that role; by an officer who
 * answers for her at some sites alone, those of these.
 */
export const mustGo =
  ({ active, lost = [] }: Pick<Counselor, 'active' | 'lost'>, at?: ReadonlySet<string>): Which =>
  ({ kind, roster }) =>
    (at === undefined || at.has(roster)) && (!active || lost.length === 0 || lost.includes(kind))

/** All that is before her, from now on. */
export async function sessionsBefore(store: Store, counselorId: string, now: Instant, which = ALL): Promise<Fallen[]> {
  const range = { equals: { counselorId }, from: mondayOf(dayOf(now)), limit: MAX_FIND }
  const { items } = await store.find(agendas, { index: 'byCounselor', ...range })
  return items.flatMap(({ week, days }) =>
    days.flatMap(({ claims }, i) => {
      const on = addDays(week, i)
      return claims.filter((claim) => which(claim) && !isUnderWay(claim, on, now)).map((claim) => ({ on, claim }))
    }),
  )
}

/** Those whom she is to ask again how they are, whenever. */
export async function followUpsOf(store: Store, counselorId: string, which = ALL): Promise<BookingRecord[]> {
  const owed = await findAll(store, bookings, { index: 'followUps', equals: { followUpBy: counselorId } })
  return owed.filter(({ kind, slot }) => which({ kind, roster: slot?.roster ?? '' }))
}

/** One session goes to `to`, or falls away where she cannot take it. It leaves the agenda in the same transaction. */
const handOne = (
  store: Store,
  from: string,
  to: string | undefined,
  on: Day,
  booking: string,
  now: Instant,
): Promise<Became> =>
  store.transact(async (tx) => {
    const agenda = await tx.get(agendas, agendaId(from, mondayOf(on)))
    const claim = agenda && claimOf(agenda, on, booking)
    // Cancelled, moved, handed over or begun since it was found.
    if (!claim || isUnderWay(claim, on, now)) return 'nothing'
    await tx.replace(agendas, withoutClaim(agenda, on, booking))
    if (to !== undefined && (await changeCounselor(tx, { on, claim }, to, now))) return 'moved'
    return (await displace(tx, { on, claim }, now)) ? 'displaced' : 'nothing'
  })

/** All sessions before `from` go to `to` where she can take them; the rest falls away. Nobody is dropped; it may run twice. */
export async function handOverAll(store: Store, from: string, to: string | undefined, now: Instant, which = ALL) {
  const before = await sessionsBefore(store, from, now, which)
  const became = await inParallel(before, ({ on, claim }) => handOne(store, from, to, on, claim.booking, now))
  const count = (what: Became) => became.filter((one) => one === what).length
  return { moved: count('moved'), displaced: count('displaced') }
}

/** Whom `from` was to ask again `to` asks, of the kinds that she gives; returns how many. The others stay with `from`. */
export async function handFollowUps(
  store: Store,
  from: string,
  { id, kinds }: Pick<Counselor, 'id' | 'kinds'>,
  which = ALL,
): Promise<number> {
  const owed = (await followUpsOf(store, from, which)).filter(({ kind }) => kinds.includes(kind))
  const became = await inParallel(owed, ({ _id }) =>
    store.transact(async (tx) => {
      const booking = await tx.get(bookings, _id)
      // Asked, erased or handed over since it was found.
      if (booking?.followUpBy !== from) return false
      await tx.replace(bookings, { ...booking, followUpBy: id })
      return true
    }),
  )
  return became.filter(Boolean).length
}
