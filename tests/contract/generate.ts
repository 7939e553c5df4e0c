import type * as z from '../../shared/zod'

/** A small generator of numbers: the same seed gives the same run. */
export function randomOf(seed: number) {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (n: number) => Math.floor(next() * n)
  return {
    next,
    below,
    chance: (p: number) => next() < p,
    pick: <T>(list: readonly T[]): T => list[below(list.length)] as T,
    digits: (n: number) => Array.from({ length: n }, () => below(10)).join(''),
    word: (n: number) => Array.from({ length: n }, () => 'abcdefghijklmnopqrstuvwxyz0123456789_-'[below(38)]).join(''),
  }
}
export type Random = ReturnType<typeof randomOf>

type Def = {
  type: string
  shape?: Record<string, z.ZodType>
  element?: z.ZodType
  items?: z.ZodType[]
  innerType?: z.ZodType
  in?: z.ZodType
  entries?: Record<string, string>
  options?: z.ZodType[]
  values?: unknown[]
  format?: string
}
const defOf = (schema: z.ZodType) => schema._zod.def as unknown as Def
const boundsOf = (schema: z.ZodType) => {
  const checks =
    (schema._zod.def as { checks?: { _zod: { def: { minimum?: number; maximum?: number } } }[] }).checks ?? []
  const found = checks.map(({ _zod }) => _zod.def)
  return {
    minimum: found.find((check) => check.minimum !== undefined)?.minimum ?? 0,
    maximum: found.find((check) => check.maximum !== undefined)?.maximum ?? 40,
  }
}

/** Bounds of a number, 1 to 4 where the schema has none. */
function rangeOf(schema: z.ZodType): { least: number; most: number } {
  type Check = { _zod: { def: { check?: string; value?: number } } }
  const checks = ((schema._zod.def as { checks?: Check[] }).checks ?? []).map(({ _zod }) => _zod.def)
  const valueOf = (name: string) => checks.find(({ check }) => check === name)?.value
  const [from, to] = [valueOf('greater_than'), valueOf('less_than')]
  const least = from ?? Math.min(1, to ?? 1)
  return { least, most: to ?? least + 3 }
}

const HER = ['他', '打', '离', '婚', '房', '子', '娃', '儿', '钱', '，', '？', '我', 'a', '1', ' ', '😀', '\n', '救命']
const wordsOf = (random: Random, length: number, least: number) => {
  let text = ''
  while (text.length < length) text += random.pick(HER)
  const cut = text
    .slice(0, length)
    .replace(/[\ud800-\udbff]$/, '啊')
    .replace(/^\s|\s$/g, '嗯')
  // zod counts an emoji once, `length` counts it twice: enough by either count.
  return cut + '啊'.repeat(Math.max(0, least - [...cut].length))
}

/** Values of fields whose form no schema tells: real ids and codes among them. */
export type Pool = Readonly<Record<string, (random: Random) => unknown>>

