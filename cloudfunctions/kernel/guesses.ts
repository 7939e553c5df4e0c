import { take } from './limits'
import type { Ports } from './ports'

/** Wrong guesses in ten minutes; each further one waits longest and hears nothing but that it is one too many. */
const GUESSES = { most: 20, seconds: 600 }
const FREE_GUESSES = 3
const FIRST_PAUSE_MS = 200
const LONGEST_PAUSE_MS = 3000

/** Counts a wrong guess of `what` by or about `who`, and waits: a slip of the finger little, a search ever longer. */
export async function wrongGuess(
  ports: Pick<Ports, 'store' | 'seal' | 'now' | 'limitScale'>,
  pause: (ms: number) => Promise<unknown>,
  what: string,
  who: string,
): Promise<void> {
  const wrong = await take(ports, `guess.${what}`, who, GUESSES).catch(async (thrown: unknown) => {
    await pause(LONGEST_PAUSE_MS)
    throw thrown
  })
  if (wrong > FREE_GUESSES) await pause(Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (wrong - FREE_GUESSES - 1)))
}
