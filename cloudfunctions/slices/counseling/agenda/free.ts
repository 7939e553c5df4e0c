import { add, covers, cut, subtract, type Span } from '@shared/rules/intervals'
import { SERVICES_AT } from '@shared/values/counseling/roster'
import type { Mode, ServiceKind, ServiceTerms } from '@shared/values/counseling/services'
import {
  dayOf,
  daysBetween,
  instantAt,
  minutesBetween,
  placeInWeek,
  type Day,
  type Instant,
} from '@shared/values/instant'
import type { AgendaDay, AgendaRecord, Claim, Work } from '../records'

/** What is kept for somebody who waited is nobody's once its time is over. */
export const isLive = ({ until }: Pick<Claim, 'until'>, now: Instant): boolean => until === undefined || until > now

/** Her time has come, or she sits there already: it cannot fall away any more. */
export const isUnderWay = ({ arrived, from }: Claim, on: Day, now: Instant): boolean =>
  arrived === true || instantAt(on, from) <= now

export const dayIn = (agenda: Pick<AgendaRecord, 'days'>, day: Day): AgendaDay =>
  agenda.days[placeInWeek(day)] ?? { work: [], away: [], claims: [] }

/** A session may not end inside the buffer before another one, so claims are widened to the front by it. */
export const taken = ({ away, claims }: AgendaDay, buffer: number, now: Instant): Span[] =>
  add(
    away,
    claims
      .filter((claim) => isLive(claim, now))
      .map(({ from, busyTo }) => ({ from: Math.max(0, from - buffer), to: busyTo })),
  )

export const termsOf = ({ active, offers }: Pick<AgendaRecord, 'active' | 'offers'>, kind: ServiceKind) =>
  active ? offers.find((terms) => terms.kind === kind) : undefined
const bookable = (day: AgendaDay, kind: ServiceKind): Work[] =>
  day.work.filter((work) => SERVICES_AT[work.kind].includes(kind))

/** The minute from the beginning of `day` before which it is too soon now; undefined when the day is over or too far. */
function soonestOn(day: Day, { bookBefore, aheadDays }: ServiceTerms, now: Instant): number | undefined {
  const ahead = daysBetween(dayOf(now), day)
  if (ahead < 0 || ahead >= aheadDays) return undefined
  return bookBefore - minutesBetween(now, instantAt(day, 0))
}

/** Minutes at which a session of `kind` can begin on `day`, each with the work in which it lies. */
export function freeOn(
  agenda: AgendaRecord,
  day: Day,
  kind: ServiceKind,
  now: Instant,
): { from: number; work: Work }[] {
  const terms = termsOf(agenda, kind)
  const soonest = terms && soonestOn(day, terms, now)
  if (!terms || soonest === undefined) return []
  const plan = dayIn(agenda, day)
  const gone = taken(plan, terms.buffer, now)
  return bookable(plan, kind).flatMap((work) =>
    cut(subtract(work.online, gone), terms.minutes, terms.step)
      .filter((from) => from >= soonest)
      .map((from) => ({ from, work })),
  )
}

/** Whether anybody works that day at what `kind` is given at. */
export const worksOn = (agenda: AgendaRecord, day: Day, kind: ServiceKind): boolean =>
  termsOf(agenda, kind) !== undefined && bookable(dayIn(agenda, day), kind).some(({ online }) => online.length > 0)

export const offersMode = ({ modes }: Pick<AgendaRecord, 'modes'>, terms: ServiceTerms, mode: Mode): boolean =>
  modes.includes(mode) && terms.modes.includes(mode)

/** Whether a claim still lies in her working time as it is now; one at a place, at that place, where it is not shut. */
export const stands = ({ work, away }: AgendaDay, { kind, mode, roster, from, to }: Claim): boolean => {
  const there = work.filter(
    (one) => SERVICES_AT[one.kind].includes(kind) && (mode !== 'place' || (one.roster === roster && one.shut !== true)),
  )
  return covers(subtract(there, away), { from, to })
}
