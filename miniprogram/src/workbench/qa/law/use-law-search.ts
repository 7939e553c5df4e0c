import { useDeferredValue, useMemo } from 'react'
import { buildCardIndex, search } from '@shared/rules/search'
import type { ArticleRef } from '@shared/values/citation'
import type { LawCard } from '@shared/values/law-card'
import { useApiQuery, useLawTopics } from '@/api'
import { beyondLast, parseArticles } from './parse-article'

/** A card as it is found, or an article that she named outright. */
export interface Found {
  key: string
  title?: string
  gist?: string
  articles: readonly ArticleRef[]
  /** How often answers here cite it. */
  uses?: number
}

const MOST = 8
const sameArticle = (a: ArticleRef, b: ArticleRef) => a.law === b.law && a.article === b.article
const keyOf = ({ law, article }: ArticleRef) => `${law}-${article}`
const cardOf = (cards: readonly LawCard[], ref: ArticleRef) =>
  cards.find(({ citations }) => citations.some((one) => sameArticle(one, ref)))

const named = (cards: readonly LawCard[], ref: ArticleRef, uses?: number): Found => {
  const card = cardOf(cards, ref)
  return {
    key: keyOf(ref),
    articles: [ref],
    ...(card && { gist: card.gist }),
    ...(uses !== undefined && { uses }),
  }
}

export type LawSearchState = ReturnType<typeof useLawSearch>

/** Runs on this device; what is typed goes nowhere. Nothing typed: what answers here cite most. */
export function useLawSearch(typed: string) {
  const query = useDeferredValue(typed.trim())
  const topics = useLawTopics()
  const cited = useApiQuery('knowledge', 'listCited', {}, { enabled: query === '' })
  const cards = useMemo(() => (topics.data ?? []).flatMap((topic) => topic.cards), [topics.data])
  const index = useMemo(() => buildCardIndex(cards), [cards])
  const found = useMemo((): readonly Found[] => {
    if (query === '')
      return (cited.data ?? []).map((one) => named(cards, { law: one.law, article: one.article }, one.uses))
    const outright = parseArticles(query)
    if (outright.length > 0) return outright.map((ref) => named(cards, ref))
    return search(index, query, MOST).map(({ doc }) => ({
      key: doc.id,
      title: doc.title,
      gist: doc.gist,
      articles: doc.citations,
    }))
  }, [query, cited.data, cards, index])
  const read = query === '' ? cited : topics
  return {
    query,
    found,
    last: beyondLast(query)?.last,
    waits: read.data === undefined && !read.error,
    error: read.error,
  }
}
