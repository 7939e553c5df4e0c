import { MAX_FIND, type Store } from '../../../kernel/store'
import { placeRecords, type PlaceRecord } from '../records'

/** Only the import has ever said anything of it. */
const isItsOwn = ({ face, before }: PlaceRecord, batch: string): boolean =>
  !face || (before?.batch === batch && !before.face)

/**
 * The places that an import has made and nobody has edited since. Staged ones first: what is settled meanwhile is found
 * among the others.
 */
export async function addedBy(store: Store, batch: string): Promise<string[]> {
  const found = new Set<string>()
  for (const mark of [`${batch}.staged`, `${batch}.before`]) {
    let after: string | undefined
    do {
      const page = await store.find(placeRecords, {
        index: 'byBatch',
        equals: { batches: mark },
        limit: MAX_FIND,
        ...(after !== undefined && { after }),
      })
      for (const place of page.items) if (isItsOwn(place, batch)) found.add(place._id)
      after = page.next
    } while (after !== undefined)
  }
  return [...found]
}
