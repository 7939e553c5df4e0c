import type { Contract } from '@shared/contract/index'
import type { Out } from '@shared/contract/infer'
import { addDays, dayOf, mondayOf, type Day, type Instant } from '@shared/values/instant'
import { LIMITS } from '@shared/values/limits'
import { holds } from '@shared/values/place'
import { areaOf } from '../../../../domain/jurisdiction'
import { Fault } from '../../../../kernel/fault'
import type { Handlers } from '../../../../kernel/handlers'
import { MAX_FIND, type Store } from '../../../../kernel/store'
import { followUpsOf, mustGo, sessionsBefore } from '../../bookings/hand-over'
import { directoryIn, mayOwe } from '../../directory'
import {
  freeIn,
  awayAt,
  isOnLeave,
  median,
  minutesOf,
  offeredOn,
  sessionsAt,
  waitOf,
  walkInsAt,
  workAt,
  type Sites,
} from '../../figures'
import { inParallel } from '../../../../kernel/in-parallel'
import { allOf } from '../../many'
import { worksAround } from '../../planning/eligible'
import { ratingsIn } from '../../ratings'
import { agendaId, agendas, bookings, rosters, type AgendaDay, type AgendaRecord, type Counselor } from '../../records'

type Board = Pick<Handlers<'counseling'>, 'readBoard' | 'readUse'>
type PersonOfBoard = Out<Contract['counseling']['readBoard']>['people'][number]
type Week = Out<Contract['counseling']['readUse']>['weeks'][number]

const DAYS = [0, 1, 2, 3, 4, 5, 6]
const EMPTY: AgendaDay = { work: [], away: [], claims: [] }

/** Rosters of an area, those that have ended, too: what was done there counts. */
async function sitesOf(store: Store, within: string): Promise<{ ids: Sites; running: Sites }> {
  const find = (ended: boolean) =>
    store.find(rosters, { index: 'byArea', equals: { within, ended }, limit: LIMITS.rosters })
  const [running, over] = (await Promise.all([find(false), find(true)])).map(({ items }) => items.map(({ _id }) => _id))
  return { ids: new Set([...(running ?? []), ...(over ?? [])]), running: new Set(running) }
}

const dayOfBoard = (day: AgendaDay, on: Day, agenda: AgendaRecord | undefined, sites: Sites, now: Instant) => ({
  work: workAt(day, sites).map((work) => ({
    from: work.from,
    to: work.to,
    roster: work.roster,
    post: work.post,
    kind: work.kind,
    site: agenda?.sites[work.roster]?.name ?? '',
    free: agenda?.active ? freeIn(work, day, on, now) : 0,
  })),
  booked: minutesOf(sessionsAt(day, sites)),
  sessions: sessionsAt(day, sites).length,
  leave: isOnLeave(day, sites),
  away: awayAt(day, sites).map(({ id, from, to, why }) => ({ id, from, to, why })),
})

const personOfBoard = (
  { id, name, active }: Counselor,
  week: Day,
  agenda: AgendaRecord | undefined,
  sites: Sites,
  now: Instant,
): PersonOfBoard => ({
  id,
  name,
  active,
  days: DAYS.map((i) => dayOfBoard(agenda?.days[i] ?? EMPTY, addDays(week, i), agenda, sites, now)),
})

function weekOf(week: Day, found: readonly AgendaRecord[], sites: Sites): Week {
  const days = found.flatMap((agenda) => agenda.days.map((day, i) => ({ day, on: addDays(week, i) })))
  const all = days.flatMap(({ day, on }) => sessionsAt(day, sites).map((claim) => ({ on, claim })))
  const sum = (of: (day: AgendaDay) => number) => days.reduce((total, { day }) => total + of(day), 0)
  const waitHours = median(all.map(({ on, claim }) => waitOf(on, claim)))
  return {
    week,
    offered: sum((day) => offeredOn(day, sites)),
    booked: sum((day) => minutesOf(sessionsAt(day, sites))),
    sessions: all.length,
    noShows: all.filter(({ claim }) => claim.noShow === true).length,
    walkIns: sum((day) => walkInsAt(day, sites)),
    ...(waitHours !== undefined && { waitHours }),
  }
}

export const board: Board = {
  async readBoard({ week }, { store, reach, now }) {
    if (mondayOf(week) !== week) throw new Fault('INVALID_INPUT', { week: 'malformed' })
    const area = areaOf(reach)
    const [{ ids, running }, directory, displaced, calls, asked] = await Promise.all([
      sitesOf(store, area),
      directoryIn(store),
      store.count(bookings, { index: 'displaced', equals: { displacedIn: area } }, MAX_FIND),
      store.count(bookings, { index: 'calls', equals: { callIn: area }, from: now }, MAX_FIND),
      store.count(bookings, { index: 'helpCalls', equals: { helpIn: area }, from: now }, MAX_FIND),
    ])
    const people = directory.counselors.filter((one) => one.rosters.some((id) => running.has(id)))
    const found = await allOf(
      store,
      agendas,
      people.map(({ id }) => agendaId(id, week)),
    )
    const byPerson = new Map(found.map((agenda) => [agenda.counselorId, agenda]))
    const left = directory.counselors.filter((one) => mayOwe(one) && worksAround(one, area))
    const leaving = await inParallel(left, async (one) => {
      const at = holds(area, one.area) ? undefined : new Set(one.rosters.filter((id) => running.has(id)))
      const which = mustGo(one, at)
      const [sessions, followUps] = await Promise.all([
        sessionsBefore(store, one.id, now, which),
        followUpsOf(store, one.id, which),
      ])
      return { id: one.id, name: one.name, sessions: sessions.length, followUps: followUps.length }
    })
    return {
      people: people.map((one) => personOfBoard(one, week, byPerson.get(one.id), ids, now)),
      displaced,
      calls: Math.min(calls + asked, MAX_FIND),
      leaving: leaving.filter(({ sessions, followUps }) => sessions + followUps > 0),
    }
  },

  async readUse({ weeks }, { store, reach, now, recordRead }) {
    const area = areaOf(reach)
    const [{ ids: sites }, { counselors }] = await Promise.all([sitesOf(store, area), directoryIn(store)])
    const people = counselors.filter((one) => worksAround(one, area))
    const present = mondayOf(dayOf(now))
    const mondays = Array.from({ length: weeks }, (_, i) => addDays(present, -7 * (weeks - 1 - i)))
    const ids = mondays.flatMap((week) => people.map(({ id }) => agendaId(id, week)))
    const since = addDays(present, -7 * (weeks - 1))
    const [found, { ratings, read }] = await Promise.all([
      allOf(store, agendas, ids),
      ratingsIn(store, area, since, reach.actor.id),
    ])
    if (read.length > 0) await recordRead(read)
    return {
      ...(ratings && { ratings }),
      weeks: mondays.map((week) =>
        weekOf(
          week,
          found.filter((agenda) => agenda.week === week),
          sites,
        ),
      ),
    }
  },
}
