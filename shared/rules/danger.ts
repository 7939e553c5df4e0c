/**
 * Does this text speak of a present danger to a person? The same rule runs on her phone as she types and on the server.
 * 1. normalise: one spelling (traditional, pinyin, dialect, slips of the finger) and three separators.
 * 2. clausesOf: clauses, so that a "no", an "if" or a "long ago" reaches no further than it was meant.
 * 3. scan: a sieve finds the few sayings and phrases that can stand in a clause. Sayings (打电话, 烦死了) are blanked; the
 *    phrases of lexicon.* and signs.* are looked for, the signs only in their company (a pill beside a farewell).
 * 4. each place is asked: denied? over? supposed? a story or law study? her own doing? In doubt the danger stands.
 * 5. where no phrase stands, the scale: letters and pairs weigh a little each, and clauses that weigh enough are a danger.
 * 6. the kinds that remain; empty means that nothing was found, never that she is safe.
 * Limits: it knows words, not lives. It misses much of what is only hinted at, and new slang, and takes some worded
 * worry for danger; so it only shows help and urgency, and never blocks, refuses or reports anybody.
 */
import { clausesOf } from './danger/clauses'
import { DANGER_KINDS, type DangerKind } from './danger/lexicon'
import { normalise } from './danger/normalise'
import { scan } from './danger/scan'

export { DANGER_KINDS, type DangerKind }

/** `kinds` in the order of DANGER_KINDS; empty when there is no danger. */
export type Danger = Readonly<{ kinds: readonly DangerKind[] }>

export function detectDanger(text: string): Danger {
  const found = scan(clausesOf(normalise(text)))
  return { kinds: DANGER_KINDS.filter((kind) => found.has(kind)) }
}
