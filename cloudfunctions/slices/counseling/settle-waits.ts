import { SERVICE_KINDS, type ServiceKind } from '@shared/values/counseling/services'
import { addDays, dayOf, mondayOf, type Instant } from '@shared/values/instant'
import type { Store, Tx } from '../../kernel/store'
import { letTimeGo } from './bookings/hold'
import { countsAsLapse, endOfWait } from './bookings/states'
import { withEvent } from './bookings/told'
import { counselorIn } from './directory'
import { allOf } from './many'
import {
  agendaId,
  agendas,
  bookings,
  directories,
  DIRECTORY,
  waitlists,
  type AgendaRecord,
  type DirectoryRecord,
  type WaitlistRecord,
} from './records'
import { endWait, leaveList, waitAgain } from './waits/list'
import { promoted } from './waits/promote'
import { isWanted, timesOf, type Entry } from './waits/wanted'

/** So many times are given away for one service in one run; the next comes within a minute. */
const AT_ONCE = 50

/**
 * Ends offers and waits that are over, and gives away what has become free by another way than a booking that was let
 * go: rosters laid, leave that ended, a block taken back. Each write is its own transaction and looks again, so that it
 * may run twice, and beside another worker.
 */
export async function settleWaits(store: Store, now: Instant): Promise<void> {
  const lists = await store.getMany(waitlists, SERVICE_KINDS)
  const waited = lists.filter(({ entries }) => entries.length > 0)
  if (waited.length === 0) return
  const directory = await store.get(directories, DIRECTORY)
  for (const list of waited)
    for (const entry of list.entries) {
      await settleOver(store, list._id as ServiceKind, entry, now)
      if (isInVain(directory, list._id as ServiceKind, entry))
        await endInVain(store, list._id as ServiceKind, entry, now)
    }
  if (directory) for (const { _id } of waited) await giveAway(store, directory, _id as ServiceKind, now)
}

async function settleOver(store: Store, kind: ServiceKind, { booking: id, offeredUntil, wish }: Entry, now: Instant) {
  const lapsed = offeredUntil !== undefined && offeredUntil <= now
  const over = offeredUntil === undefined && endOfWait(wish.until) <= now
  if (!lapsed && !over) return
  await store.transact(async (tx) => {
    const booking = await tx.get(bookings, id)
    // Whoever waits stands in the list, and nobody else does: what is left of another is swept out.
    if (booking?.state !== 'waiting' && booking?.state !== 'offered') return leaveList(tx, { _id: id, kind })
    if (booking.state === 'offered') {
      if (booking.offerUntil === undefined || booking.offerUntil > now) return
      await tx.replace(bookings, await waitAgain(tx, booking, countsAsLapse(booking) ? 'lapsed' : 'slept', now))
      return letTimeGo(tx, booking, now)
    }
    if (over) await tx.replace(bookings, await endWait(tx, booking, now))
  })
}

/** Whether she waits for somebody who does not give it any more: not while it may still be handed over, or come back. */
function isInVain(
  directory: DirectoryRecord | undefined,
  kind: ServiceKind,
  { wish: { counselorId } }: Entry,
): boolean {
  if (counselorId === undefined || !directory) return false
  const she = counselorIn(directory, counselorId)
  return she?.leftAt === undefined && !(she?.active && she.kinds.includes(kind))
}

const endInVain = (store: Store, kind: ServiceKind, entry: Entry, now: Instant): Promise<void> =>
  store.transact(async (tx) => {
    const booking = await tx.get(bookings, entry.booking)
    if (booking?.state !== 'waiting' || !isInVain(await tx.get(directories, DIRECTORY), kind, entry)) return
    await tx.replace(bookings, await endWait(tx, withEvent(booking, 'counselorGone', now), now))
  })

/** Those still waiting, in their order, each with the soonest time that suits her, until nothing suits anybody. */
async function giveAway(store: Store, directory: DirectoryRecord, kind: ServiceKind, now: Instant): Promise<void> {
  let list = await store.get(waitlists, kind)
  let weeks = list ? await weeksOf(store, directory, kind, list, now) : []
  for (let left = AT_ONCE; list && left > 0; left -= 1) {
    const id = soonestFor(list, weeks, kind, now)
    if (id === undefined || !(await store.transact((tx) => promote(tx, id, kind, now)))) return
    const [after] = await store.getMany(agendas, [id])
    weeks = weeks.map((agenda) => (agenda._id === id && after ? after : agenda))
    list = await store.get(waitlists, kind)
  }
}

async function promote(tx: Tx, id: string, kind: ServiceKind, now: Instant): Promise<boolean> {
  const agenda = await tx.get(agendas, id)
  const after = agenda && (await promoted(tx, agenda, kind, now))
  if (!after || after === agenda) return false
  await tx.replace(agendas, after)
  return true
}

/** The agenda with the soonest time for the first of those who wait whom any suits. */
function soonestFor({ entries }: WaitlistRecord, weeks: AgendaRecord[], kind: ServiceKind, now: Instant) {
  const times = weeks
    .flatMap((agenda) => timesOf(agenda, kind, now))
    .sort((a, b) => (a.on === b.on ? a.from - b.from : a.on < b.on ? -1 : 1))
  for (const entry of entries) {
    const time = times.find((one) => isWanted(entry, one))
    if (time) return time.agenda._id
  }
  return undefined
}

async function weeksOf(
  store: Store,
  { counselors }: DirectoryRecord,
  kind: ServiceKind,
  { entries }: WaitlistRecord,
  now: Instant,
): Promise<AgendaRecord[]> {
  const waiting = entries.filter(({ offeredUntil }) => offeredUntil === undefined)
  const last = waiting.reduce((latest, { wish }) => (wish.until > latest ? wish.until : latest), '')
  const ids: string[] = []
  for (let week = mondayOf(dayOf(now)); week <= last; week = addDays(week, 7))
    for (const { id, active, kinds } of counselors) if (active && kinds.includes(kind)) ids.push(agendaId(id, week))
  return allOf(store, agendas, ids)
}
