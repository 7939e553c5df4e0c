import type { Collection, Doc } from '../../kernel/collection'
import { MAX_FIND, type Store } from '../../kernel/store'

/** So many records as there are ids, a hundred at a time. */
export async function allOf<R extends Doc>(store: Store, from: Collection<R>, ids: readonly string[]): Promise<R[]> {
  const parts = Array.from({ length: Math.ceil(ids.length / MAX_FIND) }, (_, i) =>
    store.getMany(from, ids.slice(i * MAX_FIND, (i + 1) * MAX_FIND)),
  )
  return (await Promise.all(parts)).flat()
}
