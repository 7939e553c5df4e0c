import { createHash } from 'node:crypto'
import type { Cloud } from './backend'
import { faultsBy, type Rates } from './faults'
import { openStage, type Scenario } from './scenarios/scenario'
import { turnsBy } from './turns'

/** How a bad day goes: one request in ten meets something, most often an answer that never comes. */
export const BAD_DAY: Rates = {
  throttled: 0.02,
  refused: 0.01,
  broken: 0.01,
  dropped: 0.03,
  failed: 0.02,
  conflict: 0.02,
}

/** No scenario has more callers at once; each needs an instance. */
export const MOST_CALLERS = 6

export type Found = {
  runs: number
  /** How many of the orders in which requests happened were different. */
  distinct: number
  requests: number
  violations: string[]
}

/** Runs `scenario` under one seed: what was violated, and in which order its requests happened. */
export async function runSeed(cloud: Cloud, scenario: Scenario, seed: number, rates = BAD_DAY) {
  const turns = turnsBy(seed)
  let begun = ''
  const { stage, violations, close } = await openStage(cloud, seed, (env) => {
    cloud.gateway.controls.set(env, { turns, faults: faultsBy(seed, rates) })
    begun = env
    return turns
  })
  const looking = { ...stage, store: calmly(stage.store, () => cloud.gateway.controls.delete(begun)) }
  await scenario.run(looking)
  close()
  return { order: turns.order, violations: violations.map((what) => `${scenario.name}, seed ${seed}: ${what}`) }
}

/** Whoever looks afterwards looks in peace: the first reading of the test ends the bad day. */
function calmly<S extends object>(store: S, end: () => void): S {
  return new Proxy(store, {
    get(target, name) {
      end()
      return Reflect.get(target, name) as unknown
    },
  })
}

/**
 * Runs every scenario in turn under `count` seeds from `from` on, one after the other: a run waits for its callers, and a
 * caller without an instance of her own would keep all of them waiting.
 */
export async function interleave(
  cloud: Cloud,
  scenarios: readonly Scenario[],
  { from, count, rates }: { from: number; count: number; rates?: Rates },
): Promise<Found> {
  const orders = new Set<string>()
  const found: Found = { runs: 0, distinct: 0, requests: 0, violations: [] }
  for (let i = 0; i < count; i++) {
    const scenario = scenarios[i % scenarios.length]
    if (!scenario) break
    const { order, violations } = await runSeed(cloud, scenario, from + i, rates)
    orders.add(
      createHash('sha1')
        .update(`${scenario.name}\n${order.join('\n')}`)
        .digest('base64'),
    )
    found.runs++
    found.requests += order.length
    found.violations.push(...violations)
  }
  return { ...found, distinct: orders.size }
}
