import type { AreaCode } from '../../values/place'
import { normalize } from '../search/text'

type Findable = Readonly<{
  area: AreaCode
  name: string
  initials: string
  aliases?: readonly string[] | undefined
  landmark?: string | undefined
  address?: string | undefined
}>

/** How well a place answers: what it is called weighs more than where it stands. */
const WEIGHT = { begins: 5, name: 4, alias: 3, initials: 3, landmark: 2, area: 2, address: 1 } as const

/** Names without spaces and signs, so that 幸福家·兴龙湖 is found by 幸福家兴龙湖. */
const plain = (text: string): string => normalize(text).replace(/ /g, '')

/**
 * Places that answer to `query`: a name or nickname, first letters in pinyin (`zsl`), a landmark, an address, a town or
 * village. Best first, those of equal rank in the order given. Several words must all be answered. An empty query finds all.
 */
export function findPlaces<P extends Findable>(
  places: readonly P[],
  query: string,
  areaNames: (area: AreaCode) => string,
): P[] {
  const words = query.split(/\s+/).map(plain).filter(Boolean)
  if (words.length === 0) return [...places]
  return places
    .map((place, i) => ({ place, i, score: scoreOf(place, words, areaNames) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.i - b.i)
    .map(({ place }) => place)
}

function scoreOf(place: Findable, words: readonly string[], areaNames: (area: AreaCode) => string): number {
  let sum = 0
  for (const word of words) {
    const score = answers(place, word, areaNames)
    if (score === 0) return 0
    sum += score
  }
  return sum
}

function answers(place: Findable, word: string, areaNames: (area: AreaCode) => string): number {
  const name = plain(place.name)
  if (name.startsWith(word)) return WEIGHT.begins
  if (name.includes(word)) return WEIGHT.name
  if (place.aliases?.some((alias) => plain(alias).includes(word))) return WEIGHT.alias
  if (/^[a-z]+$/.test(word) && place.initials.includes(word)) return WEIGHT.initials
  if (place.landmark && plain(place.landmark).includes(word)) return WEIGHT.landmark
  if (plain(areaNames(place.area)).includes(word)) return WEIGHT.area
  return place.address && plain(place.address).includes(word) ? WEIGHT.address : 0
}
