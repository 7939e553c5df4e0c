import type { Collection, Doc, IndexesOf } from '../../../cloudfunctions/kernel/collection'
import type { Store } from '../../../cloudfunctions/kernel/store'
import {
  agendas,
  bookings,
  holders,
  waitlists,
  type AgendaRecord,
  type BookingRecord,
  type HolderRecord,
  type WaitlistRecord,
} from '../../../cloudfunctions/slices/counseling/records'
import { KINDS } from './stage'

/** All that stands in the store, at one moment when nobody is writing. */
export type Look = Readonly<{
  now: string
  agendas: AgendaRecord[]
  bookings: BookingRecord[]
  holders: HolderRecord[]
  lists: WaitlistRecord[]
}>

async function all<R extends Doc, X extends IndexesOf<R>>(store: Store, of: Collection<R, X>, index: keyof X & string) {
  const items: R[] = []
  for (let after: string | undefined; ;) {
    const found = await store.find(of, { index, limit: 100, ...(after !== undefined && { after }) })
    items.push(...found.items)
    if ((after = found.next) === undefined) return items
  }
}

export const look = async (store: Store, now: string): Promise<Look> => ({
  now,
  agendas: await all(store, agendas, 'byEnd'),
  bookings: await all(store, bookings, 'byTouch'),
  holders: await all(store, holders, 'byEnd'),
  lists: await store.getMany(waitlists, KINDS),
})
