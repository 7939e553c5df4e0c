/** Canonical EJSON, as far as our records need it: anything else is a sign of a mistake and refused. */
export type Value = null | string | number | boolean | readonly Value[] | { readonly [key: string]: Value }
export type Plain = { readonly [key: string]: Value }

export class NotCanonical extends Error {}

export function decode(value: unknown): Value {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value
  if (Array.isArray(value)) return value.map(decode)
  if (typeof value !== 'object') throw new NotCanonical(`a bare ${typeof value}`)
  const entries = Object.entries(value)
  const [only] = entries
  if (entries.length === 1 && only && /^\$number(Int|Long|Double)$/.test(only[0])) return Number(only[1])
  return Object.fromEntries(entries.map(([key, inner]) => [key, decode(inner)]))
}

const INT = 2 ** 31
function number(value: number): object {
  if (Object.is(value, -0)) return { $numberDouble: '-0.0' }
  if (Number.isInteger(value) && value >= -INT && value < INT) return { $numberInt: String(value) }
  if (Number.isSafeInteger(value)) return { $numberLong: String(value) }
  return { $numberDouble: Number.isInteger(value) ? `${value}.0`.replace(/^(.*e.*)\.0$/, '$1') : String(value) }
}

export function encode(value: Value): unknown {
  if (typeof value === 'number') return number(value)
  if (value === null || typeof value !== 'object') return value
  if (Array.isArray(value)) return (value as readonly Value[]).map(encode)
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, encode(inner)]))
}

/** Text that came over the wire, or none. */
export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

export const parse = (text: unknown): Plain => (textOf(text) === '' ? {} : (decode(JSON.parse(textOf(text))) as Plain))
export const stringify = (value: Value): string => JSON.stringify(encode(value))
