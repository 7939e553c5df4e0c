import { addMinutes, type Instant } from '@shared/values/instant'
import type { AnyCollection, Collection, Doc } from './collection'
import { MAX_FIND, type Store, type Tx } from './store'

/** Removes a record and everything that hangs on it. */
export async function removeWhole<R extends Doc>(tx: Tx, of: Collection<R>, record: R): Promise<void> {
  for (const { from, id } of of.hangs(record)) await tx.remove(from, id)
  await tx.remove(of, record._id)
}

/**
 * Removes a batch of what a collection no longer keeps; returns how many. Counters of a volatile one are forgotten by
 * themselves where they live in memory; where they are records, nothing hangs on them.
 */
export async function removeExpired(store: Store, of: AnyCollection, now: Instant): Promise<number> {
  if (!('days' in of.keep)) return 0
  const { days, index } = of.keep
  const before = addMinutes(now, -days * 24 * 60)
  const { items } = await store.find(of, { index, to: before, limit: MAX_FIND })
  if (of.volatile) {
    await Promise.all((items as Doc[]).map(({ _id }) => store.remove(of, _id)))
    return items.length
  }
  for (const { _id } of items as Doc[]) {
    await store.transact(async (tx) => {
      const record = await tx.get(of as Collection<Doc>, _id)
      // Looked at again: it may have been renewed since it was found.
      if (record && instantIn(record, of, index) < before) await removeWhole(tx, of, record)
    })
  }
  return items.length
}

const instantIn = (record: Doc, of: AnyCollection, index: string): string =>
  String((record as Doc & Record<string, unknown>)[(of as Collection<Doc>).indexes[index]?.[0] ?? ''])
