import type { Instant } from '@shared/values/instant'
import { collection, type Doc } from '../kernel/collection'
import type { Tx } from '../kernel/store'

/**
 * Places that may stand in a published snapshot, or in what others have copied of them, and must not be shown: `_id`
 * `this`. Written in the transaction that closes, merges or erases one; they stay a day longer than the last file that
 * held them was served, since caches may be slow. `into`: one that was merged is still there under that name. `outSince`:
 * since when no file that we know of holds it.
 */
export type WithdrawnRecord = Doc & {
  entries: { id: string; at: Instant; into?: string; outSince?: Instant }[]
  /** What imports had added that were taken back: by their rows, since there may be thousands (`madeBy`). */
  undone?: { batch: string; rows: number[]; at: Instant; outSince?: Instant }[]
}
export const WITHDRAWN = 'this'
export const withdrawn = collection<WithdrawnRecord>()({
  name: 'withdrawnPlaces',
  owner: { nobody: 'ids of public places' },
  indexes: {},
  sealed: [],
  keep: { forever: 'one small record' },
  scopes: {},
})

/** Ids of places that have just been closed or erased: nobody is sent there, whatever a copy of them says. */
export async function shutOfLate(from: Pick<Tx, 'get'>): Promise<ReadonlySet<string>> {
  const entries = (await from.get(withdrawn, WITHDRAWN))?.entries ?? []
  return new Set(entries.flatMap(({ id, into }) => (into === undefined ? [id] : [])))
}
