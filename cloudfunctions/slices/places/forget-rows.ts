import type { Store } from '../../kernel/store'
import { importRows, type ImportRowsRecord } from './records'

/** Pieces at once, each in a transaction of its own. */
const AT_ONCE = 50

const isForgotten = ({ rows, keys }: ImportRowsRecord): boolean =>
  rows.every((cells) => cells.length === 0) && keys.every((key) => key === '')

/** As many rows as there were; which cells were wrong and why, without what stood in them. */
const withoutWords = (piece: ImportRowsRecord): ImportRowsRecord => ({
  ...piece,
  rows: piece.rows.map(() => []),
  keys: piece.keys.map(() => ''),
  problems: piece.problems.map(({ row, field, problem }) => ({ row, field, problem, value: '' })),
})

/**
 * Rows that have become places, or never will, are of no more use: were they kept, the words of a place that is erased
 * one day would lie on in them. Where the others were wrong can still be read.
 */
export async function forgetRows(store: Store, importId: string): Promise<void> {
  let after: string | undefined
  do {
    const { items, next } = await store.find(importRows, {
      index: 'byImport',
      equals: { importId },
      limit: AT_ONCE,
      ...(after !== undefined && { after }),
    })
    await Promise.all(
      items
        .filter((piece) => !isForgotten(piece))
        .map(({ _id }) =>
          store.transact(async (tx) => {
            const piece = await tx.get(importRows, _id)
            if (piece) await tx.replace(importRows, withoutWords(piece))
          }),
        ),
    )
    after = next
  } while (after !== undefined)
}
