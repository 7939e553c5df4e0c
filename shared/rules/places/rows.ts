import { IMPORT_FIELDS, type ImportColumn, type ImportField } from '../../values/place-columns'
import type { PlaceContent } from '../../values/place-content'
import { holds, type Area, type AreaCode } from '../../values/place'
import { alikeKeys } from './alike'
import { areaNames } from './file/area-names'
import { cellsOf, type KnownPlace } from './file/cells'
import type { CellProblem } from './file/read-cells'
import { readContent } from './file/read-content'
import { oneLine } from './file/text'
import { affirms, saysHiding, tellsHiding } from './file/hiding'

export { cellsOf, type Cells, type KnownPlace } from './file/cells'

/** What is there already: the tree, the part of it that is hers, and the place of an id. */
export type Around = Readonly<{
  areas: readonly Area[]
  own: AreaCode
  known: (id: string) => KnownPlace | undefined
  /** Columns whose heads speak of shelters. */
  hiding?: readonly number[]
}>
export type GoodRow = Readonly<{
  /** Of the place that the file names; absent for a new one. */
  id?: string
  area: AreaCode
  content: PlaceContent
  does: 'added' | 'changed' | 'same'
}>
export type FoundProblem = Readonly<CellProblem & { row: number; value: string }>
export type ReadRow = { good: GoodRow } | { problems: FoundProblem[] }

/** The sign that keeps a cell from being taken for a formula is none of its words. */
const cellOf = (cells: readonly string[], columns: readonly ImportColumn[], field: ImportField): string =>
  (cells[columns.indexOf(field)] ?? '').trim().replace(/^'(?=[=+\-@])/, '')

/** The id that a row names, to be looked up before it is read. */
export const idIn = (cells: readonly string[], columns: readonly ImportColumn[]): string => cellOf(cells, columns, 'id')

/** In names every such word counts, and in what nobody would see again. */
const EACH_WORD: readonly ImportColumn[] = ['ignore', 'kind', 'name', 'aliases']
const cellHides = (cell: string, column: ImportColumn): boolean =>
  EACH_WORD.includes(column) ? saysHiding(cell) : tellsHiding(cell)

/** The columns whose heads speak of shelters: what stands below them makes a shelter of a row, unless it says no. */
export const hidingHeads = (heads: readonly string[]): number[] =>
  heads.flatMap((head, i) => (saysHiding(head) ? [i] : []))

/**
 * Whether a row speaks of a place where somebody may hide, in whatever cell, also of a column that is not taken over. The
 * words of such a row are kept nowhere.
 */
export const isConfidential = (
  cells: readonly string[],
  columns: readonly ImportColumn[],
  hiding: readonly number[] = [],
): boolean => cells.some((cell, i) => cellHides(cell, columns[i] ?? 'ignore') || (hiding.includes(i) && affirms(cell)))

/** A row without anything that is not taken over; without a word when it is confidential. */
export const keptCells = (
  cells: readonly string[],
  columns: readonly ImportColumn[],
  hiding: readonly number[] = [],
): string[] =>
  isConfidential(cells, columns, hiding)
    ? []
    : columns.map((column, i) => (column === 'ignore' ? '' : (cells[i] ?? '')))

/**
 * A row of a file: what it makes of which place, or every cell that is wrong with the reason. Nothing is guessed. `row` is
 * the sheet's number. A cell that says what an export of the place says changes nothing.
 */
export function readRow(
  cells: readonly string[],
  columns: readonly ImportColumn[],
  row: number,
  { areas, own, known, hiding }: Around,
): ReadRow {
  if (isConfidential(cells, columns, hiding)) {
    const field = IMPORT_FIELDS.find((one) => cellHides(cellOf(cells, columns, one), one)) ?? 'name'
    return { problems: [{ row, field, value: '', problem: 'confidential' }] }
  }
  const cell = (field: ImportField): string => cellOf(cells, columns, field)
  const problems: CellProblem[] = []
  const told = (problem: CellProblem): void => void problems.push(problem)

  const id = cell('id')
  const place = id ? known(id) : undefined
  if (id && !place) told({ field: 'id', problem: 'unknownId' })
  if (place && !holds(own, place.area)) told({ field: 'id', problem: 'outsideArea' })
  const written = place && cellsOf(place, areas)
  const said = (field: ImportField): string | undefined => {
    if (!columns.includes(field)) return undefined
    return written && oneLine(cell(field)) === oneLine(written[field]) ? undefined : cell(field)
  }

  const area = place && said('area') === undefined ? place.area : readArea(cell('area'), areas, own, told)
  const content = readContent(said, cell, place?.content, told)
  if (problems.length > 0 || area === undefined || !content)
    return {
      problems: problems
        .map(({ field, ...rest }) => ({ row, field, value: cell(field), ...rest }))
        .sort((a, b) => IMPORT_FIELDS.indexOf(a.field) - IMPORT_FIELDS.indexOf(b.field)),
    }
  const after = written && cellsOf({ id, area, content }, areas)
  const same = written && IMPORT_FIELDS.every((field) => after?.[field] === written[field])
  return { good: { ...(place && { id }), area, content, does: !place ? 'added' : same ? 'same' : 'changed' } }
}

/** What two rows of one file must not share: the place, or a new place's name in its town. */
export const keyOf = ({ id, area, content }: GoodRow): string =>
  id === undefined ? nameKeyOf({ area, content }) : `i:${id}`
/** Under which places of the same name in the same town are found. */
export const nameKeyOf = (place: Pick<GoodRow, 'area' | 'content'>): string => alikeKeys(place)[0] ?? ''

function readArea(
  cell: string,
  areas: readonly Area[],
  own: AreaCode,
  told: (problem: CellProblem) => void,
): AreaCode | undefined {
  const read = cell ? areaNames(areas).read(cell) : undefined
  if (read && 'code' in read) {
    if (!holds(own, read.code)) told({ field: 'area', problem: 'outsideArea' })
    return read.code
  }
  told({ field: 'area', problem: read ? 'unknownArea' : 'missing', ...(read && { detail: read.unknown }) })
  return undefined
}
