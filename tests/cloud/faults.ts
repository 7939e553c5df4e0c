import { randomOf } from './random'

/**
 * What may go wrong on the way. `throttled`: turned away unread. `refused`: an error of the gateway, nothing was done.
 * `broken`: the connection ends before anything was done. `dropped`: done, but the connection ends without the reply.
 * `failed`: done, and an error comes back. `silent`: done, and no reply ever. `conflict`: the database's own choice.
 */
export const FAULTS = ['throttled', 'refused', 'broken', 'dropped', 'failed', 'silent', 'conflict'] as const
export type FaultName = (typeof FAULTS)[number]
/** How often each happens, from 0 to 1. */
export type Rates = Readonly<Partial<Record<FaultName, number>>>
export type Faults = (action: string) => FaultName | undefined

/** Faults by chance, the same for the same seed and order of requests. */
export function faultsBy(seed: number, rates: Rates): Faults {
  const random = randomOf(seed)
  return (action) => {
    let chance = random()
    for (const name of FAULTS) {
      chance -= rates[name] ?? 0
      if (chance < 0) return name === 'conflict' && !CONFLICTS.has(action) ? undefined : name
    }
    return undefined
  }
}
/** Where the database may find that another transaction was first. */
const CONFLICTS = new Set(['database.modifyDocument', 'database.commitTransaction'])

/** One fault at the first request that fits, and none afterwards. */
export function faultOnce(name: FaultName, fits: (action: string) => boolean): Faults {
  let due = true
  return (action) => {
    if (!due || !fits(action)) return undefined
    due = false
    return name
  }
}
