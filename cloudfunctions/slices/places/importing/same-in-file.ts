import type { Store } from '../../../kernel/store'
import { importRows, type ImportRecord, type ImportRowsRecord } from '../records'
import { sheetRow } from './judge-rows'

/** Pieces read at once. */
const PIECES = 20

/** All pieces of an import, in their order. */
export async function* piecesOf(store: Store, importId: string): AsyncGenerator<ImportRowsRecord> {
  let after: string | undefined
  do {
    const { items, next } = await store.find(importRows, {
      index: 'byImport',
      equals: { importId },
      limit: PIECES,
      ...(after !== undefined && { after }),
    })
    yield* items
    after = next
  } while (after !== undefined)
}

type Found = NonNullable<ImportRecord['found']>

/**
 * Looks over all rows together: the second of two that mean the same place is bad, and names the first. Counts what the
 * import would do. Done again it finds the same.
 */
export async function lookOverAll(store: Store, { _id, columns }: ImportRecord): Promise<Found> {
  const firsts = new Map<string, number>()
  const found: Found = { added: 0, changed: 0, same: 0, bad: 0 }
  const changed: ImportRowsRecord[] = []
  for await (const piece of piecesOf(store, _id)) {
    const again = piece.keys.flatMap((key, i) => {
      if (!key || piece.verdicts[i] === 'bad') return []
      const first = firsts.get(key)
      if (first === undefined) firsts.set(key, sheetRow(piece.from + i))
      return first === undefined
        ? []
        : [{ i, first, field: key.startsWith('i:') ? ('id' as const) : ('name' as const) }]
    })
    const bad = new Set(again.map(({ i }) => i))
    const verdicts = piece.verdicts.map((verdict, i) => (bad.has(i) ? 'bad' : verdict))
    for (const verdict of verdicts) found[verdict] += 1
    if (again.length === 0) continue
    const problems = again.map(({ i, first, field }) => ({
      row: sheetRow(piece.from + i),
      field,
      value: piece.rows[i]?.[columns.indexOf(field)] ?? '',
      problem: 'sameInFile' as const,
      detail: String(first),
    }))
    changed.push({ ...piece, verdicts, problems: [...piece.problems, ...problems].sort((a, b) => a.row - b.row) })
  }
  for (let i = 0; i < changed.length; i += PIECES)
    await Promise.all(changed.slice(i, i + PIECES).map((piece) => store.replace(importRows, piece)))
  return found
}
