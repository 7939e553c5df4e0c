import type { Store } from '../../../cloudfunctions/kernel/store'
import {
  agendaId,
  agendas,
  DIRECTORY,
  directories,
  type AgendaDay,
  type Claim,
} from '../../../cloudfunctions/slices/counseling/records'
import { USUAL_TERMS } from '../../../shared/values/counseling/services'
import { newKey } from './scenario'

export const [MONDAY, WEDNESDAY, OPENS] = ['2026-11-23', '2026-11-25', 540]
const OFFERS = USUAL_TERMS.filter(({ kind }) => kind === 'psychology')

/** One week of one counselor, open from nine on for so many minutes a day: sessions of fifty minutes, ten between them. */
export async function layWeek(store: Store, counselorId: string, minutes: number): Promise<void> {
  const span = { from: OPENS, to: OPENS + minutes }
  const day: AgendaDay = {
    work: [{ ...span, roster: 'r', post: 'p', kind: 'psychology', online: [span] }],
    away: [],
    claims: [],
  }
  await store.insert(agendas, {
    _id: agendaId(counselorId, MONDAY),
    counselorId,
    name: `${counselorId}（示例）`,
    week: MONDAY,
    active: true,
    offers: OFFERS,
    modes: ['phone'],
    days: Array.from({ length: 7 }, () => day),
    laidFrom: { directory: 0, rosters: {} },
    sites: {},
    rosters: ['r'],
    endsAt: '2026-11-29T16:00:00.000Z',
  })
}
export const openDirectory = (store: Store): Promise<void> =>
  store.insert(directories, { _id: DIRECTORY, services: [...USUAL_TERMS], counselors: [], laidFor: 0 })

export const claimsOf = async (store: Store, counselorId: string): Promise<Claim[]> =>
  (await store.get(agendas, agendaId(counselorId, MONDAY)))?.days.flatMap(({ claims }) => claims) ?? []

/** What she sends who wants `from` on Wednesday. */
export const wanting = (counselorId: string, from: number) => ({
  kind: 'psychology',
  mode: 'phone',
  contact: { channel: 'none' },
  holder: newKey(),
  together: false,
  on: WEDNESDAY,
  from,
  counselorId,
})

/** How often two of them overlap, their buffers counted in. */
export const clashes = (claims: readonly Claim[]): number =>
  claims.reduce(
    (sum, one, i) =>
      sum + claims.slice(i + 1).filter((other) => one.from < other.busyTo && other.from < one.busyTo).length,
    0,
  )
