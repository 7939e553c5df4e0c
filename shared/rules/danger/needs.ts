/** What must stand in a text before a phrase can match at all. Notation: notation.ts. */
import { alternativesOf, isPlain } from './notation'
import { WORDS } from './words'

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

function pieceAt(phrase: string, at: number): Piece {
  const end = endOfPiece(phrase, at)
  const text = phrase.slice(at, end)
  if (!'?*{'.includes(phrase.charAt(end) || ' ')) return { text, must: true, next: end }
  LEEWAY.lastIndex = end
  const leeway = LEEWAY.exec(phrase)?.[0] ?? ''
  return { text, must: leeway === '' || /^\{[1-9]/.test(leeway), next: end + leeway.length }
}

/** Adds the plain letters with which a phrase may begin; false where it may begin anyhow. */
function addBeginnings(phrase: string, to: string[]): boolean {
  let run = ''
  for (let at = 0; at < phrase.length;) {
    const { text, must, next } = pieceAt(phrase, at)
    if (must && isPlain(text)) run += text
    else if (run) break
    else if (addBeginningsOfPiece(text, to) && must) return true
    at = next
  }
  if (run) to.push(run)
  return run !== ''
}

function addBeginningsOfPiece(piece: string, to: string[]): boolean {
  const inside = piece.slice(1, -1)
  const open = piece.charAt(0)
  if (open === '{' || open === '[') {
    const words = open === '{' ? (WORDS[inside] ?? '') : inside
    return alternativesOf(words).every((word) => addBeginnings(word, to))
  }
  if (open === '<' && inside.charAt(0) !== '^') to.push(...(/-/.test(inside) ? '0123456789' : inside).split(''))
  else if (isPlain(piece)) to.push(piece)
  else return false
  return true
}

/** The runs of plain letters of which a piece has one; none where it may be anything. */
export function runsOf(piece: string): readonly string[] {
  const runs: string[] = []
  return isPlain(piece) ? [piece] : addBeginningsOfPiece(piece, runs) ? runs : []
}

/** The pieces that must stand, in their order; plain letters that follow each other are one. */
export function piecesOf(phrase: string): string[] {
  if (isPlain(phrase)) return [phrase]
  const pieces: string[] = []
  let run = ''
  for (let at = 0; at < phrase.length;) {
    const { text, must, next } = pieceAt(phrase, at)
    if (must && isPlain(text)) run += text
    else {
      if (run) pieces.push(run)
      if (must) pieces.push(text)
      run = ''
    }
    at = next
  }
  return run ? [...pieces, run] : pieces
}
