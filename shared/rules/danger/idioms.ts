/** Everyday sayings are blanked before the lexicon looks, so that 打电话 and 烦死了 hurt nobody. */
import { HARMS_NOBODY } from './idioms.figures'
import { HITS_NOBODY } from './idioms.hits'
import { alternativesOf, sourceOf, startsOf } from './notation'

/** The sayings that may begin with a letter; their pattern is made when a text first has that letter. */
type Sayings = { sayings: string[]; pattern?: RegExp }

const BY_LETTER = new Map<string, Sayings>()
for (const saying of [...alternativesOf(HITS_NOBODY), ...alternativesOf(HARMS_NOBODY)]) {
  for (const letter of Array.from(new Set(startsOf(saying)))) {
    const known = BY_LETTER.get(letter)
    if (known) known.sayings.push(saying)
    else BY_LETTER.set(letter, { sayings: [saying] })
  }
}

function lengthAt(clause: string, at: number): number {
  const group = BY_LETTER.get(clause.charAt(at))
  if (!group) return 0
  group.pattern = group.pattern ?? new RegExp(sourceOf(group.sayings.join(' ')), 'y')
  group.pattern.lastIndex = at
  return group.pattern.exec(clause)?.[0].length ?? 0
}

/** Sayings out, a box of the same length in, so that places in the text stay what they were. */
export function maskIdioms(clause: string): string {
  let masked = ''
  for (let at = 0; at < clause.length;) {
    const length = lengthAt(clause, at)
    masked += length > 0 ? '□'.repeat(length) : clause.charAt(at)
    at += length || 1
  }
  return masked
}
