import { addDays, dayOf, instantAt, type Instant } from '@shared/values/instant'
import { DISTRICT } from '../../domain/areas'
import { MAX_FIND, type Store } from '../../kernel/store'
import { letHolderGo } from './bookings/hold'
import { told } from './bookings/told'
import { inParallel } from '../../kernel/in-parallel'
import { bookings } from './records'

/** So long after its old time a session that fell away waits for a new one. */
const WAITS_DAYS = 14

/** What neither she nor an officer has given a new time for so long comes to its end: her page says so, and it is off the list. */
export async function endDisplaced(store: Store, now: Instant): Promise<void> {
  const until = instantAt(addDays(dayOf(now), -WAITS_DAYS), 0)
  const range = { equals: { displacedIn: DISTRICT }, to: until, limit: MAX_FIND }
  const { items } = await store.find(bookings, { index: 'displaced', ...range })
  await inParallel(items, ({ _id }) =>
    store.transact(async (tx) => {
      const booking = await tx.get(bookings, _id)
      if (booking?.state !== 'displaced' || booking.startsAt > until) return
      await tx.replace(bookings, told({ ...booking, state: 'ended', displacedIn: [] }, 'ended', now))
      await letHolderGo(tx, booking)
    }),
  )
}
