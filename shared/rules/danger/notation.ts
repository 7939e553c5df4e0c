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
  for (const letter of notation.trim()) {
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

const startsOfGroup = new Map<string, string[]>()

function startsOfEach(notation: string): string[] {
  const known = startsOfGroup.get(notation)
  if (known) return known
  const starts = [...new Set(alternativesOf(notation).reduce<string[]>((all, one) => all.concat(startsOf(one)), []))]
  startsOfGroup.set(notation, starts)
  return starts
}

function closing(phrase: string): number {
  let depth = 0
  for (let at = 0; at < phrase.length; at += 1) {
    if (phrase.charAt(at) === '[') depth += 1
    if (phrase.charAt(at) === ']') depth -= 1
    if (depth === 0) return at
  }
  return phrase.length
}

/** The letters a phrase may begin with: a text is tried only against phrases that can begin where it stands. */
export function startsOf(phrase: string): string[] {
  const first = phrase.charAt(0)
  if (!first) return []
  const end = first === '{' ? phrase.indexOf('}') : first === '[' ? closing(phrase) : 0
  const inside = phrase.slice(1, end)
  const starts = first === '{' ? startsOfEach(WORDS[inside] ?? '') : first === '[' ? startsOfEach(inside) : [first]
  return phrase.charAt(end + 1) === '?' ? starts.concat(startsOf(phrase.slice(end + 2))) : starts
}

/** The letters that must stand in a text before the phrase can: everything that is neither a choice nor a perhaps. */
export function lettersOf(phrase: string): string[] {
  let bare = phrase.replace(/\(\?![^)]*\)|\{[^}]*\}\??|<[^>]*>/g, '')
  for (let before = ''; before !== bare; ) {
    before = bare
    bare = bare.replace(/\[[^[\]]*\](?:\?|\*|\{[^}]*\})?/g, '')
  }
  return bare.replace(/.[?*]|\.?\{[^}]*\}|[…$^.]/g, '').split('')
}
