import type { IMPORT_STATES, RowProblemDto } from '@shared/contract/places'
import type { Instant } from '@shared/values/instant'
import type { AreaCode } from '@shared/values/place'
import type { ImportColumn } from '@shared/values/place-columns'
import { collection, type Doc } from '../../../kernel/collection'

/** One bringing in of a file; its rows stand beside it in pieces. */
export type ImportRecord = Doc & {
  area: AreaCode
  within: AreaCode[]
  byId: string
  by: string
  at: Instant
  fileName: string
  columns: ImportColumn[]
  /** Columns whose heads speak of shelters. */
  hiding?: number[]
  rows: number
  received: number
  state: (typeof IMPORT_STATES)[number]
  /** Rows that have been laid ready, in their order. */
  staged: number
  /** Places may carry its faces from now on. */
  laying?: true
  /** When and by whom it was published, or undone since. */
  turned?: { at: Instant; by: string }
  found?: { added: number; changed: number; same: number; bad: number }
}
export const imports = collection<ImportRecord>()({
  name: 'placeImports',
  owner: { field: 'byId' },
  indexes: { latest: ['within', 'at'], byTime: ['at'] },
  lists: ['within'],
  sealed: [],
  keep: { days: 180, index: 'byTime' },
  scopes: { jurisdiction: (one, { area }) => area !== undefined && one.within.includes(area) },
})

/** What a row does, as the look at it found. */
export type RowVerdict = 'added' | 'changed' | 'same' | 'bad'

/**
 * Rows as they came, `_id` `<import>.<index of the first>`, and what was found of each. Columns that are not taken over are
 * empty, and nothing at all is left of a row that speaks of a shelter. Their words are
 * forgotten when the import has been published and settled, or discarded.
 */
export type ImportRowsRecord = Doc & {
  importId: string
  from: number
  at: Instant
  rows: string[][]
  verdicts: RowVerdict[]
  /** What no two rows of a file may share; empty for a bad one. */
  keys: string[]
  problems: RowProblemDto[]
}
export const importRows = collection<ImportRowsRecord>()({
  name: 'placeImportRows',
  owner: { nobody: 'public places, before they are public' },
  indexes: { byImport: ['importId', 'from'], byTime: ['at'] },
  sealed: [],
  keep: { days: 30, index: 'byTime' },
  scopes: {},
})
