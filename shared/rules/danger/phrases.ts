/** The phrases of the lexicon and the everyday sayings that can stand in a clause, and where they do. */
import { CALM_COMPANY } from './idioms.calm'
import { HARMS_NOBODY } from './idioms.figures'
import { HITS_NOBODY } from './idioms.hits'
import { type Entry, LEXICON } from './lexicon'
import { alternativesOf, isPlain, sourceOf } from './notation'
import { type Sieve, sieveOf } from './sieve'

/** A pattern is made when a text first may have its phrase: most never are. */
export type Phrase = { readonly source: string; readonly plain: boolean; pattern?: RegExp }
export type Telling = Phrase & { readonly entry: Entry }

export type Place = Readonly<{ from: number; found: string }>

/** The first place at or after `from`. */
export function placeOf(phrase: Phrase, text: string, from: number): Place | null {
  const { source, plain } = phrase
  if (plain) {
    const at = text.indexOf(source, from)
    return at < 0 ? null : { from: at, found: source }
  }
  const pattern = phrase.pattern ?? new RegExp(sourceOf(source), 'g')
  phrase.pattern = pattern
  pattern.lastIndex = from
  const hit = pattern.exec(text)
  return hit && { from: hit.index, found: hit[0] }
}

/** Every place where the phrase stands in the clause, also where two of them overlap. */
export function placesOf(phrase: Phrase, clause: string): Place[] {
  const places: Place[] = []
  for (let place = placeOf(phrase, clause, 0); place; place = placeOf(phrase, clause, place.from + 1))
    places.push(place)
  return places
}

type Index = Readonly<{ sayings: readonly Phrase[]; tellings: readonly Telling[]; sieve: Sieve }>
let index: Index | undefined

/** Made when the first text comes. */
function makeIndex(): Index {
  const sayings = alternativesOf([HITS_NOBODY, HARMS_NOBODY, CALM_COMPANY].join(' ')).map((source) => ({
    source,
    plain: isPlain(source),
  }))
  const tellings: Telling[] = []
  for (const entry of LEXICON) {
    for (const source of alternativesOf(entry.says)) tellings.push({ entry, source, plain: isPlain(source) })
  }
  return { sayings, tellings, sieve: sieveOf([...sayings, ...tellings].map(({ source }) => source)) }
}

type Found = Readonly<{ sayings: readonly Phrase[]; tellings: readonly Telling[] }>
const NOTHING: Found = { sayings: [], tellings: [] }

/** `sayings` in the order of their tables: where two stand at the same place, the first one counts. */
export function phrasesFor(clause: string): Found {
  index = index ?? makeIndex()
  const { sayings, tellings, sieve } = index
  const passing = sieve(clause)
  const first = sayings.length
  const said = passing.filter((at) => at < first)
  if (said.length === passing.length) return NOTHING
  const told: Telling[] = []
  for (const at of passing) if (at >= first) told.push(tellings[at - first]!)
  return { tellings: told, sayings: said.sort((one, other) => one - other).map((at) => sayings[at]!) }
}
