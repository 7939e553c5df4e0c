import { addDays, dayOf, instantAt, mondayOf, type Day, type Instant } from '@shared/values/instant'
import { LIMITS } from '@shared/values/limits'
import { Fault } from '../../../../kernel/fault'
import type { Handlers } from '../../../../kernel/handlers'
import type { Reach } from '../../../../kernel/ports'
import { MAX_FIND, type Store } from '../../../../kernel/store'
import { dayIn, isLive } from '../../agenda/free'
import { AGREED } from '../../bookings/displace'
import { allOf } from '../../many'
import { agendaId, agendas, bookings, type AgendaRecord, type BookingRecord } from '../../records'
import { gaveBy, sessionRow, sessionRows } from '../../session-dto'
import { asksAgain } from './mine'

type Week = Pick<Handlers<'counseling'>, 'readWeek'>

const DAYS = [0, 1, 2, 3, 4, 5, 6]

/** So many pages of what is before her are looked through. */
const PAGES = 10

/** Hers from this morning on, the soonest first; those that were cancelled stand among them, and must hide nobody. */
async function ahead(store: Store, counselorId: string, now: Instant): Promise<BookingRecord[]> {
  const from = instantAt(dayOf(now), 0)
  const range = { index: 'byCounselor' as const, equals: { counselorId }, from, limit: MAX_FIND }
  const { items, next: more } = await store.find(bookings, range)
  let after = more
  for (let page = 1; after !== undefined && page < PAGES; page += 1) {
    const { items: later, next } = await store.find(bookings, { ...range, after })
    items.push(...later)
    after = next
  }
  return items
}
const isOver = ({ slot, startsAt }: BookingRecord, now: Instant): boolean =>
  slot ? instantAt(slot.on, slot.to) <= now : startsAt <= now

function dayDto(agenda: AgendaRecord | undefined, on: Day, there: ReadonlyMap<string, BookingRecord>, now: Instant) {
  const { work, away, claims } = agenda ? dayIn(agenda, on) : { work: [], away: [], claims: [] }
  return {
    on,
    work: work.map(({ from, to, roster, post, kind }) => ({
      from,
      to,
      roster,
      post,
      kind,
      site: agenda?.sites[roster]?.name ?? '',
    })),
    away: away.map(({ id, from, to, why }) => ({ id, from, to, why })),
    sessions: sessionRows(
      claims.filter((claim) => isLive(claim, now)).flatMap(({ booking }) => there.get(booking) ?? []),
    ),
  }
}

/** Those whose day has come. What goes with a role that she has lost she could not open. */
async function followUpsDue(store: Store, reach: Reach, now: Instant) {
  const range = { equals: { followUpBy: reach.actor.id }, to: addDays(dayOf(now), 1) }
  const due = await store.find(bookings, { index: 'followUps', ...range, limit: MAX_FIND })
  const rows = due.items.flatMap((one) => {
    const row = asksAgain(one, reach) ? sessionRow(one) : undefined
    return row && one.followUpOn !== undefined ? [{ ...row, ...gaveBy(one), followUpOn: one.followUpOn }] : []
  })
  return rows.slice(0, LIMITS.followUpsDue)
}

export const week: Week = {
  async readWeek({ week }, { store, reach, now }) {
    if (mondayOf(week) !== week) throw new Fault('INVALID_INPUT', { week: 'malformed' })
    const { id } = reach.actor
    const [agenda, coming, followUps] = await Promise.all([
      store.get(agendas, agendaId(id, week)),
      ahead(store, id, now),
      followUpsDue(store, reach, now),
    ])
    const ids = agenda?.days.flatMap(({ claims }) => claims.map(({ booking }) => booking)) ?? []
    const found = await allOf(store, bookings, ids)
    const there = new Map(found.filter(({ counselorId }) => counselorId === id).map((one) => [one._id, one]))
    const next = coming.find((one) => AGREED.has(one.state) && !isOver(one, now))
    const asked = coming.filter(({ state, startsAt }) => state === 'asked' && startsAt > now)
    const displaced = coming.filter(({ state }) => state === 'displaced')
    const row = next && sessionRow(next)
    return {
      days: DAYS.map((i) => dayDto(agenda, addDays(week, i), there, now)),
      ...(row && { next: row }),
      asked: sessionRows(asked),
      displaced: sessionRows(displaced),
      followUps,
    }
  },
}
