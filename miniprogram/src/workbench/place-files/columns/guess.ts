import { IMPORT_FIELDS, type ImportColumn, type ImportField } from '@shared/values/place-columns'
import { COLUMN_LABEL, COLUMN_SYNONYMS } from './column-words'

/** Heads as people write them: 联系电话（必填）, 名 称 *. */
const bare = (head: string): string =>
  head
    .toLowerCase()
    .replace(/[（(【[].*?[）)】\]]/g, '')
    .replace(/[\s*＊:：_/、-]/g, '')

const WORDS: ReadonlyMap<string, ImportField> = new Map(
  IMPORT_FIELDS.flatMap((field) =>
    [COLUMN_LABEL[field], field, ...COLUMN_SYNONYMS[field].split(' ')].map((word) => [bare(word), field] as const),
  ),
)

/** What each column is probably for; the first of two that look the same has it. */
export function guessColumns(head: readonly string[]): ImportColumn[] {
  const taken = new Set<ImportField>()
  return head.map((cell) => {
    const field = WORDS.get(bare(cell))
    if (!field || taken.has(field)) return 'ignore'
    taken.add(field)
    return field
  })
}
