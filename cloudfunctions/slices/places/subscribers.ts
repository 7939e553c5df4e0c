import { instantAt } from '@shared/values/instant'
import type { Subscriber } from '../../kernel/deliver'
import type { Tx } from '../../kernel/store'
import { BOOK, books, duties, EMPTY_BOOK, placeRecords } from './records'

/** The next job builds the snapshot anew. */
export async function markStale(tx: Tx): Promise<void> {
  const book = await tx.get(books, BOOK)
  if (!book) await tx.insert(books, EMPTY_BOOK)
  // Also when it is marked already: a build under way must not take off the mark of a change that it has not seen.
  else await tx.replace(books, { ...book, stale: true })
}

export const noteChange: Subscriber<'place.changed'> = {
  name: 'places.noteChange',
  event: 'place.changed',
  hear: (tx) => markStale(tx),
}

export const noteDuty: Subscriber<'duty.changed'> = {
  name: 'places.noteDuty',
  event: 'duty.changed',
  async hear(tx, { data: { placeId, area, on, duties: told } }) {
    const place = await tx.get(placeRecords, placeId)
    // Whoever plans the duties of one town says nothing about another's places. One that is gone keeps none.
    const listens = place?.within.includes(area) || (!place && told.length === 0)
    if (!listens) return
    const _id = `${placeId}.${on}`
    const there = await tx.get(duties, _id)
    const record = { _id, placeId, on, at: instantAt(on, 0), duties: told }
    if (told.length === 0) await tx.remove(duties, _id)
    else if (there) await tx.replace(duties, { ...record, version: there.version })
    else await tx.insert(duties, record)
    await markStale(tx)
  },
}
