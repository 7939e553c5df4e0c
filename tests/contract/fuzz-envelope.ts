import type { Caller } from '../../cloudfunctions/kernel/ports'
import type { Reply } from '../../shared/contract/errors'
import { IdempotencyKey } from '../../shared/contract/wire'
import type { Cast } from './fuzz-cast'
import { hostile, nearValid, valid, type Pool, type Random } from './generate'
import type { Named } from './operations'

/** One envelope, and what the judge must know of it. */
export type Shot = Readonly<{
  envelope: unknown
  caller: Caller
  /** How many calls it holds; 1 when it is no envelope at all. */
  size: number
  /** The operations called, where it is known. */
  ops: readonly (Named | undefined)[]
  /** A command with a proper key: it may be sent again, or its key with another body. */
  repeatable: boolean
  again?: 'same' | 'other body'
  first?: Reply<unknown>
}>
type Call = { slice: unknown; op: unknown; input: unknown; key?: unknown }

const KEYS = ['', 'short', 'x'.repeat(65), 'ä'.repeat(30), 42, null, {}, `${'k'.repeat(30)}\n`]
const NAMES = [
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '',
  'qa',
  'ask',
  'QA',
  'qa.ask',
  'x'.repeat(41),
  7,
]

const inputOf = (random: Random, { op }: Named, pool: Pool): unknown => {
  const right = valid(op.input, random, pool)
  const luck = random.next()
  return luck < 0.72 ? right : luck < 0.92 ? nearValid(right, random) : hostile(random)
}
const keyOf = (random: Random): unknown => (random.chance(0.95) ? random.word(24) : random.pick(KEYS))

function callOf(random: Random, one: Named, pool: Pool): Call {
  const key = one.op.kind === 'command' ? (random.chance(0.97) ? keyOf(random) : undefined) : undefined
  return { slice: one.slice, op: one.name, input: inputOf(random, one, pool), ...(key !== undefined && { key }) }
}

/** Nothing that an envelope should be. */
function wreck(
  random: Random,
  pool: Pool,
  among: readonly Named[],
): { envelope: unknown; size: number; ops: (Named | undefined)[] } {
  const one = random.pick(among)
  const call = callOf(random, one, pool)
  const calls = (n: number, make: () => unknown) => ({ calls: Array.from({ length: n }, make) })
  const oddName = { ...call, [random.pick(['slice', 'op'])]: random.pick(NAMES) }
  const envelope = random.pick<unknown>([
    hostile(random),
    { calls: hostile(random) },
    calls(9, () => call),
    { calls: [call, hostile(random)] },
    { calls: [nearValid(call, random)] },
    { calls: [oddName] },
    { calls: [oddName] },
    calls(2, () => callOf(random, random.pick(among), pool)),
  ])
  const inside = (envelope as { calls?: unknown } | null | undefined)?.calls
  const size = Array.isArray(inside) ? inside.length : 1
  return { envelope, size: Math.min(9, Math.max(1, size)), ops: [] }
}

type From = Readonly<{ cast: Cast; pool: Pool; past: readonly Shot[]; among: readonly Named[] }>

/** The next envelope: mostly one call, sometimes several, sometimes one that was sent before, sometimes rubbish. */
export function envelopeOf(random: Random, { cast, pool, past, among }: From): Shot {
  const { caller } = random.pick(cast.callers)
  const luck = random.next()
  if (luck < 0.08 && past.length > 0) return resend(random, random.pick(past), pool)
  if (luck < 0.16) return { ...wreck(random, pool, among), caller, repeatable: false }
  const queries = among.filter(({ op }) => op.kind === 'query')
  if (luck < 0.22) {
    const ops = Array.from({ length: 2 + random.below(7) }, () => random.pick(queries))
    return {
      envelope: { calls: ops.map((one) => callOf(random, one, pool)) },
      caller,
      size: ops.length,
      ops,
      repeatable: false,
    }
  }
  const one = random.pick(among)
  // Staff operations are mostly called by staff, or hardly any call would get past the door.
  const likely = typeof one.op.access === 'object' && random.chance(0.6)
  const by = likely ? likelyFor(one, random, cast) : caller
  const call = callOf(random, one, pool)
  const repeatable = one.op.kind === 'command' && IdempotencyKey.safeParse(call.key).success
  return { envelope: { calls: [call] }, caller: by, size: 1, ops: [one], repeatable }
}

function likelyFor({ op }: Named, random: Random, { callers }: Cast): Caller {
  const admits = callers.filter(({ roles }) => roles.some((role) => Object.hasOwn(op.access as object, role)))
  return random.pick(admits.length > 0 ? admits : callers).caller
}

function resend(random: Random, shot: Shot, pool: Pool): Shot {
  const { calls } = shot.envelope as { calls: [Call] }
  const one = shot.ops[0]
  if (!one || random.chance(0.5)) return { ...shot, again: 'same', repeatable: false }
  const input = valid(one.op.input, random, pool)
  const before = one.op.input.safeParse(calls[0].input)
  const after = one.op.input.safeParse(input)
  const differs = after.success && before.success && JSON.stringify(after.data) !== JSON.stringify(before.data)
  const envelope = { calls: [{ ...calls[0], input }] }
  return { ...shot, envelope, repeatable: false, ...(differs && { again: 'other body' as const }) }
}
