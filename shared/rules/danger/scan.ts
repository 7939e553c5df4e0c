/** Runs the lexicon over each clause and asks the context filters about every match. */
import type { Clause } from './clauses'
import { isDenied } from './denial'
import { maskIdioms } from './idioms'
import { type DangerKind, type Entry, LEXICON } from './lexicon'
import type { Frame, Match } from './match'
import { isByMinor } from './minor'
import { alternativesOf, lettersOf, sourceOf, startsOf } from './notation'
import { isLawTalk, isStory, NEAR, startsStory } from './story'
import { isSupposed, startsIf } from './supposed'
import { isNow, isOver, startsLongAgo } from './time'

/** One phrase at one first letter. Its pattern is made when a text first has all its letters: most never are. */
type Rule = { entry: Entry; phrase: string; plain: boolean; needs: readonly string[]; pattern?: RegExp }

const RULES = new Map<string, Rule[]>()
for (const entry of LEXICON) {
  for (const phrase of alternativesOf(entry.says)) {
    const needs = lettersOf(phrase)
    const rule: Rule = { entry, phrase, plain: needs.length === phrase.length, needs }
    for (const letter of new Set(startsOf(phrase))) {
      const known = RULES.get(letter)
      if (known) known.push(rule)
      else RULES.set(letter, [rule])
    }
  }
}

/** What the rule finds exactly at this place, or nothing. */
function foundAt(rule: Rule, masked: string, at: number): string | undefined {
  if (rule.plain) return masked.startsWith(rule.phrase, at) ? rule.phrase : undefined
  rule.pattern = rule.pattern ?? new RegExp(sourceOf(rule.phrase), 'y')
  rule.pattern.lastIndex = at
  return rule.pattern.exec(masked)?.[0]
}

function hasAll(letters: ReadonlySet<string>, needs: readonly string[]): boolean {
  for (let at = 0; at < needs.length; at += 1) if (!letters.has(needs[at] ?? '')) return false
  return true
}

/** The phrases that this clause has all the letters for, by the letter they begin with. */
function candidatesIn(clause: string): Map<string, Rule[]> {
  const letters = new Set(clause)
  const candidates = new Map<string, Rule[]>()
  letters.forEach((letter) => {
    const rules = (RULES.get(letter) ?? []).filter((rule) => hasAll(letters, rule.needs))
    if (rules.length > 0) candidates.set(letter, rules)
  })
  return candidates
}

function laterThan(clauses: readonly Clause[], at: number): string {
  return clauses
    .slice(at + 1, at + 4)
    .map((next) => next.text)
    .join('。')
}

/** How far around a match the filters look; a text without any stop stays cheap. */
const NEARBY = 48

/** A story, an "if" or a "long ago" is carried into the following clauses until her own present interrupts it. */
const REACH = 4
type Carried = { story: number; supposed: number; longAgo: number; sentence: number }

function frameOf(clause: Clause, carried: Carried): Frame {
  const { text, sentence } = clause
  if (sentence !== carried.sentence) carried.supposed = 0
  if (NEAR.test(text)) carried.story = 0
  if (isNow(text)) carried.longAgo = carried.supposed = 0
  carried.sentence = sentence
  carried.story = startsStory(text) ? REACH : carried.story - 1
  carried.supposed = startsIf(text) ? REACH : carried.supposed - 1
  carried.longAgo = startsLongAgo(text) ? 2 : carried.longAgo - 1
  return { story: carried.story > 0, supposed: carried.supposed > 0, longAgo: carried.longAgo > 0 }
}

function stands(match: Match, entry: Entry, frame: Frame, minor: boolean): boolean {
  if (isDenied(match) || isStory(match, frame) || isLawTalk(match, entry)) return false
  if (!minor && isOver(match, frame)) return false
  // A threat is itself an "if", and nobody supposes her own death idly.
  return entry.kind === 'threat' || entry.kind === 'selfHarm' || !isSupposed(match, frame)
}

const CHILD = /孩子|娃|女儿|儿子|小孩|闺女|幺女|幺儿|宝宝/
const PASSIVE = /^(?:.{0,5})(?:被|遭|挨)/

export function scan(clauses: readonly Clause[]): Set<DangerKind> {
  const kinds = new Set<DangerKind>()
  const carried: Carried = { story: 0, supposed: 0, longAgo: 0, sentence: 0 }
  const minor = clauses.some((clause) => isByMinor(clause.text))
  clauses.forEach((clause, at) => {
    const text = clause.text
    const candidates = candidatesIn(text)
    const masked = candidates.size > 0 ? maskIdioms(text) : ''
    const frame = frameOf(clause, carried)
    const childBefore = at > 0 && CHILD.test(clauses[at - 1]?.text ?? '') && PASSIVE.test(text) && !/我/.test(text)
    for (let from = 0; from < masked.length; from += 1) {
      for (const rule of candidates.get(masked.charAt(from)) ?? []) {
        const { kind, child } = rule.entry
        if (kinds.has(kind) || (child && !minor)) continue
        const found = foundAt(rule, masked, from)
        if (!found) continue
        const start = Math.max(0, from - NEARBY)
        const end = from + found.length
        const around = { before: text.slice(start, from), after: text.slice(end, end + NEARBY) }
        const match = { ...around, found, clause: text.slice(start, end + NEARBY), later: laterThan(clauses, at) }
        if (stands(match, rule.entry, frame, minor)) kinds.add(kind)
      }
    }
    if (childBefore && (kinds.has('violence') || kinds.has('sexualCoercion'))) kinds.add('childAtRisk')
  })
  if (minor && kinds.size > 0) kinds.add('childAtRisk')
  return kinds
}
