import { intersect, lengthOf, subtract, type Span } from '@shared/rules/intervals'
import { instantAt, minutesBetween, type Day, type Instant } from '@shared/values/instant'
import { taken } from './agenda/free'
import type { AgendaDay, Away, Claim, Work } from './records'

/** Sites an officer answers for: of work and sessions elsewhere she is told nothing. */
export type Sites = ReadonlySet<string>

const spanOf = ({ from, to }: Span): Span => ({ from, to })
export const workAt = ({ work }: AgendaDay, sites: Sites) => work.filter(({ roster }) => sites.has(roster))

/** What was given to somebody for good; what is only kept for whoever waited is not yet a session. */
export const sessionsAt = ({ claims }: AgendaDay, sites: Sites): Claim[] =>
  claims.filter(({ until, roster }) => until === undefined && sites.has(roster))

export const minutesOf = (spans: readonly Span[]): number => lengthOf(spans.map(spanOf))

/** Minutes that could be booked on a day: online working time without leave. */
export const offeredOn = (day: AgendaDay, sites: Sites): number => {
  const leave = day.away.filter(({ why }) => why !== 'walkIn')
  return lengthOf(
    subtract(
      workAt(day, sites).flatMap(({ online }) => online),
      leave,
    ),
  )
}

/** Minutes of a duty that can still be booked: neither given away, nor taken off, nor over. */
export const freeIn = ({ online }: Work, day: AgendaDay, on: Day, now: Instant): number => {
  const over = { from: 0, to: Math.max(0, minutesBetween(instantAt(on, 0), now)) }
  return lengthOf(subtract(online, [...taken(day, 0, now), over]))
}

export const isOnLeave = (day: AgendaDay, sites: Sites): boolean =>
  intersect(
    workAt(day, sites),
    day.away.filter(({ why }) => why === 'leave'),
  ).length > 0

/** What was taken out of her time at these sites. */
export const awayAt = (day: AgendaDay, sites: Sites): Away[] =>
  day.away.filter((away) => intersect(workAt(day, sites), [away]).length > 0)

/** People who walked in while she worked there. */
export const walkInsAt = (day: AgendaDay, sites: Sites): number =>
  awayAt(day, sites).filter(({ why }) => why === 'walkIn').length

const HOUR = 60
export const waitOf = (on: Day, { at, from }: Claim): number =>
  Math.max(0, minutesBetween(at, instantAt(on, from))) / HOUR

/** The middle one; of an even number the mean of both. Undefined of none. */
export function median(numbers: readonly number[]): number | undefined {
  const sorted = [...numbers].sort((a, b) => a - b)
  const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]]
  return low === undefined || high === undefined ? undefined : (low + high) / 2
}
