import Papa from 'papaparse'
import { guarded } from '../reading/guard'

/** With the mark by which Excel knows UTF-8; no cell can become a formula. */
export const csvOf = (rows: readonly (readonly string[])[]): Blob =>
  new Blob(
    [
      '\ufeff',
      Papa.unparse(
        rows.map((row) => row.map(guarded)),
        { newline: '\r\n' },
      ),
    ],
    {
      type: 'text/csv;charset=utf-8',
    },
  )
