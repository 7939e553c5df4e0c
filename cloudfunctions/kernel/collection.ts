import type { Scope } from '@shared/contract/access'

/** Every stored record. `version` belongs to the store: 1 at insert, one more at each replace. */
export type Doc = { _id: string; version: number }
export type New<R extends Doc> = Omit<R, 'version'>
export type Scalar = string | number | boolean

type FieldOf<R> = keyof R & string
/** Fields of an index in order; `_id` ends each of them by itself. One of them may be an array. */
export type IndexesOf<R> = Readonly<Record<string, readonly [FieldOf<R>, ...FieldOf<R>[]]>>
/** Indexed fields that hold arrays. */
type ListIn<R, X extends IndexesOf<R>> = {
  [F in X[keyof X][number]]: NonNullable<R[F]> extends readonly unknown[] ? F : never
}[X[keyof X][number]]

/** How long a record is kept: `days` after the instant in the first field of `index`; as long as the record of
 * another collection that it hangs on; or for a stated reason. */
export type Keep<X> = { days: number; index: keyof X & string } | { with: string } | { forever: string }

/**
 * What a collection must say of itself, so that export, erasure, retention and NOT_FOUND follow from it.
 * `owner`: the field that holds whose record it is, or in words why it is nobody's.
 * `scopes`: for each scope that reaches a record, the test of it.
 */
export type Collection<R extends Doc, X extends IndexesOf<R> = IndexesOf<R>> = Readonly<{
  name: string
  owner: { field: FieldOf<R> } | { nobody: string }
  indexes: X
  /** The arrays among the indexed fields. A range names one element of each, or a record would be found once for each. */
  lists: readonly FieldOf<R>[]
  /** Encrypted before they reach the engine; never indexed. */
  sealed: readonly FieldOf<R>[]
  keep: Keep<X>
  scopes: Readonly<Partial<Record<Scope, (record: R, who: { id: string; area?: string }) => boolean>>>
  /** What goes when the record goes: retention and erasure take it along. */
  hangs: (record: R) => readonly Readonly<{ from: AnyCollection; id: string }>[]
  /** Counters that may be forgotten when a single-process engine restarts; never part of a transaction. */
  volatile: boolean
  /** Carries R for inference; never set. */
  readonly record?: R
}>

type Declaration<R extends Doc, X extends IndexesOf<R>> = Omit<
  Collection<R, X>,
  'volatile' | 'hangs' | 'lists' | 'record'
> &
  Partial<Pick<Collection<R, X>, 'volatile' | 'hangs'>> &
  ([ListIn<R, X>] extends [never] ? { lists?: never } : { lists: readonly ListIn<R, X>[] })

/** Declares a collection: `collection<QuestionRecord>()({ name: 'questions', … })`. */
export const collection =
  <R extends Doc>() =>
  <const X extends IndexesOf<R>>(declared: Declaration<R, X>): Collection<R, X> => {
    const indexed = Object.values<readonly string[]>(declared.indexes).flat()
    const both = declared.sealed.filter((field) => indexed.includes(field))
    if (both.length > 0) throw new Error(`${declared.name}: sealed fields cannot be indexed: ${both.join(', ')}`)
    return { volatile: false, hangs: () => [], lists: [], ...declared }
  }

/** Any collection, where its record does not matter. */
// The record type is invariant through `scopes`; only `never`-free erasure lets one list hold them all.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type AnyCollection = Collection<any, any>
