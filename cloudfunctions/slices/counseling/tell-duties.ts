import type { Announced } from '@shared/contract/events'
import { namedIn } from '@shared/rules/roster/named'
import { addDays, dayOf, mondayOf, type Day, type Instant } from '@shared/values/instant'
import { announce } from '../../kernel/announce'
import { MAX_FIND, type Store } from '../../kernel/store'
import { counselorIn, directoryIn } from './directory'
import { toldOn, type People } from './duties/told-on'
import { allOf } from './many'
import { agendaId, agendas, rosters, type RosterRecord, type Told } from './records'

/** Today and so many days after it are told. */
const AHEAD = 6
const daysFrom = (today: Day): Day[] => Array.from({ length: AHEAD + 1 }, (_, i) => addDays(today, i))

const siteTold = ({ content: { site }, ended, shut }: RosterRecord): Told | undefined =>
  site.placeId === undefined || ended || shut ? undefined : { placeId: site.placeId, area: site.area }

async function peopleOf(store: Store, roster: RosterRecord, today: Day): Promise<People> {
  const directory = await directoryIn(store)
  const named = [...namedIn(roster)].filter((id) => counselorIn(directory, id))
  const weeks = [...new Set(daysFrom(today).map(mondayOf))]
  const found = await allOf(
    store,
    agendas,
    named.flatMap((id) => weeks.map((week) => agendaId(id, week))),
  )
  const byId = new Map(found.map((agenda) => [agenda._id, agenda]))
  return {
    // Whoever has left is not there, though the roster has nobody in her place yet.
    nameOf: (id) => directory.counselors.find((one) => one.id === id && one.active)?.name,
    agendaOf: (id, on) => byId.get(agendaId(id, mondayOf(on))),
  }
}

/** Nobody any more at the place it was told of before; at the one it is now, whoever comes. */
function news(roster: RosterRecord, today: Day, people: People): Announced[] {
  const [before, site] = [roster.toldPlace, siteTold(roster)]
  const say = (to: Told, on: Day, duties: ReturnType<typeof toldOn>): Announced => ({
    name: 'duty.changed',
    data: { ...to, on, duties },
  })
  const gone = before && (before.placeId !== site?.placeId || before.area !== site.area) ? before : undefined
  return daysFrom(today).flatMap((on) => [
    ...(gone ? [say(gone, on, [])] : []),
    ...(site ? [say(site, on, toldOn(roster, on, people))] : []),
  ])
}

/** Told in one transaction with the note that it was; unless the roster has changed since it was read. */
async function tellOne(store: Store, roster: RosterRecord, now: Instant): Promise<void> {
  const today = dayOf(now)
  const people = await peopleOf(store, roster, today)
  await store.transact(async (tx) => {
    const current = await tx.get(rosters, roster._id)
    if (current?.version !== roster.version) return
    const site = siteTold(roster)
    const { untold: _untold, toldUntil: _until, toldPlace: _place, ...rest } = roster
    await tx.replace<RosterRecord>(rosters, {
      ...rest,
      ...(site && { toldUntil: addDays(today, AHEAD), toldPlace: site }),
    })
    // Each version of a roster is told once.
    const id = `duties.${roster._id}.${roster.version}`
    await announce(tx, { id, by: 'counseling.tellDuties', at: now, events: news(roster, today, people) })
  })
}

/** Tells places who is on duty: what has changed, and each day one day more. */
export async function tellDuties(store: Store, now: Instant): Promise<void> {
  const [changed, due] = await Promise.all([
    store.find(rosters, { index: 'untold', equals: { untold: true }, limit: MAX_FIND }),
    store.find(rosters, { index: 'byTold', to: addDays(dayOf(now), AHEAD), limit: MAX_FIND }),
  ])
  const all = new Map([...changed.items, ...due.items].map((roster) => [roster._id, roster]))
  for (const roster of all.values()) await tellOne(store, roster, now)
}
