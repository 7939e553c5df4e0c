/**
 * Half-said things, in which no phrase of the lexicon stands: each letter and each two letters that follow each other
 * weigh a little (weights.ts), and clauses that together weigh enough are taken for danger. One word never does.
 */
import type { Clause } from './clauses'
import { DANGER_KINDS, type DangerKind } from './lexicon'
import { codeOf, codeOfTwo } from './marks'
import { KIND_WEIGHTS, NO_WEIGHT, WEIGHTS } from './weights'

/** So many letters are weighed together. */
const SPAN = 40
/** Fewer letters than this are a word, and one word never tips the scale. */
const LEAST_LETTERS = 4
/** What tips the scale; more in a longer text, which has more spans that may weigh something by chance. */
const ENOUGH = 3
const MORE_FOR_EACH = 2
const MOST_MORE = 8

export type Span = Readonly<{ from: number; to: number; others: number }>
type Scale = ReadonlyMap<number, number>

function scaleOf(weights: Readonly<Record<string, string>>): Scale {
  const scale = new Map<number, number>()
  for (const weight of Object.keys(weights)) {
    for (const mark of (weights[weight] ?? '').split(' ')) scale.set(codeOf(mark), Number(weight))
  }
  return scale
}

function weigh(scale: Scale, text: string): number {
  let weight = 0
  let before = 0
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    weight += (scale.get(code) ?? 0) + (scale.get(codeOfTwo(before, code)) ?? 0)
    before = code
  }
  return weight
}

const lengthOf = (clauses: readonly Clause[], at: number): number => clauses[at]?.text.length ?? 0

/**
 * Clauses `from` up to but not `to` of one sentence, no longer than a span; `others` counts the other spans of
 * the sentence. No span reaches into the next sentence, so that nothing she adds there can outweigh a danger.
 */
export function spansOf(clauses: readonly Clause[]): Span[] {
  const spans: Span[] = []
  for (let start = 0, end = 0; start < clauses.length; start = end) {
    while (end < clauses.length && clauses[end]?.sentence === clauses[start]?.sentence) end += 1
    const own = spansBetween(clauses, start, end)
    for (const span of own) spans.push({ ...span, others: own.length - 1 })
  }
  return spans
}

function spansBetween(clauses: readonly Clause[], start: number, end: number): { from: number; to: number }[] {
  const spans: { from: number; to: number }[] = []
  for (let from = start, to = start, letters = 0; to < end; from += 1) {
    while (to < end && (to === from || letters + lengthOf(clauses, to) <= SPAN)) {
      letters += lengthOf(clauses, to)
      to += 1
    }
    spans.push({ from, to })
    letters -= lengthOf(clauses, from)
  }
  return spans
}

/** Each scale is made when something is first laid on it. */
const scales = new Map<string, Scale>()

function theScale(name: DangerKind | 'danger'): Scale {
  const scale = scales.get(name) ?? scaleOf(name === 'danger' ? WEIGHTS : KIND_WEIGHTS[name])
  scales.set(name, scale)
  return scale
}

/** The spans that weigh enough, the heaviest first. */
export function heavySpans(clauses: readonly Clause[]): Span[] {
  const scale = theScale('danger')
  const weights = clauses.map((clause) => weigh(scale, clause.text))
  const weightOf = ({ from, to }: Span): number =>
    weights.slice(from, to).reduce((sum, weight) => sum + weight, NO_WEIGHT)
  const lettersOf = ({ from, to }: Span): number =>
    clauses.slice(from, to).reduce((sum, clause) => sum + clause.text.length, 0)
  return spansOf(clauses)
    .filter((span) => lettersOf(span) >= LEAST_LETTERS)
    .map((span) => ({ span, over: weightOf(span) - ENOUGH - Math.min(MOST_MORE, MORE_FOR_EACH * span.others) }))
    .filter(({ over }) => over > 0)
    .sort((one, other) => other.over - one.over)
    .map(({ span }) => span)
}

/** The kind that these clauses speak of most. */
export function kindOf(clauses: readonly Clause[]): DangerKind {
  let [most, found]: [number, DangerKind] = [-Infinity, 'violence']
  for (const kind of DANGER_KINDS) {
    const scale = theScale(kind)
    const weight = clauses.reduce((sum, clause) => sum + weigh(scale, clause.text), 0)
    if (weight > most) [most, found] = [weight, kind]
  }
  return found
}
