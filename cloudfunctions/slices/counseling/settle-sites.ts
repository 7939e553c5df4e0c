import type { Instant } from '@shared/values/instant'
import { DISTRICT } from '../../domain/areas'
import { findAll } from '../../kernel/find-all'
import { MAX_FIND, type Store, type Tx } from '../../kernel/store'
import { directoryIn, replaceDirectory, toBeLaid } from './directory'
import { rosters, shutPlaces, type RosterRecord, type ShutPlaceRecord } from './records'
import { forgetSite } from './sites/forget'
import { isAt, turned } from './sites/shut'

/**
 * Tells rosters what became of their places: at one that is closed nothing can be booked and nobody is on duty, one that
 * was erased is named nowhere any more. Agendas are laid by the job that comes after. May run twice.
 */
export async function settleSites(store: Store, now: Instant): Promise<void> {
  const { items } = await store.find(shutPlaces, { index: 'undone', equals: { undone: true }, limit: MAX_FIND })
  for (const place of items) {
    const there = (await rostersOf(store)).filter((roster) => isAt(roster, place._id)).map(({ _id }) => _id)
    for (const id of there) await store.transact((tx) => turn(tx, id, place, now))
    if (place.state === 'gone') await forgetSite(store, { placeId: place._id, rosters: new Set(there) })
    await store.transact((tx) => noteDone(tx, place))
  }
}

/** All of them: of those that have ended, copies are left as well. */
const rostersOf = async (store: Store): Promise<RosterRecord[]> => {
  const find = (ended: boolean) => findAll(store, rosters, { index: 'byArea', equals: { within: DISTRICT, ended } })
  return (await Promise.all([find(false), find(true)])).flat()
}

async function turn(tx: Tx, id: string, place: ShutPlaceRecord, now: Instant): Promise<void> {
  const roster = await tx.get(rosters, id)
  if (!roster || !isAt(roster, place._id) || (roster.shut?.state ?? 'open') === place.state) return
  const directory = await directoryIn(tx)
  const named = directory.counselors.filter((one) => one.rosters.includes(id))
  await replaceDirectory(tx, toBeLaid(directory, new Set(named.map(({ id: she }) => she))))
  const after = { ...turned(roster, place), revision: roster.revision + 1, changedAt: now, unlaid: true, untold: true }
  await tx.replace<RosterRecord>(rosters, after)
}

async function noteDone(tx: Tx, { _id, at, state }: ShutPlaceRecord): Promise<void> {
  const current = await tx.get(shutPlaces, _id)
  if (current?.at !== at || current.state !== state) return
  if (state === 'open') return tx.remove(shutPlaces, _id)
  const { undone: _done, ...rest } = current
  await tx.replace<ShutPlaceRecord>(shutPlaces, rest)
}
