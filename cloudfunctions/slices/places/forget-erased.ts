import { idIn } from '@shared/rules/places/rows'
import type { Store } from '../../kernel/store'
import { recounted } from './importing/import-state'
import { sheetRow } from './importing/judge-rows'
import { piecesOf } from './importing/same-in-file'
import { importRows, imports, type ImportRecord, type ImportRowsRecord } from './records'
import { turnBook } from './turn-book'

/** Rows that name one of the places, or were found to be of the name of one. */
function rowsAbout(
  { rows, from, problems }: ImportRowsRecord,
  columns: ImportRecord['columns'],
  ids: ReadonlySet<string>,
) {
  const alike = new Set(problems.flatMap(({ row, detail }) => (detail !== undefined && ids.has(detail) ? [row] : [])))
  return rows.flatMap((cells, i) => (ids.has(idIn(cells, columns)) || alike.has(sheetRow(from + i)) ? [i] : []))
}

/** Those rows without a word, and bad: an id that is not there any more, as everybody hears it. */
function without(piece: ImportRowsRecord, gone: readonly number[]): ImportRowsRecord {
  const rowsGone = gone.map((i) => sheetRow(piece.from + i))
  const problems = rowsGone.map((row) => ({ row, field: 'id', value: '', problem: 'unknownId' }) as const)
  return {
    ...piece,
    rows: piece.rows.map((cells, i) => (gone.includes(i) ? [] : cells)),
    keys: piece.keys.map((key, i) => (gone.includes(i) ? '' : key)),
    verdicts: piece.verdicts.map((verdict, i) => (gone.includes(i) ? 'bad' : verdict)),
    problems: [...piece.problems.filter(({ row }) => !rowsGone.includes(row)), ...problems].sort(
      (a, b) => a.row - b.row,
    ),
  }
}

/** The words of an erased place do not lie on in the file that waited to change it. Done again it finds nothing more. */
export async function forgetErased(store: Store, importId: string | undefined, ids: readonly string[]): Promise<void> {
  const gone = new Set(ids)
  const one = importId === undefined ? undefined : await store.get(imports, importId)
  if (one)
    for await (const piece of piecesOf(store, one._id))
      if (rowsAbout(piece, one.columns, gone).length > 0)
        await store.transact(async (tx) => {
          const [was, current] = [await tx.get(importRows, piece._id), await tx.get(imports, one._id)]
          if (!was || !current) return
          const is = without(was, rowsAbout(was, current.columns, gone))
          await tx.replace(importRows, is)
          if (current.found) await tx.replace(imports, { ...current, found: recounted(current.found, was, is) })
        })
  await store.transact((tx) =>
    turnBook(tx, (page) => {
      const rest = (page.erased ?? []).filter((id) => !gone.has(id))
      return { ...page, erased: rest.length > 0 ? rest : undefined }
    }),
  )
}
