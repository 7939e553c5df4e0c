/** In which frame a clause is told: a story, an "if" and a "long ago" reach into the clauses that follow. */
import type { Clause } from './clauses'
import type { Frame } from './match'
import { NEAR, startsStory } from './story'
import { startsIf } from './supposed'
import { isNow, startsLongAgo } from './time'

/** How many clauses it reaches, unless her own present interrupts it. */
const REACH = 4
const REACH_OF_LONG_AGO = 2

/** Nothing told before these clauses reaches the one at `at`. */
export function frameAt(clauses: readonly Clause[], at: number): Frame {
  let [story, supposed, longAgo, last] = [0, 0, 0, 0]
  for (const { text, sentence } of clauses.slice(Math.max(0, at - REACH + 1), at + 1)) {
    if (sentence !== last) supposed = 0
    if (story > 0 && NEAR.test(text)) story = 0
    if ((longAgo > 0 || supposed > 0) && isNow(text)) longAgo = supposed = 0
    last = sentence
    story = startsStory(text) ? REACH : story - 1
    supposed = startsIf(text) ? REACH : supposed - 1
    longAgo = startsLongAgo(text) ? REACH_OF_LONG_AGO : longAgo - 1
  }
  return { story: story > 0, supposed: supposed > 0, longAgo: longAgo > 0 }
}
