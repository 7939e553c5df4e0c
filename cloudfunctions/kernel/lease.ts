import type { Instant } from '@shared/values/instant'
import { collection, type Doc } from './collection'
import { Fault } from './fault'
import type { Store } from './store'

export type LeaseRecord = Doc & { holder: string; until: Instant }

export const leases = collection<LeaseRecord>()({
  name: 'leases',
  owner: { nobody: 'work of the machines' },
  indexes: {},
  sealed: [],
  keep: { forever: 'one small record for each kind of work' },
  scopes: {},
})

/**
 * Exclusive use of `name` until `until`, also across processes. False while another holds it; the holder may prolong
 * it. A lease judges by the clock: work that may outlast it must be harmless when done twice.
 */
export async function takeLease(
  store: Store,
  name: string,
  holder: string,
  now: Instant,
  until: Instant,
): Promise<boolean> {
  try {
    return await store.transact(async (tx) => {
      const held = await tx.get(leases, name)
      if (!held) await tx.insert(leases, { _id: name, holder, until })
      else if (held.holder === holder || held.until <= now) await tx.replace(leases, { ...held, holder, until })
      else return false
      return true
    })
  } catch (thrown) {
    // Another took it between our reading and our insert: that is an answer, not a failure.
    if (thrown instanceof Fault && thrown.code === 'CONFLICT') return false
    throw thrown
  }
}
