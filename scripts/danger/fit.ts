import type { DangerKind } from '@shared/rules/danger/lexicon'

/**
 * The marks of a text, and the kinds of danger of which it speaks. A `stretch` is cut from a longer text, a `row` of the
 * table is what was decided; the rest was only written.
 */
export type Sample = Readonly<{
  marks: readonly string[]
  kinds: readonly DangerKind[]
  from: 'row' | 'corpus' | 'stretch'
}>

const ROUNDS = 240
const STEP = 0.05
/** Draws each weight to nothing, so that what was met by chance weighs little. */
const PULL = 2e-4
const SEEN = 2

function indexOf(samples: readonly Sample[]): Map<string, number> {
  const met = new Map<string, number>()
  for (const { marks } of samples) for (const mark of new Set(marks)) met.set(mark, (met.get(mark) ?? 0) + 1)
  const often = [...met].filter(([, count]) => count >= SEEN)
  return new Map(often.map(([mark], at) => [mark, at]))
}

/** Logistic regression on how often each mark stands; the weight of '' is that of no mark at all. */
export function fit(
  samples: readonly Sample[],
  is: (sample: Sample) => boolean,
  share: (sample: Sample) => number,
): Map<string, number> {
  const index = indexOf(samples)
  const rows = samples.map((sample) => ({
    at: sample.marks.map((mark) => index.get(mark) ?? -1).filter((at) => at >= 0),
    is: is(sample) ? 1 : 0,
    share: share(sample) / samples.length,
  }))
  const [weights, mean, spread] = [0, 1, 2].map(() => new Float64Array(index.size)) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ]
  let none = 0
  for (let round = 0; round < ROUNDS; round += 1) {
    const slope = weights.map((weight) => PULL * weight)
    let lean = 0
    for (const row of rows) {
      const sum = row.at.reduce((total, at) => total + (weights[at] ?? 0), none)
      const off = (1 / (1 + Math.exp(-sum)) - row.is) * row.share
      lean += off
      for (const at of row.at) slope[at] = (slope[at] ?? 0) + off
    }
    none -= 0.3 * lean
    for (let at = 0; at < index.size; at += 1) {
      const one = slope[at] ?? 0
      const average = 0.9 * (mean[at] ?? 0) + 0.1 * one
      const square = 0.99 * (spread[at] ?? 0) + 0.01 * one * one
      mean[at] = average
      spread[at] = square
      weights[at] = (weights[at] ?? 0) - (STEP * (1 - round / ROUNDS) * average) / (Math.sqrt(square) + 1e-6)
    }
  }
  return new Map([['', none], ...[...index].map(([mark, at]) => [mark, weights[at] ?? 0] as const)])
}
