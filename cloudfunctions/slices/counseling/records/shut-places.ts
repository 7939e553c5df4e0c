import type { EventOf } from '@shared/contract/events'
import type { Instant } from '@shared/values/instant'
import { collection, type Doc } from '../../../kernel/collection'

/**
 * That a place of 找妇联 was closed or erased, `_id` its own: what a roster which names it has to know. One that is open
 * again leaves once its rosters know.
 */
export type ShutPlaceRecord = Doc & {
  state: NonNullable<EventOf<'place.changed'>['state']>
  at: Instant
  /** Present until every roster that names it, and every copy of what one said of it, has been seen to. */
  undone?: boolean
}
export const shutPlaces = collection<ShutPlaceRecord>()({
  name: 'shutPlaces',
  owner: { nobody: 'ids of places' },
  indexes: { undone: ['undone', 'at'] },
  sealed: [],
  keep: { forever: 'ids alone; few places are ever closed' },
  scopes: {},
})
