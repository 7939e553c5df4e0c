import { clausesOf } from '@shared/rules/danger/clauses'
import { HARMS_NOBODY } from '@shared/rules/danger/idioms.figures'
import { HITS_NOBODY } from '@shared/rules/danger/idioms.hits'
import { LEXICON } from '@shared/rules/danger/lexicon'
import { normalise } from '@shared/rules/danger/normalise'
import { alternativesOf, sourceOf } from '@shared/rules/danger/notation'
import { type Sieve, sieveOf } from '@shared/rules/danger/sieve'

import { DANGER_TABLE } from './danger.table'

const phrases = [HITS_NOBODY, HARMS_NOBODY, ...LEXICON.map((entry) => entry.says)].flatMap(alternativesOf)
const patterns = phrases.map((phrase) => new RegExp(sourceOf(phrase)))
const clauses = DANGER_TABLE.flatMap((row) => clausesOf(normalise(row.text)).map((clause) => clause.text))

/** Phrases that stand in a clause of the table and were held back. */
function heldBack(sieve: Sieve): string[] {
  return clauses.flatMap((clause) => {
    const passing = new Set(sieve(clause))
    return phrases.filter((_, at) => !passing.has(at) && patterns[at]?.test(clause))
  })
}

describe('the sieve of phrases', () => {
  test('holds no phrase back that stands in the text', () => {
    expect(heldBack(sieveOf(phrases))).toEqual([])
  })

  test('is caught when it asks for the letters in another order', () => {
    const reversed = phrases.map((phrase) =>
      /^[一-龥]+$/.test(phrase) ? Array.from(phrase).reverse().join('') : phrase,
    )
    expect(heldBack(sieveOf(reversed)).length).toBeGreaterThan(100)
  })

  test('lets few phrases pass', () => {
    const sieve = sieveOf(phrases)
    const passing = clauses.reduce((sum, clause) => sum + sieve(clause).length, 0)
    expect(passing / clauses.length).toBeLessThan(6)
  })

  test('sees letters, pairs, groups and choices, and refuses a phrase of which nothing must stand', () => {
    const sieve = sieveOf(['打我', '把{我}…推', '[煤气 汽油]罐', '他?死'])
    expect(sieve('他打我')).toEqual([0])
    expect(sieve('我被打')).toEqual([])
    expect(sieve('把她一推')).toEqual([1])
    expect(sieve('推她一把')).toEqual([])
    expect(sieve('汽水罐')).toEqual([])
    expect(sieve('汽油罐')).toEqual([2])
    expect(sieve('死')).toEqual([3])
    expect(() => sieveOf(['.{0,3}'])).toThrow('nothing must stand')
  })
})
