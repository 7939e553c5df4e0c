import { bookings } from '../../../cloudfunctions/slices/counseling/records'
import { claimsOf, clashes, layWeek, openDirectory, wanting } from './morning'
import { newKey, type Outcome, type Scenario } from './scenario'

const WEN = 'wen'
/** Two sessions fit, and no third; at half past, one takes the place of both. */
const MORNING = 120

const isUnanswered = (outcome: Outcome): boolean => !outcome.ok && outcome.code === 'UNAVAILABLE'

/** Five women reach for one morning, at times that overlap; one of them cancels, and what got no answer is sent again, until each has one. */
export const slots: Scenario = {
  name: 'bookings of one morning, at times that overlap',
  async run({ store, begin, call, violation }) {
    await openDirectory(store)
    await layWeek(store, WEN, MORNING)
    const women = [540, 570, 570, 600, 600].map((from, i) => {
      const [asked, given, she] = [newKey(), newKey(), { name: `she${i}` }]
      const input = wanting(WEN, from)
      return {
        book: () => call(she, 'counseling', 'book', input, asked),
        cancel: (returnCode: unknown) => call(she, 'counseling', 'cancel', { returnCode }, given),
      }
    })
    begin()
    const onTheDay = await Promise.all(
      women.map(async ({ book, cancel }, i) => {
        const booked = await book()
        return i === 0 && booked.ok ? { booked, cancelled: await cancel(booked.data.returnCode) } : { booked }
      }),
    )
    // The first look ends the bad day: whoever is still without an answer asks once more, with the same key.
    await claimsOf(store, WEN)
    const outcomes = []
    for (const [i, { booked: first, cancelled: before }] of onTheDay.entries()) {
      const { book, cancel } = women[i] ?? {}
      const booked = (isUnanswered(first) && (await book?.())) || first
      const cancelled =
        (before && isUnanswered(before) && booked.ok && (await cancel?.(booked.data.returnCode))) || before
      if (cancelled && !cancelled.ok) violation(`cancelling she was told ${cancelled.code}`)
      outcomes.push({ booked, cancelled: cancelled?.ok === true })
    }
    const claims = await claimsOf(store, WEN)
    const records = (await store.find(bookings, { index: 'byTouch', limit: 20 })).items
    for (const { booked } of outcomes)
      if (!booked.ok && booked.code !== 'SLOT_TAKEN') violation(`she was told ${booked.code}`)
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
    if (told !== held.length) violation(`${told} were told they have a time, ${held.length} have`)
  },
}
