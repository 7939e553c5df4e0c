import { addMinutes, type Instant } from '@shared/values/instant'
import type { AnyCollection, Doc } from './collection'
import { MAX_FIND, type Store } from './store'

/** Removes a batch of what a collection no longer keeps; returns how many. Volatile ones forget by themselves. */
export async function removeExpired(store: Store, of: AnyCollection, now: Instant): Promise<number> {
  if (!('days' in of.keep) || of.volatile) return 0
  const { days, index } = of.keep
  const before = addMinutes(now, -days * 24 * 60)
  const { items } = await store.find(of, { index, to: before, limit: MAX_FIND })
  for (const { _id } of items as Doc[]) await store.remove(of, _id)
  return items.length
}
