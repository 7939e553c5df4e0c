import type { Day, Instant } from '@shared/values/instant'
import type { AreaCode } from '@shared/values/place'
import { collection, type Doc } from '../../../kernel/collection'
import type { Face, PlaceRecord } from './places'

/** One record about all places, `_id` `this`. */
export type BookRecord = Doc & {
  /** The import that is being received, checked or staged. */
  staging?: string
  /** An import that is visible and not yet settled into the faces. */
  live?: string
  /** An import that was taken back and not yet settled. */
  undone?: string
  /** Imports of which staged or earlier faces may still lie about that nobody will ask for: `at` since when. */
  leftovers?: { batch: string; at: Instant }[]
  /** Places that were erased while an import waited whose rows may name them. */
  erased?: string[]
  /** The last import that was published: the one that can be undone. */
  last?: { batch: string; at: Instant }
  /** Something has changed since the snapshot was built. */
  stale: boolean
  /** `day`: the day it was built for; duties change with it. */
  published?: { of: string; builtAt: Instant; pieces: number; places: number; day: Day }
  /** Has not been brought to where files are served, as far as we know. */
  unsent?: boolean
  /** Ids of places that are probably the same, with the areas of both, as the last build found them; at most 50 pairs. */
  alike: { one: string; other: string; areas: AreaCode[] }[]
}
export const BOOK = 'this'
export const EMPTY_BOOK: Omit<BookRecord, 'version'> = { _id: BOOK, stale: true, alike: [] }
export const books = collection<BookRecord>()({
  name: 'placeBooks',
  owner: { nobody: 'one record about public places' },
  indexes: {},
  sealed: [],
  keep: { forever: 'one small record' },
  scopes: {},
})

type Flips = Pick<BookRecord, 'live' | 'undone'>

/**
 * What counts of a place, or undefined while it is nothing but staged, or taken back. An import says what is said of a
 * place: whether it has been closed since, and what was merged into it, stays.
 */
export function visible({ face, staged, before }: PlaceRecord, { live, undone }: Flips): Face | undefined {
  if (staged && staged.batch === live) return { ...face, ...staged.face }
  if (before && before.batch === undone) return before.face
  return face
}

/** A piece of the snapshot `of`, `_id` `<of>.<n>`: its text, cut where it pleases. */
export type SnapshotRecord = Doc & { of: string; text: string; at: Instant }
export const snapshots = collection<SnapshotRecord>()({
  name: 'placeSnapshots',
  owner: { nobody: 'public' },
  indexes: { byTime: ['at'] },
  sealed: [],
  keep: { forever: 'the build removes those before it' },
  scopes: {},
})
