import { bookings } from '../../../cloudfunctions/slices/counseling/records'
import { claimsOf, clashes, layWeek, openDirectory, wanting } from './morning'
import type { Scenario } from './scenario'

const WEN = 'wen'
/** Two sessions fit, and no third; at half past, one takes the place of both. */
const MORNING = 120

/** Five women reach for one morning, at times that overlap; one of them cancels, and what got no answer is sent again. */
export const slots: Scenario = {
  name: 'bookings of one morning, at times that overlap',
  async run({ store, begin, call, violation }) {
    await openDirectory(store)
    await layWeek(store, WEN, MORNING)
    begin()
    const outcomes = await Promise.all(
      [540, 570, 570, 600, 600].map(async (from, i) => {
        const she = { name: `she${i}` }
        const booked = await call(she, 'counseling', 'book', wanting(WEN, from))
        if (i !== 0 || !booked.ok) return { booked, cancelled: false }
        const cancelled = await call(she, 'counseling', 'cancel', { returnCode: booked.data.returnCode })
        if (!cancelled.ok && cancelled.code !== 'UNAVAILABLE') violation(`cancelling she was told ${cancelled.code}`)
        return { booked, cancelled: true }
      }),
    )
    const claims = await claimsOf(store, WEN)
    const records = (await store.find(bookings, { index: 'byTouch', limit: 20 })).items
    for (const { booked } of outcomes)
      if (!booked.ok && booked.code !== 'SLOT_TAKEN' && booked.code !== 'UNAVAILABLE')
        violation(`she was told ${booked.code}`)
    if (clashes(claims) > 0) violation('one time was given twice')
    const held = records.filter(({ state }) => state === 'booked').map(({ _id }) => _id)
    if (
      held.sort().join() !==
      claims
        .map(({ booking }) => booking)
        .sort()
        .join()
    )
      violation('the agenda and the bookings disagree')
    const told = outcomes.filter(({ booked, cancelled }) => booked.ok && !cancelled).length
    if (told > held.length) violation(`${told} were told they have a time, ${held.length} have`)
  },
}
