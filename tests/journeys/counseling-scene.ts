import type { New } from '../../cloudfunctions/kernel/collection'
import type { Store } from '../../cloudfunctions/kernel/store'
import { DISTRICT } from '../../cloudfunctions/domain/areas'
import {
  agendaId,
  agendas,
  directories,
  DIRECTORY,
  type AgendaRecord,
  type Claim,
  type Counselor,
  type Work,
} from '../../cloudfunctions/slices/counseling/records'
import { HOLIDAYS } from '../../shared/rules/calendar'
import type { PostKind } from '../../shared/values/counseling/roster'
import { USUAL_TERMS, type ServiceKind, type ServiceTerms } from '../../shared/values/counseling/services'
import { addDays, instantAt, mondayOf, weekdayOf, type Day } from '../../shared/values/instant'
import { newKey } from '../world'

export const SITE = { name: '兴龙湖工作室（示例）', address: '兴龙湖公园南门对面', area: DISTRICT }
export const ROSTER = 'roster1'
const HOUR = 60

/** Somebody who can be booked for everything at a marriage post, in every way. */
export const counselorOf = (id: string, more: Partial<Counselor> = {}): Counselor => ({
  id,
  name: `${id}（示例）`,
  avatar: 'camellia',
  gender: 'woman',
  kinds: ['beforeMarriage', 'inMarriage', 'beforeDivorce'],
  modes: ['place', 'phone', 'video'],
  goodAt: ['吵架冷战'],
  languages: ['mandarin'],
  area: DISTRICT,
  active: true,
  rosters: [ROSTER],
  revision: 1,
  ...more,
})

/** Working time of whole hours, all of it to be booked. */
export const workOf = (from: number, to: number, kind: PostKind = 'marriage'): Work => {
  const span = { from: from * HOUR, to: to * HOUR }
  return { ...span, roster: ROSTER, post: kind, kind, online: [span] }
}
/** From Monday to Friday from nine to twelve. */
export const MORNINGS = (on: Day): Work[] => (weekdayOf(on) % 6 === 0 ? [] : [workOf(9, 12)])

export type Laid = Readonly<{
  counselors: readonly Counselor[]
  today: Day
  weeks?: number
  work?: (on: Day, counselor: Counselor) => Work[]
  services?: readonly ServiceTerms[]
}>
export const termsWith = (kind: ServiceKind, more: Partial<ServiceTerms>): ServiceTerms[] =>
  USUAL_TERMS.map((terms) => (terms.kind === kind ? { ...terms, ...more } : terms))

export function agendaOf(counselor: Counselor, week: Day, { work = MORNINGS, services = USUAL_TERMS }: Laid) {
  const days = Array.from({ length: 7 }, (_, i) => addDays(week, i))
  const made: New<AgendaRecord> = {
    _id: agendaId(counselor.id, week),
    counselorId: counselor.id,
    name: counselor.name,
    week,
    active: counselor.active,
    offers: services.filter(({ kind }) => counselor.kinds.includes(kind)),
    modes: counselor.modes,
    days: days.map((on) => ({ work: work(on, counselor), away: [], claims: [] })),
    laidFrom: { directory: 1, rosters: { [ROSTER]: 1 } },
    sites: { [ROSTER]: SITE },
    rosters: [ROSTER],
    endsAt: instantAt(addDays(week, 7), 0),
  }
  return made
}

/** The directory, and everybody's agendas, as the rosters would have laid them. */
export async function layScene(store: Store, laid: Laid): Promise<void> {
  const { counselors, today, weeks = 3, services = USUAL_TERMS } = laid
  await store.insert(directories, {
    _id: DIRECTORY,
    services: [...services],
    counselors: [...counselors],
    // Laid by hand: the job has nothing to add, and no roster to lay from.
    laidFor: 1,
    laidUntil: addDays(mondayOf(today), 364),
    laidTable: HOLIDAYS.knownUntil,
  })
  for (const counselor of counselors)
    for (let i = 0; i < weeks; i += 1)
      await store.insert(agendas, agendaOf(counselor, addDays(mondayOf(today), 7 * i), laid))
}

/** Claims of one counselor on one day. */
export const claimsOf = async (store: Store, counselorId: string, on: Day): Promise<Claim[]> =>
  (await store.get(agendas, agendaId(counselorId, mondayOf(on))))?.days[(weekdayOf(on) + 6) % 7]?.claims ?? []

/** What she says when she books, if nothing matters. */
export const wanted = (more: { holder?: string } = {}) => ({
  kind: 'inMarriage' as const,
  mode: 'place' as const,
  contact: { channel: 'none' as const },
  holder: newKey(),
  ...more,
})
