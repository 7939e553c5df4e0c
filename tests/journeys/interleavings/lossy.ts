import { isDeepStrictEqual } from 'node:util'
import type { Random } from '../../contract/generate'
import { newKey } from '../../world'

/** How one command ended. `unsure`: she was shut out after a try of which nobody heard how it ended. */
export type Ended = Readonly<{ code: string; data?: unknown; unsure?: true }>
export type Act = (what: string, send: (more: { key: string }) => Promise<unknown>) => Promise<Ended>

const TRIES = 6

const once = (send: () => Promise<unknown>): Promise<Ended> =>
  send().then(
    (data): Ended => ({ code: 'OK', data }),
    (thrown: { failure?: { code: string }; message?: string }): Ended => ({
      code: thrown.failure?.code ?? `broke: ${thrown.message ?? ''}`,
    }),
  )

const isShutOut = ({ code }: Ended) => code === 'UNAUTHENTICATED' || code === 'FORBIDDEN'
const isNoAnswer = ({ code }: Ended) => code === 'UNAVAILABLE' || code.startsWith('broke')

/**
 * Sends as a bad network does: requests that never arrive, replies that are lost, the same command twice at once; with
 * one key, until a reply comes through. What took effect must be answered the same ever after, unless she has been shut
 * out meanwhile; it counts as done all the same.
 */
export function lossy(random: Random, violations: string[]): Act {
  return async (what, send) => {
    const key = newKey()
    let effect: Ended | undefined
    let unheard = false
    const attempt = async (): Promise<Ended> => {
      const ended = await once(() => send({ key }))
      if (isNoAnswer(ended)) unheard = true
      else if (effect && !isShutOut(ended) && !isDeepStrictEqual(ended, effect))
        violations.push(`${what}: took effect, and a repeat was told ${ended.code}`)
      if (ended.code === 'OK') effect ??= ended
      return ended
    }
    const told = (ended: Ended): Ended => effect ?? (unheard && isShutOut(ended) ? { ...ended, unsure: true } : ended)
    for (let i = 0; i < TRIES; i++) {
      if (random.chance(0.15)) continue
      const [ended] = await Promise.all(random.chance(0.15) ? [attempt(), attempt()] : [attempt()])
      if (random.chance(0.25) || !ended || isNoAnswer(ended)) continue
      return told(ended)
    }
    return told(await attempt())
  }
}
