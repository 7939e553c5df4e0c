import type { Cursor } from '@shared/values/paging'
import type { AnyCollection, Scalar } from '../../kernel/collection'
import { Fault } from '../../kernel/fault'
import { splitRange } from '../../kernel/range'
import type { Document, Filter, Order } from './documents'

type Asked = Readonly<{ index: string; equals?: unknown; from?: Scalar; to?: Scalar }>
type Way = 'asc' | 'desc'

/** Which documents stand in the range, whatever the page. One that lacks an indexed field stands in no range. */
export function filterOf(of: AnyCollection, asked: Asked): { filter: Filter; rest: readonly string[] } {
  const { prefix, rest } = splitRange(of, asked)
  const [bounded] = rest
  const bounds = {
    ...(asked.from !== undefined && { $gte: asked.from }),
    ...(asked.to !== undefined && { $lt: asked.to }),
  }
  const present = rest.map((field): [string, Filter] => [field, { $ne: null, ...(field === bounded && bounds) }])
  return { filter: Object.fromEntries<Scalar | Filter>([...prefix, ...present]), rest }
}

export const orderOf = (rest: readonly string[], way: Way): Order => [...rest, '_id'].map((field) => [field, way])

/** Kinds in the order of the database, each by the least that it holds. A comparison never leaves its own kind. */
const KINDS: readonly (readonly [kind: string, all: Filter])[] = [
  ['number', { $gte: -Infinity }],
  ['string', { $gte: '' }],
  ['boolean', { $gte: false }],
]
function beyond(field: string, value: Scalar, way: Way): Filter[] {
  const at = KINDS.findIndex(([kind]) => kind === typeof value)
  const kinds = way === 'asc' ? KINDS.slice(at + 1) : KINDS.slice(0, at)
  return [{ [field]: { [way === 'asc' ? '$gt' : '$lt']: value } }, ...kinds.map(([, all]) => ({ [field]: all }))]
}

/** Goes on after the last document of a page, by the values it was sorted by: nothing is skipped or counted off. */
export function after(filter: Filter, rest: readonly string[], way: Way, cursor: Cursor): Filter {
  const fields = [...rest, '_id']
  const values = readCursor(cursor, fields.length)
  const steps = fields.flatMap((field, i) => {
    const equal = fields.slice(0, i).map((one, j) => ({ [one]: values[j] }))
    const next =
      field === '_id' ? [{ _id: { [way === 'asc' ? '$gt' : '$lt']: values[i] } }] : beyond(field, values[i]!, way)
    return next.map((step) => ({ $and: [...equal, step] }))
  })
  return { $and: [filter, { $or: steps }] }
}

export const writeCursor = (document: Document, rest: readonly string[]): Cursor =>
  Buffer.from(JSON.stringify([...rest, '_id'].map((field) => document[field]))).toString('base64url')

function readCursor(cursor: Cursor, length: number): Scalar[] {
  try {
    const values = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as unknown
    if (
      Array.isArray(values) &&
      values.length === length &&
      values.every(isScalar) &&
      typeof values.at(-1) === 'string'
    )
      return values
  } catch {
    // falls through to the one answer for every cursor we did not make
  }
  throw new Fault('INVALID_INPUT', { after: 'malformed' })
}
const isScalar = (value: unknown): value is Scalar => ['number', 'string', 'boolean'].includes(typeof value)
