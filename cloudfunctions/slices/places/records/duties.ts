import type { EventOf } from '@shared/contract/events'
import type { Day, Instant } from '@shared/values/instant'
import { collection, type Doc } from '../../../kernel/collection'

/** Who is on duty at a place on a day, `_id` `<place>.<day>`: our own copy of what rosters announce. */
export type DutyRecord = Doc & { placeId: string; on: Day; at: Instant; duties: EventOf<'duty.changed'>['duties'] }
export const duties = collection<DutyRecord>()({
  name: 'placeDuties',
  owner: { nobody: 'names of staff on public duty' },
  indexes: { byDay: ['on'], byTime: ['at'] },
  sealed: [],
  keep: { days: 7, index: 'byTime' },
  scopes: {},
})
