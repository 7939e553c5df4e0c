/** Which phrases of the lexicon can stand in a clause, and where they do. */
import { type Entry, LEXICON } from './lexicon'
import { alternativesOf, neededBy, sourceOf } from './notation'

/** `all` has a bit for each piece that must stand; `seen` gathers those of which the clause has a letter. */
export type Phrase = { entry: Entry; source: string; all: number; seen: number; visit: number; pattern?: RegExp }
type Piece = Readonly<{ phrase: Phrase; bit: number }>

const BITS = 30
/** A piece that may begin with more letters than this tells little, unless it is all there is. */
const MANY = 24
let byLetter: Map<string, Piece[]> | undefined
let visit = 0

/** Made when the first text comes; the pattern of a phrase, when a text first has all its letters: most never are. */
function makeIndex(): Map<string, Piece[]> {
  const index = new Map<string, Piece[]>()
  for (const entry of LEXICON) {
    for (const source of alternativesOf(entry.says)) {
      const phrase: Phrase = { entry, source, all: 0, seen: 0, visit: 0 }
      const needed = neededBy(source)
      const telling = needed.filter((letters) => letters.length <= MANY)
      ;(telling.length > 0 ? telling : needed).slice(0, BITS).forEach((letters, at) => {
        const piece = { phrase, bit: 1 << at }
        phrase.all |= piece.bit
        for (const letter of letters) {
          const pieces = index.get(letter)
          if (pieces) pieces.push(piece)
          else index.set(letter, [piece])
        }
      })
    }
  }
  return index
}

export function phrasesFor(clause: string): Phrase[] {
  byLetter = byLetter ?? makeIndex()
  visit += 1
  const phrases: Phrase[] = []
  for (const letter of Array.from(new Set(clause.split('')))) {
    for (const { phrase, bit } of byLetter.get(letter) ?? []) {
      if (phrase.visit !== visit) {
        phrase.visit = visit
        phrase.seen = 0
      }
      if ((phrase.seen & bit) !== 0) continue
      phrase.seen |= bit
      if (phrase.seen === phrase.all) phrases.push(phrase)
    }
  }
  return phrases
}

export type Place = Readonly<{ from: number; found: string }>

/** Every place where the phrase stands in the clause, also where two of them overlap. */
export function placesOf(phrase: Phrase, clause: string): Place[] {
  const pattern = phrase.pattern ?? new RegExp(sourceOf(phrase.source), 'g')
  phrase.pattern = pattern
  const places: Place[] = []
  pattern.lastIndex = 0
  for (let hit = pattern.exec(clause); hit; hit = pattern.exec(clause)) {
    places.push({ from: hit.index, found: hit[0] })
    pattern.lastIndex = hit.index + 1
  }
  return places
}
