import { MOUNTED } from '../../cloudfunctions/functions/mount'
import type { Mounted } from '../../cloudfunctions/kernel/handlers'
import { createServe, type Serve } from '../../cloudfunctions/kernel/serve'
import { castOf, poolOf, type Cast } from './fuzz-cast'
import { envelopeOf, type Shot } from './fuzz-envelope'
import { judge } from './fuzz-judge'
import { randomOf } from './generate'
import { OPERATIONS, type Named } from './operations'
import { createStage } from './stage'

/** Calls of the operation, and how often each answer was given. */
export type Seen = Map<string, Map<string, number>>
export type FuzzReport = Readonly<{
  seed: number
  calls: number
  /** Calls that went as far as a handler. */
  reached: number
  seen: Seen
  /** What must not be: in words, with the shot that did it. Empty when all is well. */
  problems: string[]
  slowestMs: number
}>
export type FuzzOptions = Readonly<{
  calls: number
  seed: number
  /** What is called; everything, unless it is said. */
  among?: readonly Named[]
  /** Changes handlers before they are counted: where faults are planted. */
  plant?: (mounted: Mounted) => Mounted
  /** Stands between the callers and the server: for faults of the kernel. */
  between?: (serve: Serve) => Serve
}>

const same = <T>(as: T): T => as
/** Passphrases are slow on purpose, and the machine may be busy. */
const HANG_MS = 30_000
/** A new cast so often: claims and follow-ups are used up, and sessions end. */
const SCENES_EVERY = 150

type Loose = Record<string, Record<string, (...given: unknown[]) => Promise<unknown>>>
function counting(mounted: Mounted, count: () => void): Mounted {
  const wrap = (handlers: Loose[string]) =>
    Object.fromEntries(
      Object.entries(handlers).map(([op, handle]) => [
        op,
        (...given: unknown[]) => {
          count()
          return handle(...given)
        },
      ]),
    )
  const slices = Object.entries(mounted as unknown as Loose).map(([slice, handlers]) => [slice, wrap(handlers)])
  return Object.fromEntries(slices)
}

/** Random calls of random people on a store in random states; every answer is judged. */
export async function runFuzz({
  calls,
  seed,
  among = OPERATIONS,
  plant = same,
  between = same,
}: FuzzOptions): Promise<FuzzReport> {
  const random = randomOf(seed)
  const stage = await createStage()
  const seen: Seen = new Map()
  const problems: string[] = []
  let reached = 0
  let done = 0
  let slowestMs = 0
  const mounted = counting(plant(MOUNTED), () => reached++)
  const serve = between(createServe(mounted, stage.ports))
  const past: Shot[] = []
  let cast: Cast | undefined

  while (done < calls) {
    if (!cast || done >= cast.until) cast = { ...(await castOf(stage, random)), until: done + SCENES_EVERY }
    if (random.chance(0.02)) stage.world.pass(random.pick([1, 3, 8]))
    const shot = envelopeOf(random, { cast, pool: poolOf(cast), past, among })
    const started = performance.now()
    const timer = AbortSignal.timeout(HANG_MS)
    const hung = new Promise<'hung'>((resolve) => timer.addEventListener('abort', () => resolve('hung')))
    const replies = await Promise.race([serve(shot.envelope, shot.caller), hung]).catch(
      (thrown: unknown) => `threw ${String(thrown)}`,
    )
    slowestMs = Math.max(slowestMs, performance.now() - started)
    done += shot.size
    problems.push(...judge(shot, replies, seen))
    if (shot.repeatable && typeof replies === 'object') past.push({ ...shot, first: replies.replies[0] })
    if (past.length > 60) past.shift()
  }
  const unknown = stage.world.lines.filter(({ op }) => op !== 'unknown' && !seen.has(op) && !op.startsWith('qa.'))
  problems.push(...unknown.map(({ op }) => `the log names an operation that was never called: ${op}`))
  await stage.close()
  return { seed, calls: done, reached, seen, problems, slowestMs }
}
