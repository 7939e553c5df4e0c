import { dutiesOn } from '@shared/rules/roster/duties'
import { addDays, dayOf, instantAt, type Day, type Instant } from '@shared/values/instant'
import type { New } from '../../../kernel/collection'
import {
  agendaId,
  type AgendaDay,
  type AgendaRecord,
  type Claim,
  type Counselor,
  type DirectoryRecord,
  type RosterRecord,
  type Site,
  type Work,
} from '../records'
import { isUnderWay, stands, termsOf } from './free'

const DAYS = [0, 1, 2, 3, 4, 5, 6]
export type Fallen = { on: Day; claim: Claim }
/** What one counselor's week is laid from. */
export type Sources = Readonly<{
  counselor: Counselor
  services: DirectoryRecord['services']
  /** Those that name her. */
  rosters: readonly RosterRecord[]
}>
type Laid = {
  agenda: New<AgendaRecord>
  fallen: Fallen[]
  /** Still to come as they were, and somewhere else. */
  resited: Fallen[]
}

const workOn = (who: string, rosters: readonly RosterRecord[], day: Day): Work[] =>
  rosters
    .flatMap((roster) =>
      dutiesOn(roster, day)
        .filter((duty) => duty.who === who)
        .map(({ from, to, post, kind, online }) => ({
          ...{ from, to, roster: roster._id, post, kind },
          ...(roster.shut ? { online: [], shut: true } : { online: [...online] }),
        })),
    )
    .sort((a, b) => a.from - b.from)

export const siteOf = ({ content: { site } }: Pick<RosterRecord, 'content'>): Site => ({
  name: site.name,
  area: site.area,
  ...(site.address !== undefined && { address: site.address }),
  ...(site.placeId !== undefined && { placeId: site.placeId }),
})

/** Whether it is somewhere else now: by its address, or, where it has had none, by its name. */
function hasMoved(before: Site | undefined, after: Site | undefined): boolean {
  if (!before || !after) return false
  const told = before.address !== undefined && after.address !== undefined
  return told ? before.address !== after.address : before.name !== after.name
}

export const laidFrom = ({ counselor, rosters }: Sources): AgendaRecord['laidFrom'] => ({
  directory: counselor.revision,
  rosters: Object.fromEntries(rosters.map(({ _id, revision }) => [_id, revision])),
})

/** Whether it was laid from just these. */
export const isLaidFrom = ({ laidFrom: before }: Pick<AgendaRecord, 'laidFrom'>, sources: Sources): boolean => {
  const now = laidFrom(sources)
  const ids = Object.keys(now.rosters)
  return (
    before.directory === now.directory &&
    Object.keys(before.rosters).length === ids.length &&
    ids.every((id) => before.rosters[id] === now.rosters[id])
  )
}

/**
 * One counselor's week as card, terms and rosters have it now. Leave, walk-ins and what is booked stay as they are, days
 * that are over too; of sessions before her those fall away that no longer lie in her working time, and with them what is
 * kept for somebody who could not take it any more.
 */
export function layWeek(sources: Sources, before: AgendaRecord | undefined, week: Day, now: Instant): Laid {
  const { counselor, services, rosters } = sources
  const fallen: Fallen[] = []
  const resited: Fallen[] = []
  const sites = Object.fromEntries(
    rosters.flatMap((roster) => (roster.shut?.state === 'gone' ? [] : [[roster._id, siteOf(roster)]])),
  )
  const isElsewhere = ({ mode, roster }: Claim) => mode === 'place' && hasMoved(before?.sites[roster], sites[roster])
  const offers = services.filter(({ kind }) => counselor.kinds.includes(kind))
  const canBeTaken = ({ until, kind }: Claim) =>
    until === undefined || termsOf({ active: counselor.active, offers }, kind) !== undefined
  const days = DAYS.map((i): AgendaDay => {
    const on = addDays(week, i)
    const old = before?.days[i]
    if (on < dayOf(now)) return old ?? { work: [], away: [], claims: [] }
    const planned = { away: [], claims: [], ...old, work: workOn(counselor.id, rosters, on) }
    const holds = (claim: Claim) => isUnderWay(claim, on, now) || (stands(planned, claim) && canBeTaken(claim))
    const lost = planned.claims.filter((claim) => !holds(claim))
    fallen.push(...lost.map((claim) => ({ on, claim })))
    const claims = planned.claims.filter((claim) => !lost.includes(claim))
    const coming = claims.filter((claim) => !isUnderWay(claim, on, now))
    resited.push(...coming.filter(isElsewhere).map((claim) => ({ on, claim })))
    return { ...planned, claims }
  })
  const agenda = {
    _id: agendaId(counselor.id, week),
    counselorId: counselor.id,
    name: counselor.name,
    week,
    active: counselor.active,
    offers,
    modes: counselor.modes,
    days,
    laidFrom: laidFrom(sources),
    sites,
    rosters: rosters.map(({ _id }) => _id),
    endsAt: instantAt(addDays(week, DAYS.length), 0),
  }
  return { agenda, fallen, resited }
}
