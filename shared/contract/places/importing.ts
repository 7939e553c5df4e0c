import { IMPORT } from '../../values/limits'
import { Cursor, page } from '../../values/paging'
import { IMPORT_FIELDS, ROW_PROBLEMS } from '../../values/place-columns'
import * as z from '../../zod'
import { ById, Id, Instant, Nothing } from '../fields'
import { command, query } from '../operation'

/** Imports are made by officers of a town or the district, each for her own area; a village's officer is FORBIDDEN. */
const officer = { officer: 'jurisdiction' } as const

/** `row` as the sheet numbers it, its head being row 1. `detail`: the piece that is wrong, the id of the one alike, or the row. */
export const RowProblemDto = z.object({
  row: z.int(),
  field: z.enum(IMPORT_FIELDS),
  value: z.string(),
  problem: z.enum(ROW_PROBLEMS),
  detail: z.string().optional(),
})
export type RowProblemDto = z.infer<typeof RowProblemDto>

export const IMPORT_STATES = ['receiving', 'checked', 'staged', 'published', 'undone', 'discarded'] as const
export const ImportDto = z.object({
  id: Id,
  fileName: z.string(),
  by: z.string(),
  mine: z.boolean(),
  startedAt: Instant,
  state: z.enum(IMPORT_STATES),
  rows: z.int(),
  received: z.int(),
  /** How many rows have been laid ready. */
  staged: z.int(),
  /** Known once it has been checked. */
  found: z.object({ added: z.int(), changed: z.int(), same: z.int(), bad: z.int() }).optional(),
  /** Only the last published one, and not for ever. */
  canUndo: z.boolean(),
})
export type ImportDto = z.infer<typeof ImportDto>

const Column = z.union([z.enum(IMPORT_FIELDS), z.literal('ignore')])

export const importing = {
  listImports: query({ access: officer, input: z.object({ after: Cursor.optional() }), output: page(ImportDto) }),
  /** One at a time for the whole district: IMPORT_BUSY. */
  startImport: command({
    access: officer,
    input: z.object({
      fileName: z.string().trim().min(1).max(120),
      columns: z.array(Column).min(1).max(IMPORT.columns),
      rows: z.int().min(1).max(IMPORT.rows),
      /** What stands above the columns: a row may be one about a shelter by that alone. Kept nowhere. */
      heads: z.array(z.string().max(IMPORT.cell)).max(IMPORT.columns).optional(),
    }),
    output: ById,
    errors: ['IMPORT_BUSY'],
  }),
  /** Rows in their order from `from` (0 is the first below the head), cells as text. CONFLICT for a gap. */
  sendRows: command({
    access: officer,
    input: z.object({
      id: Id,
      from: z.int().min(0),
      rows: z
        .array(z.array(z.string().max(IMPORT.cell)).max(IMPORT.columns))
        .min(1)
        .max(IMPORT.rowsACall),
    }),
    output: z.object({ received: z.int() }),
    errors: ['IMPORT_ENDED'],
  }),
  /** The dry run: what it would do, and every cell that is wrong. Changes no place. CONFLICT while rows are missing. */
  checkImport: command({ access: officer, input: ById, output: ImportDto, errors: ['IMPORT_ENDED'] }),
  /** Once the import has ended, without what stood in the cells. */
  readProblems: query({
    access: officer,
    input: ById,
    output: z.object({
      problems: z.array(RowProblemDto).max(IMPORT.problemsShown),
      /** There are more than are shown. */
      more: z.boolean(),
    }),
  }),
  /**
   * Lays the good rows ready; nobody sees them yet. Bad rows are left out only if she says so. A large file takes several
   * calls: while the state stays `checked`, `staged` tells how far it is, and the same is asked again with a key of its own.
   * CONFLICT before it has been checked, and when a place was changed at that very moment: ask again.
   * IMPORT_BUSY for a minute or so after another has been published or undone.
   */
  stageImport: command({
    access: officer,
    input: z.object({ id: Id, leaveOutBad: z.boolean() }),
    output: ImportDto,
    errors: ['IMPORT_ENDED', 'IMPORT_HAS_BAD_ROWS', 'IMPORT_BUSY'],
  }),
  /** Everything becomes visible at once. CONFLICT before it has been staged; IMPORT_BUSY while an earlier one settles. */
  publishImport: command({ access: officer, input: ById, output: ImportDto, errors: ['IMPORT_ENDED', 'IMPORT_BUSY'] }),
  /**
   * Everything is as it was, at once; what has been edited since stays as edited. IMPORT_BUSY while another import is laid
   * ready: it builds on this one.
   */
  undoImport: command({ access: officer, input: ById, output: ImportDto, errors: ['IMPORT_ENDED', 'IMPORT_BUSY'] }),
  /** Before it is published. */
  discardImport: command({ access: officer, input: ById, output: Nothing, errors: ['IMPORT_ENDED'] }),
}
