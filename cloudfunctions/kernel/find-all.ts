import type { Collection, Doc, IndexesOf } from './collection'
import { MAX_FIND, type Find, type Store } from './store'

/** All of a range, a hundred at a time, where no page after the first may be lost; whoever is waited for says how many at most. */
export async function findAll<R extends Doc, X extends IndexesOf<R>>(
  store: Store,
  from: Collection<R, X>,
  range: Omit<Find<R, X>, 'limit' | 'after'>,
  pages = Infinity,
): Promise<R[]> {
  let { items, next } = await store.find(from, { ...range, limit: MAX_FIND })
  const all = items
  for (let page = 1; next !== undefined && page < pages; page += 1) {
    ;({ items, next } = await store.find(from, { ...range, limit: MAX_FIND, after: next }))
    all.push(...items)
  }
  return all
}
