import type { RosterDto } from '@shared/contract/counseling'
import { lengthOf, type Span } from '@shared/rules/intervals'
import { dutiesOn } from '@shared/rules/roster/duties'
import { SERVICES_AT, type PostKind } from '@shared/values/counseling/roster'
import type { ServiceTerms } from '@shared/values/counseling/services'
import type { Day } from '@shared/values/instant'
import type { BoardDto } from '../../frame/use-rosters'

/** More than this on one day is too much for anybody. */
const MOST_MINUTES = 8 * 60

/** One person on one day, over all sites. Minutes. */
export interface Load {
  minutes: number
  sites: readonly string[]
  /** Absent where the server says nothing of her: no card, or further ahead than agendas are laid out. */
  sessions?: number
}
export type DayLoads = ReadonlyMap<string, Load>

/** A name without a card means somebody in its own roster alone. */
export const loadKey = ({ id, content }: RosterDto, who: string): string =>
  content.people.some((one) => one.id === who) ? `${id}/${who}` : who

interface Work {
  who: string
  span: Span
  site: string
}

/** By rosters that she sees, and by what the server knows of sites that are not hers. */
export function loadsOn(day: Day, at: number, rosters: readonly RosterDto[], board: BoardDto | undefined): DayLoads {
  const own: Work[] = rosters.flatMap((roster) =>
    dutiesOn(roster, day).map(({ who, ...span }) => ({
      who: loadKey(roster, who),
      span,
      site: roster.content.site.name,
    })),
  )
  const known = new Set(rosters.map(({ id }) => id))
  const elsewhere: Work[] = (board?.people ?? []).flatMap(({ id, days }) =>
    (days[at]?.work ?? [])
      .filter(({ roster }) => !known.has(roster))
      .map(({ site, ...span }) => ({ who: id, span, site })),
  )
  const all = [...own, ...elsewhere]
  const loads = new Map<string, Load>()
  for (const who of new Set(all.map((work) => work.who))) {
    const hers = all.filter((work) => work.who === who)
    const said = board?.people.find(({ id }) => id === who)?.days[at]
    loads.set(who, {
      minutes: lengthOf(hers.map(({ span }) => span)),
      sites: [...new Set(hers.map(({ site }) => site))],
      ...(said && said.work.length > 0 && { sessions: said.sessions }),
    })
  }
  return loads
}

/** What is too much for her that day; nothing when it is not. */
export function heavyWords({ minutes, sites }: Load): string | undefined {
  const said = [
    minutes > MOST_MINUTES && `一天 ${Math.round(minutes / 6) / 10} 小时`,
    sites.length > 1 && `一天 ${sites.length} 处`,
  ].filter(Boolean)
  return said.length > 0 ? said.join('，') : undefined
}

/** Minutes of her duty at a post that can still be booked; undefined where the server says nothing of it. */
export function freeMinutes(
  { id: roster, content }: RosterDto,
  post: string,
  who: string,
  at: number,
  board: BoardDto | undefined,
): number | undefined {
  if (content.people.some((one) => one.id === who)) return undefined
  const work = board?.people.find(({ id }) => id === who)?.days[at]?.work ?? []
  const hers = work.filter((one) => one.roster === roster && one.post === post)
  return hers.length > 0 ? hers.reduce((sum, { free }) => sum + free, 0) : undefined
}

/**
 * How many more sessions there is time for; after the last one nobody has to wait. Counted by length: free time in pieces
 * may hold fewer. Undefined where nobody can be booked.
 */
export function freeSessions(minutes: number, kind: PostKind, services: readonly ServiceTerms[]): number | undefined {
  const [shortest] = services
    .filter((one) => SERVICES_AT[kind].includes(one.kind))
    .sort((a, b) => a.minutes + a.buffer - (b.minutes + b.buffer))
  return shortest && Math.floor((minutes + shortest.buffer) / (shortest.minutes + shortest.buffer))
}
