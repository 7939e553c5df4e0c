import type { Instant } from '@shared/values/instant'
import type { PublicFiles } from '../../kernel/published'
import type { Store } from '../../kernel/store'
import { readPublished } from './read-published'
import { BOOK, books, type BookRecord } from './records'
import { noteSent } from './withdrawing'

/** Under our own address and in static hosting alike. */
export const SNAPSHOT_FILE = 'published/places.json'

/**
 * Brings the published snapshot to where files are served, if it is not there yet. A failure leaves the mark, so the next
 * job tries again; two that send the same do no harm.
 */
export async function sendPublished(store: Store, files: PublicFiles, now: Instant): Promise<boolean> {
  const book = await store.get(books, BOOK)
  if (!book?.unsent || !book.published) return false
  const { snapshot } = await readPublished(store)
  if (!snapshot) return false
  await files.put(SNAPSHOT_FILE, JSON.stringify(snapshot))
  await store.transact(async (tx) => {
    const current: BookRecord = { ...((await tx.get(books, BOOK)) ?? book) }
    // Another version has been published meanwhile: that one is still to be sent.
    if (current.published?.of !== book.published?.of) return
    delete current.unsent
    await tx.replace(books, current)
    await noteSent(tx, new Set(snapshot.places.map(({ id }) => id)), now)
  })
  return true
}
