import type { Contract } from '@shared/contract/index'
import type { Out } from '@shared/contract/infer'
import type { RATINGS } from '@shared/contract/counseling'
import { instantAt, type Day } from '@shared/values/instant'
import { LIMITS } from '@shared/values/limits'
import type { AreaCode } from '@shared/values/place'
import { findAll } from '../../kernel/find-all'
import type { Store } from '../../kernel/store'
import { bookings, type BookingRecord } from './records'

type Ratings = NonNullable<Out<Contract['counseling']['readUse']>['ratings']>
/** What is shown of them, and the bookings whose notes are. */
type Shown = Readonly<{ ratings?: Ratings; read: readonly string[] }>

/** So many hundreds are counted; beyond, the oldest are left out. */
const PAGES = 10

const countsOf = (rated: readonly BookingRecord[]): Ratings['counts'] => {
  const counts = { helped: 0, partly: 0, notHelped: 0 } satisfies Record<(typeof RATINGS)[number], number>
  for (const { rating } of rated) if (rating) counts[rating] += 1
  return counts
}

/**
 * What was said of the sessions from `since` on in an area. Whoever gave a session is shown no note of it, though she be an
 * officer as well; and they stand by their words, for in the order of the sessions each could be told by the board.
 */
export async function ratingsIn(store: Store, area: AreaCode, since: Day, reader: string): Promise<Shown> {
  const range = { equals: { ratedIn: area }, from: instantAt(since, 0), order: 'desc' } as const
  const rated = await findAll(store, bookings, { index: 'ratings', ...range }, PAGES)
  if (rated.length < LIMITS.ratings.fewest) return { read: [] }
  const noted = rated
    .filter(({ ratingNote, counselorId }) => ratingNote !== undefined && counselorId !== reader)
    .slice(0, LIMITS.ratings.notes)
  const notes = noted.flatMap(({ ratingNote = [] }) => ratingNote).sort()
  return { ratings: { counts: countsOf(rated), notes }, read: noted.map(({ _id }) => _id) }
}
