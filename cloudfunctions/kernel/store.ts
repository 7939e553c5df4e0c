import type { Cursor } from '@shared/values/paging'
import type { Collection, Doc, IndexesOf, New, Scalar } from './collection'

type Numbers<R> = { [K in keyof R as R[K] extends number | undefined ? K : never]?: number }
type Equals<R> = { [K in keyof R]?: NonNullable<R[K]> extends readonly (infer E)[] ? E & Scalar : R[K] & Scalar }

/**
 * A range of one declared index. `equals` names its first fields without a gap; `from` (inclusive) and `to`
 * (exclusive) bound the next one. The order is that of the index, then `_id`. Of an array one element must be named.
 */
export type Range<R extends Doc, X extends IndexesOf<R>> = Readonly<{
  index: keyof X & string
  equals?: Equals<R>
  from?: Scalar
  to?: Scalar
}>
export type Find<R extends Doc, X extends IndexesOf<R>> = Range<R, X> &
  Readonly<{ order?: 'asc' | 'desc'; limit: number; after?: Cursor }>
export type Found<R> = { items: R[]; next?: Cursor }

/** Adds to numbers of one record, atomically, if after it each guarded number is at most its bound. */
export type Addition<R> = Readonly<{ by: Numbers<R>; atMost?: Numbers<R>; init?: Omit<R, '_id' | 'version'> }>

/** What a decision may read and write inside a transaction: single records by id, nothing else. */
export interface Tx {
  get<R extends Doc>(from: Collection<R>, id: string): Promise<R | undefined>
  /** Fault CONFLICT when the id is taken, at once or when the transaction commits. */
  insert<R extends Doc>(into: Collection<R>, record: New<R>): Promise<void>
  /** Fault CONFLICT when `record.version` is not the stored one. */
  replace<R extends Doc>(into: Collection<R>, record: R): Promise<void>
  /** Removing what is not there is no error. */
  remove<R extends Doc>(from: Collection<R>, id: string): Promise<void>
  /** Makes this transaction and any other that writes the record exclude each other. Fault NOT_FOUND if absent. */
  touch<R extends Doc>(of: Collection<R>, id: string): Promise<void>
}

/** Until when work may be tried again, in epoch milliseconds. */
export type Deadline = { deadline: number }

export interface Store extends Tx {
  /** At most MAX_GET ids; in their order, without the missing ones. */
  getMany<R extends Doc>(from: Collection<R>, ids: readonly string[]): Promise<R[]>
  find<R extends Doc, X extends IndexesOf<R>>(from: Collection<R, X>, query: Find<R, X>): Promise<Found<R>>
  /** Counts no further than `max`. */
  count<R extends Doc, X extends IndexesOf<R>>(from: Collection<R, X>, range: Range<R, X>, max: number): Promise<number>
  /** The record after the addition, or undefined if a bound would be passed or there is neither record nor `init`. */
  add<R extends Doc>(to: Collection<R>, id: string, addition: Addition<R>): Promise<R | undefined>
  /**
   * Snapshot isolation: `work` sees one moment, and commits only if nothing it wrote or touched has changed since.
   * It may run more than once, so it must not send anything. Fault UNAVAILABLE when the deadline passes, and when a
   * distributed engine cannot tell whether the commit took place: who must know looks for a record it has written.
   */
  transact<T>(work: (tx: Tx) => Promise<T>, options?: Partial<Deadline>): Promise<T>
}

export const MAX_FIND = 100
/** Ids find single records, however many others there are; the database gives up to a thousand at once. */
export const MAX_GET = 200
