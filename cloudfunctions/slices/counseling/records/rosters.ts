import type { SWAP_STATES } from '@shared/contract/counseling'
import type { RosterChange, RosterContent } from '@shared/values/counseling/roster'
import type { Day, Instant } from '@shared/values/instant'
import type { AreaCode } from '@shared/values/place'
import { collection, type Doc } from '../../../kernel/collection'

/** The duties of one site. */
export type RosterRecord = Doc & {
  /** Grows with what is planned, and with nothing else: `version` also grows when it was laid or told. */
  revision: number
  content: RosterContent
  /** Single days on which somebody else comes; those long past are dropped. */
  changes: RosterChange[]
  within: AreaCode[]
  name: string
  ended: boolean
  changedAt: Instant
  /** Present until every agenda has been laid from it. */
  unlaid?: boolean
  /** Present until the duties of the days to come have been told as they are. */
  untold?: boolean
  /** The last day whose duties have been told, and of which place. */
  toldUntil?: Day
  toldPlace?: Told
  /** Nobody is received at its site: the place that it is, or was, is closed, or erased and not named here any more. */
  shut?: { placeId: string; state: 'closed' | 'gone' }
}
export type Told = { placeId: string; area: AreaCode }
export const rosters = collection<RosterRecord>()({
  name: 'rosters',
  owner: { nobody: 'duties of staff' },
  indexes: {
    byArea: ['within', 'ended', 'name'],
    unlaid: ['unlaid', 'changedAt'],
    untold: ['untold', 'changedAt'],
    byTold: ['toldUntil'],
  },
  lists: ['within'],
  sealed: [],
  keep: { forever: 'a site keeps one; ended ones are few' },
  scopes: { jurisdiction: (roster, { area }) => area !== undefined && roster.within.includes(area) },
})

export type Turn = { roster: string; post: string; on: Day; who: string }
/** Two who would change duties. It counts once the other has agreed. */
export type SwapRecord = Doc & {
  /** Both, so that each finds it. */
  between: string[]
  from: { id: string; name: string }
  to: { id: string; name: string }
  give: Turn & { site: string; postName: string }
  take?: Turn & { site: string; postName: string }
  state: (typeof SWAP_STATES)[number]
  at: Instant
}
export const swaps = collection<SwapRecord>()({
  name: 'dutySwaps',
  owner: { nobody: 'the two who swap' },
  indexes: { byPerson: ['between', 'at'], byTime: ['at'] },
  lists: ['between'],
  sealed: [],
  keep: { days: 180, index: 'byTime' },
  scopes: { own: (swap, who) => swap.between.includes(who.id) },
})
