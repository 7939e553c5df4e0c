import { bookings, type BookingRecord } from '../../../cloudfunctions/slices/counseling/records'
import type { Store } from '../../../cloudfunctions/kernel/store'
import type { Call } from '../../../shared/contract/wire'
import { addDays } from '../../../shared/values/instant'
import { counselorOf, layScene, wanted, workOf } from '../../../tests/journeys/counseling-scene'
import { newKey } from '../../../tests/world'

/** A Wednesday: its two weeks touch three. */
export const NOW = '2026-11-25T02:00:00.000Z'
export const TODAY = '2026-11-25'
/** Of an hour each with its buffer, mornings and afternoons: as many sessions as fit into a day without a gap. */
export const BEGINNINGS = [540, 630, 840, 930, 1020] as const

export const namesOf = (count: number): string[] => Array.from({ length: count }, (_, i) => `c${i}`)
export const lay = (store: Store, count: number): Promise<void> =>
  layScene(store, {
    counselors: namesOf(count).map((id) => counselorOf(id)),
    today: TODAY,
    work: () => [workOf(9, 12), workOf(14, 18)],
  })

export type Wish = Readonly<{ counselorId: string; on: string; from: number }>
export const bookingOf = (wish: Wish): Call => ({
  slice: 'counseling',
  op: 'book',
  input: { ...wanted(), ...wish, together: false },
  key: newKey(),
})

/** So many callers, each wanting one of the slots of a day; those who want the same come one after the other. */
export const wishesOf = (callers: number, counselors: number): Wish[] => {
  const slots = counselors * BEGINNINGS.length
  return Array.from({ length: callers }, (_, i) => {
    const slot = Math.floor((i * slots) / callers)
    const from = BEGINNINGS[slot % BEGINNINGS.length] ?? 0
    return { counselorId: `c${Math.floor(slot / BEGINNINGS.length)}`, on: addDays(TODAY, 1), from }
  })
}

/** Beginnings of one counselor that more than one person believes to be hers. */
export async function doubled(store: Store, counselors: number): Promise<number> {
  let double = 0
  for (const counselorId of namesOf(counselors)) {
    const found: BookingRecord[] = []
    for (let after: string | undefined; ;) {
      const page = await store.find(bookings, {
        index: 'byCounselor',
        equals: { counselorId },
        limit: 100,
        ...(after !== undefined && { after }),
      })
      found.push(...page.items)
      if ((after = page.next) === undefined) break
    }
    double += found.length - new Set(found.map(({ startsAt }) => startsAt)).size
  }
  return double
}
