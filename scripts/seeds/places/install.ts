import { nodesAbove } from '../../../cloudfunctions/domain/jurisdiction'
import { MAX_FIND, type Store } from '../../../cloudfunctions/kernel/store'
import { placeOf } from '../../../cloudfunctions/slices/places/faces'
import { placeRecords, proposals } from '../../../cloudfunctions/slices/places/records'
import { markStale } from '../../../cloudfunctions/slices/places/subscribers'
import { markPlacesLaid, placesLaid } from '../../../cloudfunctions/domain/installation'
import { addMinutes, type Instant } from '../../../shared/values/instant'
import { DEMO_PLACES, REAL_PLACES } from '.'
import type { PlaceSeed } from './place-seed'
import { WISH } from './wish'

const MINUTES_A_DAY = 24 * 60
const daysBefore = (now: Instant, days: number) => addMinutes(now, -days * MINUTES_A_DAY)

/** The network by its names, once: what an officer has erased since does not come back. */
export const installPlaces = (store: Store, now: Instant): Promise<void> => lay(store, REAL_PLACES, now)

/** The same with places that are invented, and a village's wish that waits for its town. */
export async function installSamplePlaces(store: Store, now: Instant): Promise<void> {
  await lay(store, DEMO_PLACES, now, async () => {
    if (!(await store.get(proposals, WISH._id)))
      await store.insert(proposals, { ...WISH, at: daysBefore(now, 1), within: nodesAbove(WISH.area) })
  })
}

async function lay(
  store: Store,
  seeds: readonly PlaceSeed[],
  now: Instant,
  more: () => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  if (await placesLaid(store)) return
  // An installation that was broken off goes on; what is there already stays as it is.
  for (let from = 0; from < seeds.length; from += MAX_FIND) {
    const some = seeds.slice(from, from + MAX_FIND)
    const ids = some.map(({ id }) => id)
    const there = new Set((await store.getMany(placeRecords, ids)).map(({ _id }) => _id))
    await Promise.all(some.filter(({ id }) => !there.has(id)).map((seed) => put(store, seed, now)))
  }
  await more()
  await store.transact(async (tx) => {
    await markStale(tx)
    await markPlacesLaid(tx)
  })
}

function put(store: Store, { id, area, content, confirmedDaysAgo }: PlaceSeed, now: Instant): Promise<void> {
  const confirmedAt = confirmedDaysAgo === undefined ? undefined : daysBefore(now, confirmedDaysAgo)
  const face = { area, content, ...(confirmedAt && { confirmedAt }) }
  return store.insert(placeRecords, placeOf({ _id: id, addedAt: confirmedAt ?? now }, { face }))
}
