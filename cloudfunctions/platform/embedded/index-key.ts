import type { AnyCollection, Scalar } from '../../kernel/collection'

/**
 * Tuples as text whose byte order is the order of the tuples: fields end in U+0001, and the three lowest characters
 * are written as two, so that no value can contain the end mark.
 */
const END = '\u0001'
const LOW = /[\u0000-\u0002]/g
const escapeLow = (text: string) => text.replace(LOW, (low) => `\u0002${String.fromCharCode(low.charCodeAt(0) + 1)}`)

const bytes = new DataView(new ArrayBuffer(8))
/** Doubles in an order that text keeps: sign bit flipped for positives, all bits for negatives. */
function numberText(value: number): string {
  bytes.setFloat64(0, value === 0 ? 0 : value)
  const negative = value < 0
  const high = negative ? ~bytes.getUint32(0) : bytes.getUint32(0) ^ 0x80000000
  const low = negative ? ~bytes.getUint32(4) : bytes.getUint32(4)
  const hex = (half: number) => (half >>> 0).toString(16).padStart(8, '0')
  return hex(high) + hex(low)
}

/** One field of a tuple. Kinds sort as in the document database: numbers, text, booleans. */
export function fieldKey(value: Scalar): string {
  if (typeof value === 'number') return `n${numberText(value)}${END}`
  if (typeof value === 'string') return `s${escapeLow(value)}${END}`
  return `z${value ? 1 : 0}${END}`
}

export const tupleKey = (values: readonly Scalar[]): string => values.map(fieldKey).join('')

/** Sorts after every key that starts with the whole fields of `prefix`: the next one begins with n, s or z. */
export const endOf = (prefix: string): string => `${prefix}\u007f`

/** Each row as `index\nkey`, with the name of its index. */
export type IndexRows = ReadonlyMap<string, string>

/** The rows that `record` has in each index: none where a field is absent, one for each element of an array. */
export function indexRows(of: AnyCollection, record: Record<string, unknown>): IndexRows {
  const rows = new Map<string, string>()
  for (const [index, fields] of Object.entries(of.indexes as Record<string, readonly string[]>)) {
    let keys = ['']
    for (const field of fields) {
      const value = record[field]
      if (Array.isArray(value)) keys = keys.flatMap((key) => distinct(value).map((one) => key + fieldKey(one)))
      else if (value == null) keys = []
      else keys = append(keys, fieldKey(value as Scalar))
      if (keys.length === 0) break
    }
    for (const key of keys) rows.set(`${index}\n${key}`, index)
  }
  return rows
}
const distinct = (values: readonly unknown[]) => [...new Set(values as readonly Scalar[])]
const append = (keys: readonly string[], end: string) => keys.map((key) => key + end)
