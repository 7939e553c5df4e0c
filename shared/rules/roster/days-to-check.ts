import type { Post } from '../../values/counseling/roster'
import { addDays, type Day } from '../../values/instant'
import { HOLIDAYS, type HolidayTable } from '../calendar'
import type { Planned } from './duties'

/** In ten weeks each of ten teams, the most there can be, has come on every weekday on which its turn can fall. */
const TEN_WEEKS = 70
/** Nobody plans further ahead but by single dates, and looking has to have an end. */
const AT_MOST = 400

/**
 * On which days, in order, one looks for somebody who would be on duty twice at once: ten weeks from `today` and from each
 * day on which a turn begins later, and every single day that is named, however far ahead. The form that warns and the
 * server that refuses look at the same days. Two turns in which both have teams may meet later still: nobody is booked
 * twice by that, for a person's time is one agenda.
 */
export function daysToCheck(planned: readonly Planned[], today: Day): Day[] {
  const posts = planned.flatMap(({ content }) => content.posts)
  const last = addDays(today, AT_MOST)
  const begins = posts.flatMap(({ turn }) => (turn.by === 'turn' ? turn.since : []))
  const looked = new Set([
    ...posts.flatMap(({ days }) => (days.every === 'date' ? days.days : [])),
    ...planned.flatMap(({ changes }) => changes.map(({ on }) => on)),
  ])
  for (const from of new Set([today, ...begins.filter((on) => on > today && on <= last)]))
    for (let at = 0; at < TEN_WEEKS; at += 1) looked.add(addDays(from, at))
  return [...looked].filter((on) => on >= today).sort()
}

const NOBODY: Post['turn'] = { by: 'same', who: [] }
const isGuess = ({ days, turn }: Post): boolean => turn.by === 'turn' && days.every !== 'day' && days.every !== 'date'

/**
 * What of it can be said of `day`. Holidays that nobody knows yet move every turn that counts working days: whose it will be
 * beyond the table is a guess, and no reason to refuse anything. Who was put in by name for that day is none.
 */
export const surelyOn = <P extends Planned>(planned: P, day: Day, { knownUntil }: HolidayTable = HOLIDAYS): P => {
  if (day <= knownUntil) return planned
  const posts = planned.content.posts.map((post) => (isGuess(post) ? { ...post, turn: NOBODY } : post))
  return { ...planned, content: { ...planned.content, posts } }
}
