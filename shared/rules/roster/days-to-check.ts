import type { Post } from '../../values/counseling/roster'
import { addDays, type Day } from '../../values/instant'
import type { Planned } from './duties'

const WEEK = 7
/** The most teams there can be, each on every weekday on which its turn can fall: what goes by weeks has come round. */
const AT_LEAST = 10 * WEEK
/** Between two times of a monthly post; a holiday, or a month with five such weekdays, makes one fall out. */
const MONTH = 31
const FALL_OUT = 3
/** Holidays so far ahead are unknown and will move every turn: nothing can be said of a single day there. */
const AT_MOST = 400

const common = (one: number, other: number): number => (other === 0 ? one : common(other, one % other))
const teamsIn = ({ turn }: Post): number => (turn.by === 'turn' ? turn.teams.length : 1)

/** So many weeks until two of these posts have met in all ways, each team of the one with each of the other. */
function weeksUntilMet(posts: readonly Post[]): number {
  const sizes = [...new Set(posts.map(teamsIn))]
  return Math.max(1, ...sizes.flatMap((one) => sizes.map((other) => (one * other) / common(one, other))))
}

/** How far one has to look, from when all turns have begun, until whatever repeats has shown itself. */
function farEnough(posts: readonly Post[]): number {
  const monthly = posts.filter(({ days }) => days.every === 'month').map((post) => MONTH * (teamsIn(post) + FALL_OUT))
  return Math.min(AT_MOST, Math.max(AT_LEAST, WEEK * weeksUntilMet(posts), ...monthly))
}

/**
 * On which days, in order, one has to look for somebody who would be on duty twice at once: every single day that is
 * named, however far ahead, and as many days as it takes for weeks, months and turns to come round, from `today` and
 * from each day on which a turn begins later. Of one roster or of several that name the same people. The form that warns
 * and the server that refuses look at the same days.
 */
export function daysToCheck(planned: readonly Planned[], today: Day): Day[] {
  const posts = planned.flatMap(({ content }) => content.posts)
  const begins = posts.flatMap(({ turn }) => (turn.by === 'turn' ? turn.since : []))
  const named = [
    ...posts.flatMap(({ days }) => (days.every === 'date' ? days.days : [])),
    ...planned.flatMap(({ changes }) => changes.map(({ on }) => on)),
  ]
  const far = farEnough(posts)
  const looked = new Set(named)
  for (const from of new Set([today, ...begins.filter((on) => on > today)]))
    for (let at = 0; at < far; at += 1) looked.add(addDays(from, at))
  return [...looked].filter((on) => on >= today).sort()
}
