import { sealedStore } from '../../cloudfunctions/kernel/sealed-store'
import type { Reply } from '../../shared/contract/errors'
import { openBackend, type Cloud } from './backend'
import { faultsBy } from './faults'
import { BAD_DAY } from './interleave'
import { claimsOf, clashes, layWeek, openDirectory, OPENS, wanting } from './scenarios/morning'
import { newKey } from './scenarios/scenario'

type Options = Readonly<{ callers: number; counselors: number; slotsEach: number; seed: number }>
export type Crowd = Readonly<{
  callers: number
  booked: number
  taken: number
  unanswered: number
  /** Times that two have, and acknowledged ones that nobody has. */
  doubled: number
  lost: number
  p50: number
  p99: number
}>

const HOUR = 60
const MOST_TRIES = 25
const percentile = (sorted: readonly number[], part: number): number =>
  Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0)

/**
 * All at once, on a bad day: each wants one time of her own choice, takes another when it is gone, and repeats with her key
 * what got no answer. Times are milliseconds from her first try to the answer that she goes by.
 */
export async function bookInCrowd(cloud: Cloud, { callers, counselors, slotsEach, seed }: Options): Promise<Crowd> {
  const backend = openBackend(cloud, {
    now: () => Date.parse('2026-11-23T02:00:00.000Z'),
    lines: [],
    pauses: [],
    limitScale: 1_000_000,
  })
  const store = sealedStore(backend.engine, cloud.seal)
  const ids = Array.from({ length: counselors }, (_, i) => `wen${i}`)
  await openDirectory(store)
  for (const id of ids) await layWeek(store, id, slotsEach * HOUR)
  const times = ids.flatMap((id) => Array.from({ length: slotsEach }, (_, i) => ({ id, from: OPENS + i * HOUR })))
  cloud.gateway.controls.set(backend.env, { faults: faultsBy(seed, BAD_DAY) })

  const persist = async (input: object): Promise<Reply<unknown> | undefined> => {
    const key = newKey()
    for (let tries = 0; tries < MOST_TRIES; tries += 1) {
      const call = { slice: 'counseling', op: 'book', input, key }
      const [reply] = (await backend.serve({ calls: [call] }, { address: backend.env })).replies
      if (reply && (reply.ok || reply.error.code !== 'UNAVAILABLE')) return reply
    }
    return undefined
  }
  const outcomes = await Promise.all(
    Array.from({ length: callers }, async (_, n) => {
      const started = performance.now()
      const choice = times[(n * 7) % times.length]
      const reply = choice && (await persist(wanting(choice.id, choice.from)))
      return { choice, reply, ms: performance.now() - started }
    }),
  )
  cloud.gateway.controls.delete(backend.env)
  const claims = await Promise.all(ids.map((id) => claimsOf(store, id)))
  const given = new Map(ids.map((id, i) => [id, claims[i] ?? []]))
  const booked = outcomes.filter(({ reply }) => reply?.ok)
  const sorted = outcomes.map(({ ms }) => ms).sort((a, b) => a - b)
  backend.engine.close()
  return {
    callers,
    booked: booked.length,
    taken: outcomes.filter(({ reply }) => reply && !reply.ok && reply.error.code === 'SLOT_TAKEN').length,
    unanswered: outcomes.filter(({ reply }) => !reply || (!reply.ok && reply.error.code !== 'SLOT_TAKEN')).length,
    doubled: claims.reduce((sum, of) => sum + clashes(of), 0) + Math.max(0, booked.length - claims.flat().length),
    lost: booked.filter(({ choice }) => !given.get(choice?.id ?? '')?.some(({ from }) => from === choice?.from)).length,
    p50: percentile(sorted, 0.5),
    p99: percentile(sorted, 0.99),
  }
}
