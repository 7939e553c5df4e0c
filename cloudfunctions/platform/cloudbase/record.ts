import type { Doc, New } from '../../kernel/collection'
import type { Document } from './documents'

/** Counts touches. A touch must change the document, or the database sees no write in it and no conflict. */
export const TOUCHES = '_touches'

/** As it goes into the database: a copy without what is undefined. */
export const documentOf = (record: New<Doc>): Document => JSON.parse(JSON.stringify(record)) as Document

export function recordOf<R extends Doc>(document: Document): R {
  const { [TOUCHES]: _touches, ...record } = document
  return record as unknown as R
}