/** Something the schema accepts, as long as `pool` knows the fields with a pattern. */
export function valid(schema: z.ZodType, random: Random, pool: Pool, field = ''): unknown {
  const def = defOf(schema)
  const known = def.type === 'optional' ? undefined : pool[field]?.(random)
  // One name may stand for different things in different rooms: what the schema would not take is not meant.
  if (known !== undefined && schema.safeParse(known).success) return known
  switch (def.type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(def.shape ?? {}).flatMap(([name, inner]) => {
          const value = valid(inner, random, pool, name)
          return value === undefined ? [] : [[name, value]]
        }),
      )
    case 'array': {
      const { minimum, maximum } = boundsOf(schema)
      const length = minimum + random.below(Math.min(maximum, 4) - minimum + 1)
      const { element } = def
      const made = element ? Array.from({ length }, () => valid(element, random, pool, field)) : []
      // Lists of what is chosen hold each choice once, also where a choice is more than a word.
      const once = [...new Set(made)]
      return schema.safeParse(once).success ? once : once.slice(0, Math.max(minimum, 1))
    }
    case 'tuple':
      return (def.items ?? []).map((item) => valid(item, random, pool, field))
    case 'optional':
      return def.innerType && random.chance(0.5) ? valid(def.innerType, random, pool, field) : undefined
    case 'enum':
      return random.pick(Object.values(def.entries ?? {}))
    case 'number': {
      const { least, most } = rangeOf(schema)
      return least + random.below(Math.min(most - least, 3) + 1)
    }
    case 'boolean':
      return random.chance(0.5)
    case 'union':
      return valid(random.pick(def.options ?? []), random, pool, '')
    case 'literal':
      return random.pick(def.values ?? [])
    case 'string': {
      if (def.format === 'datetime') return `2026-11-2${random.below(10)}T0${random.below(10)}:30:00.000Z`
      if (def.format === 'date') return `2026-1${random.below(3)}-0${1 + random.below(9)}`
      const { minimum, maximum } = boundsOf(schema)
      const span = Math.max(0, Math.min(maximum, minimum + 30) - minimum)
      const words = wordsOf(random, random.chance(0.05) ? maximum : minimum + random.below(span + 1), minimum)
      // Of the fields with a pattern that the pool does not know, all are ids.
      return schema.safeParse(words).success ? words : random.word(22)
    }
    case 'pipe':
      return def.in ? valid(def.in, random, pool, field) : undefined
    default:
      throw new Error(`the generator knows no ${def.type}: teach it`)
  }
}

const deep = (levels: number): unknown => {
  let value: unknown = 'x'
  for (let i = 0; i < levels; i++) value = i % 2 ? [value] : { a: value }
  return value
}
const withProto = (json: string): unknown => JSON.parse(json)

/** What a scanner sends. */
const HOSTILE: readonly ((random: Random) => unknown)[] = [
  () => null,
  () => undefined,
  () => 0,
  () => -1,
  () => Number.NaN,
  () => Number.POSITIVE_INFINITY,
  () => 1e308,
  () => true,
  () => '',
  () => ' \t\n\u3000',
  () => '\0',
  () => 'a\0b',
  () => '\ud800',
  () => '\udc00\ud800',
  () => '\u202e\u200b\ufeff',
  () => 'x'.repeat(100_000),
  () => '，'.repeat(50_000),
  () => [],
  () => [[[]]],
  () => Array<number>(5_000).fill(0),
  () => ({}),
  () => deep(2_000),
  () => withProto('{"__proto__":{"role":"admin"},"constructor":{"prototype":{"x":1}}}'),
  () => ({ length: 5, toString: 'x', then: 1 }),
  () => ({ $gt: '', $where: 'sleep(1000)' }),
  () => "'; DROP TABLE doc; --",
  () => '../../etc/passwd',
  () => '<script>alert(1)</script>',
  () => '${7*7}{{7*7}}',
  (random) => random.word(64),
  (random) => random.digits(16),
]
export const hostile = (random: Random): unknown => random.pick(HOSTILE)(random)

/** A valid value with one thing wrong, at any depth. */
export function nearValid(value: unknown, random: Random): unknown {
  if (Array.isArray(value) && value.length > 0 && random.chance(0.7)) {
    const at = random.below(value.length)
    return value.map((one, i) => (i === at ? nearValid(one, random) : one) as unknown)
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    const entries = Object.entries(value)
    const at = random.below(entries.length + 1)
    if (at === entries.length) return { ...value, [random.pick(['extra', 'role', 'constructor', ''])]: hostile(random) }
    if (random.chance(0.25)) return Object.fromEntries(entries.filter((_, i) => i !== at))
    return Object.fromEntries(entries.map(([k, one], i) => [k, i === at ? nearValid(one, random) : one]))
  }
  if (typeof value === 'string' && random.chance(0.6)) {
    return random.pick([
      value.slice(1),
      value.slice(0, 1),
      value + value,
      value.repeat(400),
      `${value}\0`,
      `\ud800${value}`,
      ` ${value} `,
      value.toUpperCase(),
      [value],
    ])
  }
  return hostile(random)
}
