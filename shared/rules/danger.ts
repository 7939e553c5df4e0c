/**
 * Does this text speak of a present danger to a person? It runs on her phone as she types and again on the server:
 * pure, the same answer for the same text, no clock, no network. It never blocks her; it raises the emergency panel.
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
