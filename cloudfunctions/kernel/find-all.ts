import type { Collection, Doc, IndexesOf } from './collection'
import { MAX_FIND, type Range, type Store } from './store'

/** All of a range, a hundred at a time: for jobs, to which no page after the first may be lost. */
export async function findAll<R extends Doc, X extends IndexesOf<R>>(
  store: Store,
  from: Collection<R, X>,
  range: Range<R, X>,
): Promise<R[]> {
  let { items, next } = await store.find(from, { ...range, limit: MAX_FIND })
  const all = items
  while (next !== undefined) {
    ;({ items, next } = await store.find(from, { ...range, limit: MAX_FIND, after: next }))
    all.push(...items)
  }
  return all
}
