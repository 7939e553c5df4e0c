import type { Plain, Value } from './ejson'
import { unable } from './refusal'

export type Test = (document: Plain) => boolean

/** Kinds in the order of the database. */
function rank(value: Value | undefined): number {
  if (value === undefined || value === null) return 0
  if (typeof value === 'number') return 1
  if (typeof value === 'string') return 2
  if (typeof value === 'boolean') return 5
  return Array.isArray(value) ? 4 : 3
}

/** The order of the database: by kind, then numbers by size, text by its bytes, false before true. */
export function compare(a: Value | undefined, b: Value | undefined): number {
  const kind = rank(a) - rank(b)
  if (kind !== 0) return kind
  if (typeof a === 'number' || typeof a === 'boolean') return Number(a) - Number(b)
  if (typeof a === 'string') return Buffer.compare(Buffer.from(a), Buffer.from(b as string))
  if (a === undefined || a === null) return 0
  throw unable('this gateway orders scalars alone')
}

const equal = (a: Value | undefined, b: Value): boolean =>
  typeof b === 'object' && b !== null
    ? JSON.stringify(a) === JSON.stringify(b)
    : (a ?? null) === b || (a === 0 && b === 0)

/** A comparison never leaves the kind of its operand. */
const bracketed = (a: Value | undefined, b: Value, holds: (order: number) => boolean): boolean =>
  rank(a) === rank(b) && holds(compare(a, b))

const OPERATORS: Readonly<Record<string, (value: Value | undefined, operand: Value) => boolean>> = {
  $eq: equal,
  $gt: (a, b) => bracketed(a, b, (order) => order > 0),
  $gte: (a, b) => bracketed(a, b, (order) => order >= 0),
  $lt: (a, b) => bracketed(a, b, (order) => order < 0),
  $lte: (a, b) => bracketed(a, b, (order) => order <= 0),
  $in: (a, b) => (b as readonly Value[]).some((one) => equal(a, one)),
}

const KNOWN = new Set([...Object.keys(OPERATORS), '$ne', '$exists'])

const isOperators = (value: Value): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).some((k) => k[0] === '$')

/** Of an array any element may fit; the whole array does not, except for what asks of its presence. */
function fits(value: Value | undefined, operator: string, operand: Value): boolean {
  if (operator === '$exists') return (value !== undefined) === operand
  if (operator === '$ne') return !fits(value, '$eq', operand)
  const test = OPERATORS[operator] ?? (() => false)
  return Array.isArray(value) ? value.some((one: Value) => test(one, operand)) : test(value, operand)
}

/** A filter as a test. Refuses every operator that our adapter does not use. */
export function matcher(filter: Plain): Test {
  const tests = Object.entries(filter).map(([field, wanted]): Test => {
    if (field === '$and' || field === '$or') {
      const inner = (wanted as readonly Plain[]).map(matcher)
      return field === '$and' ? (doc) => inner.every((test) => test(doc)) : (doc) => inner.some((test) => test(doc))
    }
    if (field.startsWith('$')) throw unable(`unknown top level operator: ${field}`)
    if (field.includes('.')) throw unable(`a path into a nested value: ${field}`)
    const operators = isOperators(wanted) ? Object.entries(wanted) : [['$eq', wanted] as const]
    const odd = operators.find(([operator]) => !KNOWN.has(operator))
    if (odd) throw unable(`unknown operator: ${odd[0]}`)
    return (doc) => operators.every(([operator, operand]) => fits(doc[field], operator, operand))
  })
  return (doc) => tests.every((test) => test(doc))
}

/** The filter names one document by its id: no other need be looked at. */
export function idsIn(filter: Plain): readonly string[] | undefined {
  const wanted = filter._id
  if (typeof wanted === 'string') return [wanted]
  if (wanted && isOperators(wanted) && Array.isArray(wanted.$in)) return wanted.$in as string[]
  const inner = filter.$and as readonly Plain[] | undefined
  return inner?.map(idsIn).find((ids) => ids !== undefined)
}
