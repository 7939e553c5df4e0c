import { EVERYDAY_WORDS, namesMatter } from './everyday'
import { FILLERS } from './fillers'
import { eachGram, gramsOf, normalize } from './text'

export type Field<T> = Readonly<{ text: (doc: T) => string; weight: number }>
export type Hit<T> = Readonly<{ doc: T; score: number }>
type Posting = Readonly<{ doc: number; frequency: number }>

/** Opaque to callers: build it once, search it often. */
export type SearchIndex<T> = Readonly<{
  docs: readonly T[]
  texts: readonly string[]
  postings: ReadonlyMap<string, readonly Posting[]>
}>

/** How fast a repeated gram stops counting, and how much a long field is held back. */
const SATURATION = 1.2
const LENGTH_SHARE = 0.5
/** An expanded word is our guess at what she means; her own words weigh more. */
const EXPANSION_WEIGHT = 0.5
/**
 * Unless she names a matter of the law, a document needs about the score of a pair that stands nowhere else, or most
 * of a short query: one chance pair finds nothing.
 */
const LEAST_SCORE = 1.05
const MOST_OF_QUERY = 0.5
/** Documents far below the best are noise beside it. */
const LEAST_OF_BEST = 0.25

/** BM25F: the frequencies of all fields are weighted and summed before they saturate. */
export function buildIndex<T>(docs: readonly T[], fields: readonly Field<T>[]): SearchIndex<T> {
  const columns = fields.map((field) => docs.map((doc) => normalize(field.text(doc))))
  const postings = new Map<string, Posting[]>()
  const averages = columns.map((column) => column.reduce((sum, text) => sum + text.length, 0) / (docs.length || 1))
  docs.forEach((_, doc) => {
    const frequencies = new Map<string, number>()
    fields.forEach(({ weight }, f) => {
      const text = (columns[f] as string[])[doc] as string
      const share = weight / (1 - LENGTH_SHARE + (LENGTH_SHARE * text.length) / (averages[f] || 1))
      eachGram(text, (gram) => frequencies.set(gram, (frequencies.get(gram) || 0) + share))
    })
    frequencies.forEach((frequency, gram) => {
      const list = postings.get(gram)
      if (list) list.push({ doc, frequency })
      else postings.set(gram, [{ doc, frequency }])
    })
  })
  return { docs, texts: docs.map((_, doc) => columns.map((column) => column[doc]).join(' ')), postings }
}

const rarity = (all: number, holding: number): number => Math.log(1 + (all - holding + 0.5) / (holding + 0.5))

/** Her words without greetings and question words. */
function withoutFillers(query: string): string {
  let text = query
  for (const filler of FILLERS) text = text.split(filler).join(' ')
  return text
}

/** Grams of words that mean what she wrote, without those she wrote herself. */
function expansions(query: string, own: ReadonlySet<string>): ReadonlySet<string> {
  const grams = new Set<string>()
  for (const word of Object.keys(EVERYDAY_WORDS)) {
    if (query.indexOf(word) < 0) continue
    for (const other of EVERYDAY_WORDS[word] as readonly string[])
      eachGram(other, (gram) => {
        if (!own.has(gram)) grams.add(gram)
      })
  }
  return grams
}

/** A query of one character has no pair: documents that hold it, the more often the higher. */
function searchOneChar<T>(index: SearchIndex<T>, char: string): Hit<T>[] {
  const hits: Hit<T>[] = []
  index.docs.forEach((doc, i) => {
    const score = (index.texts[i] as string).split(char).length - 1
    if (score > 0) hits.push({ doc, score })
  })
  return hits
}

function searchGrams<T>(index: SearchIndex<T>, query: string): Hit<T>[] {
  const own = gramsOf(query)
  if (own.size === 0) return []
  const size = index.docs.length
  const scores = new Array<number>(size).fill(0)
  const covered = new Array<number>(size).fill(0)
  const add = (gram: string, share: number): number => {
    const list = index.postings.get(gram) || []
    const weight = share * rarity(size, list.length)
    for (const { doc, frequency } of list) {
      scores[doc] = (scores[doc] as number) + (weight * frequency) / (SATURATION + frequency)
      covered[doc] = (covered[doc] as number) + weight
    }
    return weight
  }
  let total = 0
  own.forEach((gram) => {
    total += add(gram, 1)
  })
  expansions(query, own).forEach((gram) => add(gram, EXPANSION_WEIGHT))
  const least = namesMatter(query) ? 0 : LEAST_SCORE * rarity(size, 1)
  const best = scores.reduce((max, score) => Math.max(max, score), 0)
  const hits: Hit<T>[] = []
  index.docs.forEach((doc, i) => {
    const score = scores[i] as number
    const enough = score >= least || (covered[i] as number) >= total * MOST_OF_QUERY
    if (score > 0 && enough && score >= best * LEAST_OF_BEST) hits.push({ doc, score })
  })
  return hits
}

/** The best documents for everyday words, best first; nothing when nothing fits. */
export function search<T>(index: SearchIndex<T>, query: string, limit: number): Hit<T>[] {
  // Some people put a space between words; in Chinese it means nothing.
  const normalized = normalize(query.replace(/\s+/g, ''))
  const bare = normalized.split(' ').join('')
  const hits = bare.length === 1 ? searchOneChar(index, bare) : searchGrams(index, withoutFillers(normalized))
  return hits.sort((a, b) => b.score - a.score).slice(0, Math.max(0, Math.floor(limit) || 0))
}
