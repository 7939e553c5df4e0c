import type { Collection, Doc } from '../../kernel/collection'
import { MAX_GET, type Store } from '../../kernel/store'

/** So many records as there are ids, MAX_GET at a time. */
export async function allOf<R extends Doc>(store: Store, from: Collection<R>, ids: readonly string[]): Promise<R[]> {
  const parts = Array.from({ length: Math.ceil(ids.length / MAX_GET) }, (_, i) =>
    store.getMany(from, ids.slice(i * MAX_GET, (i + 1) * MAX_GET)),
  )
  return (await Promise.all(parts)).flat()
}
