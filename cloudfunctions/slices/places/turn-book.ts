import type { Tx } from '../../kernel/store'
import { BOOK, books, EMPTY_BOOK, type BookRecord } from './records'

type Page = Omit<BookRecord, '_id' | 'version'>

/** What stands in the book; it may not have been opened yet. */
export const readBook = async (from: Pick<Tx, 'get'>): Promise<Page> => (await from.get(books, BOOK)) ?? EMPTY_BOOK

/** Writes the book anew. A field that is undefined is left out. */
export async function turnBook(
  tx: Tx,
  change: (page: Page) => { [K in keyof Page]: Page[K] | undefined },
): Promise<void> {
  const there = await tx.get(books, BOOK)
  const page = Object.fromEntries(
    Object.entries(change(there ?? EMPTY_BOOK)).filter(([, value]) => value !== undefined),
  ) as Page
  if (there) await tx.replace(books, { ...page, _id: BOOK, version: there.version })
  else await tx.insert(books, { ...page, _id: BOOK })
}
