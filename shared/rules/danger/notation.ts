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

const SPECIAL = /[[\](){}<>?*.…^$]/

export const isPlain = (phrase: string): boolean => !SPECIAL.test(phrase)
