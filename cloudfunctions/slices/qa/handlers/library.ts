import { PAGE_SIZE } from '@shared/values/paging'
import { Fault } from '../../../kernel/fault'
import type { Handlers } from '../../../kernel/handlers'
import { publishedDto } from '../dto'
import { publishedAnswers, type PublishedRecord } from '../records'
import { termsOf } from '../terms'

type Library = Pick<Handlers<'qa'>, 'listPublished' | 'searchPublished' | 'readPublished'>

/** How many pairs of a query are looked up, and how many rows each may bring. */
const TERMS = 6
const ROWS = 60

export const library: Library = {
  async listPublished({ category, after }, { store }) {
    const rest = { order: 'desc', limit: PAGE_SIZE, ...(after !== undefined && { after }) } as const
    const { items, next } = category
      ? await store.find(publishedAnswers, { index: 'byCategory', equals: { category }, ...rest })
      : await store.find(publishedAnswers, { index: 'latest', ...rest })
    return { items: items.map(publishedDto), ...(next && { next }) }
  },

  async searchPublished({ text }, { store }) {
    const terms = termsOf(text).slice(0, TERMS)
    const found = await Promise.all(
      terms.map((term) =>
        store.find(publishedAnswers, { index: 'byTerm', equals: { terms: term }, order: 'desc', limit: ROWS }),
      ),
    )
    const hits = new Map<string, { row: PublishedRecord; score: number }>()
    for (const { items } of found) {
      // A pair that few rows share says more than one that many do.
      const weight = 1 / Math.sqrt(1 + items.length)
      for (const row of items) hits.set(row._id, { row, score: (hits.get(row._id)?.score ?? 0) + weight })
    }
    const ranked = [...hits.values()].sort(
      (a, b) => b.score - a.score || (a.row.publishedAt < b.row.publishedAt ? 1 : -1),
    )
    return { items: ranked.slice(0, PAGE_SIZE).map(({ row }) => publishedDto(row)) }
  },

  async readPublished({ id }, { store }) {
    const row = await store.get(publishedAnswers, id)
    if (!row) throw new Fault('NOT_FOUND')
    const { category, title, question, answer, citations, lawyerName, answeredOn, sample } = row
    return { id, category, title, question, answer, citations, lawyerName, answeredOn, sample }
  },
}
