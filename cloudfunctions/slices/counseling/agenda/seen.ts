import type { OpsOf, Out } from '@shared/contract/infer'
import { HOLIDAYS } from '@shared/rules/calendar'
import type { ServiceKind } from '@shared/values/counseling/services'
import { addDays, mondayOf, type Day, type Instant } from '@shared/values/instant'
import { BOOKING } from '@shared/values/limits'
import { agendaId, type AgendaRecord, type Site } from '../records'
import { freeOn, worksOn } from './free'

type DaySeen = Out<OpsOf<'counseling'>['listTimes']>['days'][number]

export const daysSeen = (today: Day): Day[] => Array.from({ length: BOOKING.daysSeen }, (_, i) => addDays(today, i))
export const weeksSeen = (days: readonly Day[]): Day[] => [...new Set(days.map(mondayOf))]

/** Each site once, by the roster that names it: times tell theirs by a number. */
export class SitesSeen {
  readonly sites: Site[] = []
  private readonly places = new Map<string, number>()
  placeOf({ sites }: AgendaRecord, roster: string): number {
    const known = this.places.get(roster)
    if (known !== undefined) return known
    const place = this.sites.push(sites[roster] ?? { name: '', area: '' }) - 1
    this.places.set(roster, place)
    return place
  }
}

/** `shut`: places at which nobody is received any more, whatever the agendas still say. */
type Looked = Readonly<{ on: Day; kind: ServiceKind; now: Instant; seen: SitesSeen; shut: ReadonlySet<string> }>

/** What is free on one day, over all who offer it: each beginning with whoever could take it. */
export function timesOn(
  agendas: ReadonlyMap<string, AgendaRecord>,
  counselors: readonly string[],
  { on, kind, now, seen, shut }: Looked,
): DaySeen {
  const week = mondayOf(on)
  const at = new Map<number, { who: number[]; where: number[] }>()
  let works = false
  for (const [i, id] of counselors.entries()) {
    const agenda = agendas.get(agendaId(id, week))
    if (!agenda || !worksOn(agenda, on, kind)) continue
    works = true
    for (const { from, work } of freeOn(agenda, on, kind, now)) {
      if (shut.has(agenda.sites[work.roster]?.placeId ?? '')) continue
      const time = at.get(from) ?? { who: [], where: [] }
      time.who.push(i)
      time.where.push(seen.placeOf(agenda, work.roster))
      at.set(from, time)
    }
  }
  const times = [...at].map(([from, time]) => ({ from, ...time })).sort((a, b) => a.from - b.from)
  const state = times.length > 0 ? 'free' : works ? 'full' : 'rest'
  return { on, state, certain: on <= HOLIDAYS.knownUntil, times }
}
