/** A sign counts only in its company: what `with` names is told around it, and what `without` names is not. */
import type { Clause } from './clauses'
import type { Entry } from './lexicon'
import { anyOf } from './notation'

/** How many clauses before and after the sign belong to its company. */
const SIDE = 2

const patterns = new Map<string, RegExp>()

function tells(clauses: readonly Clause[], words: string): boolean {
  const pattern = patterns.get(words) ?? anyOf(words)
  patterns.set(words, pattern)
  return pattern.test(clauses.map((clause) => clause.text).join('。'))
}

/** Company may stand in the next sentence; an excuse only in the same one, or a calm question would undo a danger. */
export function isInCompany(entry: Entry, clauses: readonly Clause[], at: number): boolean {
  const { with: beside = [], without } = entry
  if (!without && beside.length === 0) return true
  const around = clauses.slice(Math.max(0, at - SIDE), at + SIDE + 1)
  if (!beside.every((words) => tells(around, words))) return false
  const sentence = clauses[at]?.sentence
  return (
    !without ||
    !tells(
      around.filter((clause) => clause.sentence === sentence),
      without,
    )
  )
}
