/**
 * Half-said things, in which no phrase of the lexicon stands: each letter and each two letters that follow each other
 * weigh a little (weights.ts), and clauses that together weigh enough are taken for danger. One word never does.
 */
import type { Clause } from './clauses'
import { DANGER_KINDS, type DangerKind } from './lexicon'
import { codeOf, codeOfTwo } from './marks'
import { KIND_WEIGHTS, NO_WEIGHT, WEIGHTS } from './weights'

/** So many letters are weighed together, and so much tips the scale. */
const SPAN = 40
const ENOUGH = 9

export type Span = Readonly<{ from: number; to: number; weight: number }>
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

/** Clauses `from` up to but not `to`, which follow each other and are no longer than a span. */
export function spansOf(clauses: readonly Clause[]): { from: number; to: number }[] {
  const spans: { from: number; to: number }[] = []
  for (let from = 0, to = 0, letters = 0; to < clauses.length; from += 1) {
    while (to < clauses.length && (to === from || letters + lengthOf(clauses, to) <= SPAN)) {
      letters += lengthOf(clauses, to)
      to += 1
    }
    spans.push({ from, to })
    letters -= lengthOf(clauses, from)
  }
  return spans
}

const lengthOf = (clauses: readonly Clause[], at: number): number => clauses[at]?.text.length ?? 0

let scales: { danger: Scale; kinds: readonly (readonly [DangerKind, Scale])[] } | undefined

function theScales(): NonNullable<typeof scales> {
  scales = scales ?? {
    danger: scaleOf(WEIGHTS),
    kinds: DANGER_KINDS.map((kind) => [kind, scaleOf(KIND_WEIGHTS[kind])] as const),
  }
  return scales
}

/** The spans that weigh enough, the heaviest first. */
export function heavySpans(clauses: readonly Clause[]): Span[] {
  const { danger } = theScales()
  const weights = clauses.map((clause) => weigh(danger, clause.text))
  return spansOf(clauses)
    .map(({ from, to }) => ({
      from,
      to,
      weight: weights.slice(from, to).reduce((sum, weight) => sum + weight, NO_WEIGHT),
    }))
    .filter((span) => span.weight > ENOUGH)
    .sort((one, other) => other.weight - one.weight)
}

/** The kind that these clauses speak of most. */
export function kindOf(clauses: readonly Clause[]): DangerKind {
  let [most, found]: [number, DangerKind] = [-Infinity, 'violence']
  for (const [kind, scale] of theScales().kinds) {
    const weight = clauses.reduce((sum, clause) => sum + weigh(scale, clause.text), 0)
    if (weight > most) [most, found] = [weight, kind]
  }
  return found
}
