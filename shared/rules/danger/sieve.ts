/**
 * Tells cheaply which of many phrases can stand in a text, so that few patterns are ever made and run. Each piece of a
 * phrase that must stand is a group of marks. A phrase passes when the text has a mark of each of its groups, in the
 * order of the phrase; it is looked at only when its rarest group, the anchor, is met.
 */
import { codeOf, codeOfTwo, markOf, weightOf } from './marks'
import { piecesOf, runsOf } from './needs'
import { isPlain } from './notation'

/** The numbers of the phrases that can stand in the text. */
export type Sieve = (text: string) => number[]

/** `visit` is the last text that had one of its marks, from the place `first` to `last`. */
type Group = { weight: number; readonly leadsTo: Needy[]; visit: number; first: number; last: number }
type Needy = Readonly<{ phrase: number; groups: readonly Group[] }>

function makeIndex(phrases: readonly string[]): Map<number, Group[]> {
  const groupsOf = new Map<number, Group[]>()
  const known = new Map<string, Group | null>()

  function groupOf(marks: readonly string[]): Group | null {
    if (marks.length === 0) return null
    const group: Group = { weight: 0, leadsTo: [], visit: 0, first: 0, last: 0 }
    for (const mark of marks) {
      const code = codeOf(mark)
      const groups = groupsOf.get(code)
      if (!groups) groupsOf.set(code, [group])
      else if (groups[groups.length - 1] !== group) groups.push(group)
      else continue
      group.weight += weightOf(mark)
    }
    return group
  }

  /** Null where the piece may be anything. */
  function groupFor(piece: string): Group | null {
    const name = isPlain(piece) ? markOf(piece) : piece
    let group = known.get(name)
    if (group === undefined) known.set(name, (group = groupOf(runsOf(name).map(markOf))))
    return group
  }

  phrases.forEach((source, phrase) => {
    const groups: Group[] = []
    let anchor: Group | undefined
    for (const piece of piecesOf(source)) {
      const group = groupFor(piece)
      if (!group) continue
      groups.push(group)
      if (!anchor || group.weight < anchor.weight) anchor = group
    }
    if (!anchor) throw new Error(`nothing must stand in ${source}`)
    anchor.leadsTo.push({ phrase, groups })
  })
  return groupsOf
}

export function sieveOf(phrases: readonly string[]): Sieve {
  const groupsOf = makeIndex(phrases)
  let visit = 0
  let found: Group[] = []

  function mark(groups: readonly Group[], at: number): void {
    for (const group of groups) {
      group.last = at
      if (group.visit === visit) continue
      group.visit = visit
      group.first = at
      if (group.leadsTo.length > 0) found.push(group)
    }
  }

  function passes({ groups }: Needy): boolean {
    let place = -1
    for (const group of groups) {
      if (group.visit !== visit) return false
      place = Math.max(place + 1, group.first)
      if (place > group.last) return false
    }
    return true
  }

  return (text) => {
    visit += 1
    found = []
    let before = 0
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at)
      const two = groupsOf.get(codeOfTwo(before, code))
      if (two) mark(two, at - 1)
      const one = groupsOf.get(code)
      if (one) mark(one, at)
      before = code
    }
    const passing: number[] = []
    for (const group of found) for (const needy of group.leadsTo) if (passes(needy)) passing.push(needy.phrase)
    return passing
  }
}
