import { setTimeout as sleep } from 'node:timers/promises'
import { Fault } from '../../kernel/fault'
import { DatabaseFailure, type FailureKind } from './failure'

const LONGEST_PAUSE_MS = 200
/** Told of every failure that reached a caller: the code of the database, never its words. */
export type Report = (code: string) => void

/**
 * Tries until `deadline` as long as it fails in one of `again`. Full jitter: whoever lost comes back at a time nobody
 * can predict, so the same few do not meet again. What the work itself throws passes by.
 */
export async function retrying<T>(
  deadline: number,
  again: readonly FailureKind[],
  report: Report,
  attempt: () => Promise<T>,
): Promise<T> {
  for (let tries = 0; ; tries++) {
    let failure: DatabaseFailure
    try {
      return await attempt()
    } catch (thrown) {
      if (!(thrown instanceof DatabaseFailure)) throw thrown
      failure = thrown
    }
    if (failure.kind === 'taken') throw new Fault('CONFLICT')
    const pause = Math.random() * Math.min(LONGEST_PAUSE_MS, 2 ** (tries + 2))
    if (!again.includes(failure.kind) || Date.now() + pause >= deadline) {
      report(failure.code)
      throw new Fault('UNAVAILABLE')
    }
    await sleep(pause)
  }
}
