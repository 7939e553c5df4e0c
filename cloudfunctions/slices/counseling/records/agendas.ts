import type { AWAY_REASONS } from '@shared/contract/counseling'
import type { Span } from '@shared/rules/intervals'
import type { Mode, ServiceKind, ServiceTerms } from '@shared/values/counseling/services'
import type { PostKind } from '@shared/values/counseling/roster'
import type { Day, Instant } from '@shared/values/instant'
import type { AreaCode } from '@shared/values/place'
import { collection, type Doc } from '../../../kernel/collection'

/** Working time, as the rosters laid it. `online`: what of it can be booked. `shut`: nobody can come to its site. */
export type Work = Span & { roster: string; post: string; kind: PostKind; online: Span[]; shut?: boolean }
export type Away = Span & { id: string; why: (typeof AWAY_REASONS)[number] }
/**
 * Time that is given to a booking, `busyTo` with the buffer after it. With `until` it is kept for somebody who waited; past
 * it nobody has it, whether or not a job has come by.
 */
export type Claim = Span & {
  booking: string
  kind: ServiceKind
  mode: Mode
  busyTo: number
  roster: string
  at: Instant
  until?: Instant
  /** She sits there, maybe before her time: nothing takes it from her any more. */
  arrived?: boolean
  noShow?: boolean
}
export type AgendaDay = { work: Work[]; away: Away[]; claims: Claim[] }

/**
 * The truth about one counselor's time in one week, Monday first, `_id` `<counselor>.<Monday>`. Whoever books, cancels,
 * moves, plans, goes on leave, swaps or takes in somebody replaces it, so no two of them can disagree.
 */
export type AgendaRecord = Doc & {
  counselorId: string
  /** As people know her: a booking says with whom it is. */
  name: string
  week: Day
  /** She can be booked: not once she has left, and not before she has a card. */
  active: boolean
  /** What can be booked with her, and how: a copy, so that a booking has to read nothing else. */
  offers: ServiceTerms[]
  modes: Mode[]
  days: AgendaDay[]
  /** What it was laid from: revisions of the directory and of each roster she is on. */
  laidFrom: { directory: number; rosters: Record<string, number> }
  /** Sites of the rosters in it, by roster: what a booking says of where it is. */
  sites: Record<string, Site>
  /** The rosters in it, for whoever looks for all agendas of one. */
  rosters: string[]
  endsAt: Instant
}
export type Site = { name: string; address?: string; placeId?: string; area: AreaCode }
export const agendaId = (counselorId: string, week: Day): string => `${counselorId}.${week}`

export const agendas = collection<AgendaRecord>()({
  name: 'agendas',
  owner: { field: 'counselorId' },
  indexes: { byRoster: ['rosters', 'week'], byCounselor: ['counselorId', 'week'], byEnd: ['endsAt'] },
  lists: ['rosters'],
  sealed: [],
  keep: { days: 400, index: 'byEnd' },
  scopes: { own: (agenda, who) => agenda.counselorId === who.id },
})
