import type { AnyCollection, Scalar } from './collection'

type Asked = Readonly<{ index: string; equals?: unknown; from?: Scalar; to?: Scalar }>

/** A range taken apart: the fields of its index that are given, in order, and those that remain to be sorted by. */
export type Split = Readonly<{ prefix: readonly (readonly [field: string, value: Scalar])[]; rest: readonly string[] }>

/**
 * What every engine asks of a range. RangeError when `equals` leaves a gap, when a bound has no field left to bound, or
 * when the element of an array is not named: a record would then be found once for each.
 */
export function splitRange(of: AnyCollection, { index, equals, from, to }: Asked): Split {
  const fields = (of.indexes as Readonly<Record<string, readonly string[]>>)[index] ?? []
  const given = (equals ?? {}) as Readonly<Record<string, Scalar | undefined>>
  const prefix: (readonly [string, Scalar])[] = []
  for (const field of fields) {
    const value = given[field]
    if (value === undefined) break
    prefix.push([field, value])
  }
  const rest = fields.slice(prefix.length)
  const refuse = (why: string): never => {
    throw new RangeError(`${of.name}.${index}: ${why}`)
  }
  if (prefix.length !== Object.keys(given).length) refuse('equals leaves a gap')
  if (rest.length === 0 && (from !== undefined || to !== undefined)) refuse('no field is left to bound')
  const unnamed = rest.filter((field) => of.lists.includes(field))
  if (unnamed.length > 0) refuse(`equals does not name an element of ${unnamed.join(', ')}`)
  return { prefix, rest }
}
