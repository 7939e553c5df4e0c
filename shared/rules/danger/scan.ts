/** Runs the lexicon over each clause and asks the context filters about every match. */
import type { Clause } from './clauses'
import {
  type Frame,
  isDenied,
  isLawTalk,
  isNow,
  isOver,
  isStory,
  isSupposed,
  type Match,
  MINOR,
  NEAR,
  startsIf,
  startsLongAgo,
  startsStory,
} from './context'
import { maskIdioms } from './idioms'
import { type DangerKind, type Entry, LEXICON } from './lexicon'
import { sourceOf } from './words'

const RULES = LEXICON.map((entry) => ({ entry, pattern: new RegExp(sourceOf(entry.says), 'g') }))

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
  const minor = clauses.some((clause) => MINOR.test(clause.text))
  clauses.forEach((clause, at) => {
    const text = clause.text
    const masked = maskIdioms(text)
    const frame = frameOf(clause, carried)
    const later = clauses
      .slice(at + 1, at + 4)
      .map((next) => next.text)
      .join('。')
    const childBefore = at > 0 && CHILD.test(clauses[at - 1]?.text ?? '') && PASSIVE.test(text) && !/我/.test(text)
    for (const { entry, pattern } of RULES) {
      if (kinds.has(entry.kind) || (entry.child && !minor)) continue
      pattern.lastIndex = 0
      for (let hit = pattern.exec(masked); hit; hit = pattern.exec(masked)) {
        const end = hit.index + hit[0].length
        const match = { before: text.slice(0, hit.index), found: hit[0], after: text.slice(end), clause: text, later }
        if (stands(match, entry, frame, minor)) {
          kinds.add(entry.kind)
          break
        }
        pattern.lastIndex = hit.index + 1
      }
    }
    if (childBefore && (kinds.has('violence') || kinds.has('sexualCoercion'))) kinds.add('childAtRisk')
  })
  if (minor && kinds.size > 0) kinds.add('childAtRisk')
  return kinds
}
