import { dayOf, type Instant } from '@shared/values/instant'
import { LIMITS } from '@shared/values/limits'
import type { RosterDto } from '@shared/contract/counseling'
import { areaOf, reached } from '../../../../domain/jurisdiction'
import { Fault } from '../../../../kernel/fault'
import type { Handlers } from '../../../../kernel/handlers'
import type { Reach } from '../../../../kernel/ports'
import type { Store, Tx } from '../../../../kernel/store'
import { layAll } from '../../agenda/lay-all'
import { mustBeHers } from '../../planning/eligible'
import { markLaid, putRoster, type Concerned } from '../../planning/put-roster'
import { rosters, type RosterRecord } from '../../records'

type Plans = Pick<Handlers<'counseling'>, 'listRosters' | 'addRoster' | 'editRoster' | 'endRoster' | 'substitute'>

const rosterDto = ({ _id, revision, content, changes, changedAt, unlaid }: RosterRecord): RosterDto => ({
  id: _id,
  revision,
  content,
  changes,
  changedAt,
  laid: unlaid !== true,
})

/** A roster of hers as she saw it. Fault NOT_FOUND, CONFLICT when somebody has changed it since. */
async function seenRoster(tx: Tx, { id, seen }: { id: string; seen: number }, reach: Reach): Promise<RosterRecord> {
  const roster = reached(rosters, await tx.get(rosters, id), reach)
  if (roster.ended) throw new Fault('NOT_FOUND')
  if (roster.revision !== seen) throw new Fault('CONFLICT')
  return roster
}

type When = Readonly<{ now: Instant; deadline: number }>

/** What was planned is shown in the agendas at once; what this call has no time for, the job does. */
async function andLay<R>(
  store: Store,
  id: string,
  { now, deadline }: When,
  plan: (concerns: (found: Concerned) => void) => Promise<R>,
): Promise<R> {
  let concerned: Concerned | undefined
  const reply = await plan((found) => (concerned = found))
  // A repeated command comes back without having planned anything.
  const { people, revision } = concerned ?? { people: [], revision: 0 }
  if (await layAll(store, people, { now, deadline })) await markLaid(store, id, revision).catch(() => undefined)
  return reply
}

export const plans: Plans = {
  async listRosters(_, { store, reach }) {
    const equals = { within: areaOf(reach), ended: false }
    const { items } = await store.find(rosters, { index: 'byArea', equals, limit: LIMITS.rosters })
    return { items: items.map(rosterDto) }
  },

  addRoster({ content }, { store, commit, newId, reach, ...when }) {
    mustBeHers(reach, content.site.area)
    const id = newId()
    return andLay(store, id, when, (concerns) =>
      commit(async (tx, notes) => {
        concerns(await putRoster(store, tx, { id, content, changes: [], ended: false }, when.now))
        notes.audit(id)
        return { id }
      }),
    )
  },

  editRoster({ id, seen, content }, { store, commit, reach, ...when }) {
    mustBeHers(reach, content.site.area)
    return andLay(store, id, when, (concerns) =>
      commit(async (tx, notes) => {
        const before = await seenRoster(tx, { id, seen }, reach)
        const wanted = { id, before, content, changes: before.changes, ended: false }
        concerns(await putRoster(store, tx, wanted, when.now))
        notes.audit(id)
        return { revision: seen + 1 }
      }),
    )
  },

  endRoster: ({ id, seen }, { store, commit, reach, ...when }) =>
    andLay(store, id, when, (concerns) =>
      commit(async (tx, notes) => {
        const before = await seenRoster(tx, { id, seen }, reach)
        const { content, changes } = before
        concerns(await putRoster(store, tx, { id, before, content, changes, ended: true }, when.now))
        notes.audit(id)
        return {}
      }),
    ),

  substitute({ id, seen, change }, { store, commit, reach, ...when }) {
    if (change.on < dayOf(when.now)) throw new Fault('TOO_LATE')
    return andLay(store, id, when, (concerns) =>
      commit(async (tx, notes) => {
        const before = await seenRoster(tx, { id, seen }, reach)
        const { content } = before
        if (!content.posts.some((post) => post.id === change.post))
          throw new Fault('INVALID_INPUT', { change: 'unknown' })
        const wanted = { id, before, content, changes: [...before.changes, change], ended: false, on: change.on }
        concerns(await putRoster(store, tx, wanted, when.now))
        notes.audit(id)
        return { revision: seen + 1 }
      }),
    )
  },
}
