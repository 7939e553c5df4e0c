import type { Day, Instant } from '@shared/values/instant'
import type { Store } from '../../../kernel/store'
import { inParallel } from '../../../kernel/in-parallel'
import { layOne, weeksLaid } from './lay-week'

/** So long before a call must have answered nothing more is begun. */
const LEFT_MS = 2_000
export type Until = Readonly<{ now: Instant; weeks?: readonly Day[]; deadline?: number }>

/** Lays all weeks of these people. False when some could not be, or time ran out: the job comes back to them. */
export async function layAll(
  store: Store,
  who: Iterable<string>,
  { now, weeks = weeksLaid(now), deadline = Infinity }: Until,
): Promise<boolean> {
  const pairs = [...who].flatMap((id) => weeks.map((week) => ({ id, week })))
  const laid = await inParallel(pairs, async ({ id, week }) => {
    if (Date.now() > deadline - LEFT_MS) return false
    return layOne(store, id, week, now).then(
      () => true,
      () => false,
    )
  })
  return laid.every(Boolean)
}
