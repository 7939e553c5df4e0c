/** Everyday sayings are blanked before the lexicon looks, so that 打电话 and 烦死了 hurt nobody. */
import { type Phrase, type Place, placeOf } from './phrases'

/** Sayings out, a box of the same length in, so that places in the text stay what they were. */
export function maskIdioms(clause: string, sayings: readonly Phrase[]): string {
  const next = sayings.map((saying) => placeOf(saying, clause, 0))
  let masked = ''
  for (let from = 0; ;) {
    let first: Place | null = null
    for (const place of next) if (place && (!first || place.from < first.from)) first = place
    if (!first) return masked + clause.slice(from)
    masked += clause.slice(from, first.from) + '□'.repeat(first.found.length)
    from = first.from + first.found.length
    next.forEach((place, at) => {
      const saying = sayings[at]
      if (saying && place && place.from < from) next[at] = placeOf(saying, clause, from)
    })
  }
}
