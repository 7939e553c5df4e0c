import { IMPORT } from '@shared/values/limits'
import { findTable } from './find-table'
import { UnreadableFile, type Table } from './table'

const MOST_BYTES = 5 * 1024 * 1024
const NAME_MAX = 120
/** Rows above the head, and empty ones between. */
const SPARE_ROWS = 1000

/** A file that she has chosen, as a table of text. What reads it is loaded only now. */
export async function readFile(file: File): Promise<Table> {
  if (file.size > MOST_BYTES) throw new UnreadableFile('tooBig')
  if (file.size === 0) throw new UnreadableFile('empty')
  const bytes = new Uint8Array(await file.arrayBuffer())
  const zipped = bytes[0] === 0x50 && bytes[1] === 0x4b
  const sheet =
    zipped || /\.xlsx?$/i.test(file.name)
      ? await (await import('./read-xlsx')).readXlsx(bytes)
      : /\.(csv|txt|tsv)$/i.test(file.name)
        ? (await import('./read-csv')).readCsv(bytes, IMPORT.rows + SPARE_ROWS)
        : undefined
  if (!sheet) throw new UnreadableFile('notATable')
  return findTable(file.name.trim().slice(-NAME_MAX), sheet)
}
