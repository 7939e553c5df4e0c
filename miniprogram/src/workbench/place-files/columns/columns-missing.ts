import type { ImportColumn } from '@shared/values/place-columns'
import { COLUMN_LABEL, NEEDED } from './column-words'

/** One sentence of what keeps these columns from being sent, if anything does. */
export function columnsProblem(columns: readonly ImportColumn[]): string | undefined {
  const used = columns.filter((column) => column !== 'ignore')
  const twice = used.find((column, i) => used.indexOf(column) !== i)
  if (twice) return `「${COLUMN_LABEL[twice]}」挑了两列，只留一列，另一列改成「不要」。`
  if (used.length < 2 && used.includes('id')) return '只有编号，没有要改的。再挑一列。'
  const missing = used.includes('id') ? [] : NEEDED.filter((field) => !used.includes(field))
  if (missing.length === 0) return undefined
  return `还差${missing.map((field) => `「${COLUMN_LABEL[field]}」`).join('')}${missing.length > 1 ? `这 ${missing.length} 列` : '这一列'}。表里有编号的，挑上编号也行。`
}
