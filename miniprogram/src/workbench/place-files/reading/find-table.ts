import { IMPORT } from '@shared/values/limits'
import { guessColumns } from '../columns/guess'
import { unguarded } from './guard'
import { UnreadableFile, type Sheet, type Table } from './table'

/** A title and a date may stand above the head. */
const HEAD_WITHIN = 6
const known = (cells: readonly string[]): number => guessColumns(cells).filter((column) => column !== 'ignore').length
const says = (cells: readonly string[]): boolean => cells.some((cell) => cell.trim() !== '')

/** The head is the row in which most columns are known; without any it is the first that says something. */
function headAt(cells: Sheet['cells']): number {
  const first = cells.findIndex(says)
  const scores = cells.slice(0, HEAD_WITHIN).map(known)
  const best = Math.max(0, ...scores)
  return best > 1 ? scores.indexOf(best) : first
}

/** Takes a sheet apart, and says what stands in the way of an import. */
export function findTable(fileName: string, { cells: read, sheets }: Sheet): Table {
  const cells = read.map((row) => row.map((cell) => unguarded(cell.trim())))
  const at = headAt(cells)
  if (at < 0) throw new UnreadableFile('empty')
  const below = cells.slice(at + 1).flatMap((row, i) => (says(row) ? [{ row, number: at + i + 2 }] : []))
  if (below.length === 0) throw new UnreadableFile('headOnly')
  if (below.length > IMPORT.rows) throw new UnreadableFile('tooManyRows')
  const width = Math.max(...[cells[at] ?? [], ...below.map(({ row }) => row)].map(widthOf))
  if (width > IMPORT.columns) throw new UnreadableFile('tooManyColumns')
  const fit = (row: readonly string[]) => Array.from({ length: width }, (_, i) => row[i] ?? '')
  return {
    fileName,
    head: fit(cells[at] ?? []),
    rows: below.map(({ row }) => fit(row)),
    numbers: below.map(({ number }) => number),
    sheets,
  }
}

/** Without the empty cells at the end, of which sheets have many. */
function widthOf(row: readonly string[]): number {
  let width = row.length
  while (width > 0 && !row[width - 1]) width -= 1
  return width
}
