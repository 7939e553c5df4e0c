import { fc } from '../seeded'
import type { Scalar } from '../../cloudfunctions/kernel/collection'
import type { Thing } from './things'

const KINDS = { number: 0, string: 1, boolean: 2 } as const
const bytes = (a: string, b: string) => Buffer.compare(Buffer.from(a), Buffer.from(b))

/** The order by plain comparison: numbers, then text by code points, then booleans. */
export function compareKeys(a: Scalar, b: Scalar): number {
  const kind = KINDS[typeof a as keyof typeof KINDS] - KINDS[typeof b as keyof typeof KINDS]
  if (kind !== 0) return kind
  return typeof a === 'string' ? bytes(a, b as string) : Number(a) - Number(b)
}
export const compareThings = (a: Pick<Thing, 'key' | '_id'>, b: Pick<Thing, 'key' | '_id'>): number =>
  compareKeys(a.key ?? '', b.key ?? '') || bytes(a._id, b._id)

/** What breaks naive encodings: control characters, prefixes of each other, above and below the surrogates. */
const NASTY = ['', '\u0000', '\u0001', '\u0002', '\u0003', 'a', 'a\u0000', 'a\u0001', 'a\u0002', 'ab', 'a b', '\u007f']
const WIDE = ['茶', '竹', '茶竹', '\ue000', '\uffff', '😀', '👩‍👧', '\u{10ffff}', 'n', 's', 'z', "'; --", '%', '_']
export const anyText = fc.oneof(fc.constantFrom(...NASTY, ...WIDE), fc.string({ unit: 'binary', maxLength: 6 }))
export const anyNumber = fc.oneof(
  fc.integer({ min: -3, max: 3 }),
  fc.constantFrom(0, -0, 0.1, -0.1, 1e21, -1e21, Number.MAX_SAFE_INTEGER, Number.MIN_VALUE, -Number.MIN_VALUE, 2 ** 53),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
)
export const anyKey: fc.Arbitrary<Scalar> = fc.oneof(anyText, anyNumber, fc.boolean())
