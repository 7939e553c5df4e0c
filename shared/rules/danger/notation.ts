/**
 * The notation of every word table here, so that a table reads as words and not as a regular expression:
 * a space or a new line is "or", [a b] is one of them, {name} a word group of words.ts, … up to six letters,
 * <0-9> a run of characters; ?, *, {0,3}, (?!a b), ^ and $ mean what they mean in a regular expression.
 */
import { WORDS } from './words'

const groups = new Map<string, string>()

function groupNamed(name: string): string {
  const known = groups.get(name)
  if (known) return known
  const words = WORDS[name]
  if (words === undefined) throw new Error(`no word group ${name}`)
  const made = `(?:${sourceOf(words)})`
  groups.set(name, made)
  return made
}

/** The source of a regular expression for this notation. */
export function sourceOf(notation: string): string {
  return notation
    .trim()
    .replace(/([[(])\s+/g, '$1')
    .replace(/\s+([\])])/g, '$1')
    .replace(/\s+/g, '|')
    .replace(/\[/g, '(?:')
    .replace(/\]/g, ')')
    .replace(/</g, '[')
    .replace(/>/g, ']')
    .replace(/…/g, '[^□]{0,6}?')
    .replace(/\{([^}0-9]+)\}/g, (_, name: string) => groupNamed(name))
}

export const anyOf = (notation: string): RegExp => new RegExp(sourceOf(notation))

/** Splits at the spaces that stand outside of all brackets. */
export function alternativesOf(notation: string): string[] {
  const all: string[] = []
  let depth = 0
  let one = ''
  for (const letter of notation.trim().split('')) {
    if (letter === '[' || letter === '(') depth += 1
    if (letter === ']' || letter === ')') depth -= 1
    if (depth > 0 || !/\s/.test(letter)) one += letter
    else if (one) {
      all.push(one)
      one = ''
    }
  }
  return one ? [...all, one] : all
}

const startsOfChoice = new Map<string, string[]>()

function startsOfEach(notation: string): string[] {
  const known = startsOfChoice.get(notation)
  if (known) return known
  const found = new Set<string>()
  for (const one of alternativesOf(notation)) for (const letter of startsOf(one)) found.add(letter)
  const starts = Array.from(found)
  startsOfChoice.set(notation, starts)
  return starts
}

const LEEWAY = /\?|\*|\{\d(?:,\d+)?\}/y
const CLOSING: Readonly<Record<string, string>> = { '{': '}', '<': '>', '[': ']', '(': ')' }

/**
 * One piece of a phrase: a letter, a {group}, a [choice], an (?!exception) or a gap. `must` tells whether it must
 * stand, `next` where the next one begins.
 */
type Piece = Readonly<{ text: string; must: boolean; next: number }>

function endOfPiece(phrase: string, from: number): number {
  const open = phrase.charAt(from)
  const close = CLOSING[open]
  if (!close) return from + 1
  let depth = 0
  for (let at = from; at < phrase.length; at += 1) {
    if (phrase.charAt(at) === open) depth += 1
    if (phrase.charAt(at) === close) depth -= 1
    if (depth === 0) return at + 1
  }
  return phrase.length
}

/** The letters a piece may begin with; null where these are unknown. */
function startsOfPiece(piece: string): readonly string[] | null {
  const inside = piece.slice(1, -1)
  if (piece.charAt(0) === '{') return startsOfEach(WORDS[inside] ?? '')
  if (piece.charAt(0) === '[') return startsOfEach(inside)
  if (piece.charAt(0) === '<') return /-/.test(inside) ? '0123456789'.split('') : inside.split('')
  return piece.length > 1 || '….^$'.includes(piece) ? null : [piece]
}

function pieceAt(phrase: string, at: number): Piece {
  const end = endOfPiece(phrase, at)
  const text = phrase.slice(at, end)
  if (!'?*{'.includes(phrase.charAt(end) || ' ')) return { text, must: true, next: end }
  LEEWAY.lastIndex = end
  const leeway = LEEWAY.exec(phrase)?.[0] ?? ''
  return { text, must: leeway === '' || /^\{[1-9]/.test(leeway), next: end + leeway.length }
}

/** The letters a phrase may begin with: a text is tried only against phrases that can begin where it stands. */
export function startsOf(phrase: string): string[] {
  let starts: string[] = []
  for (let at = 0; at < phrase.length;) {
    const piece = pieceAt(phrase, at)
    const own = startsOfPiece(piece.text)
    starts = starts.concat(own ?? [])
    if (piece.must && own) return starts
    at = piece.next
  }
  return starts
}

const SPECIAL = /[[\](){}<>?*.…^$]/

/** So many plain letters tell enough of a phrase; its groups and choices need not be looked into. */
const ENOUGH = 2

/** For each piece that must stand, the letters of which the text must have one before the phrase can match at all. */
export function neededBy(phrase: string): (readonly string[])[] {
  if (!SPECIAL.test(phrase)) return phrase.split('').map((letter) => [letter])
  const pieces: string[] = []
  for (let at = 0; at < phrase.length;) {
    const piece = pieceAt(phrase, at)
    if (piece.must) pieces.push(piece.text)
    at = piece.next
  }
  const letters = pieces.filter((piece) => !SPECIAL.test(piece))
  if (letters.length >= ENOUGH) return letters.map((letter) => [letter])
  return pieces.map(startsOfPiece).filter((starts): starts is readonly string[] => starts !== null)
}
