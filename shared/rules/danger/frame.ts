/** In which frame a clause is told: a story, an "if" and a "long ago" reach into the clauses that follow. */
import type { Clause } from './clauses'
import type { Frame } from './match'
import { isStudy, NEAR, startsStory } from './story'
import { startsIf } from './supposed'
import { isNow, startsLongAgo } from './time'

/** How many clauses it reaches, unless her own present interrupts it. */
const REACH = 4
const REACH_OF_LONG_AGO = 2

export function framesOf(clauses: readonly Clause[]): Frame[] {
  const study = clauses.some((clause) => isStudy(clause.text))
  let [story, supposed, longAgo, last] = [0, 0, 0, 0]
  return clauses.map(({ text, sentence }) => {
    if (sentence !== last) supposed = 0
    if (NEAR.test(text)) story = 0
    if (isNow(text)) longAgo = supposed = 0
    last = sentence
    story = startsStory(text) ? REACH : story - 1
    supposed = startsIf(text) ? REACH : supposed - 1
    longAgo = startsLongAgo(text) ? REACH_OF_LONG_AGO : longAgo - 1
    return { story: story > 0, supposed: supposed > 0, longAgo: longAgo > 0, study }
  })
}
