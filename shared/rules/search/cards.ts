import type { LawCard } from '../../values/law-card'
import { buildIndex, type SearchIndex } from './bm25f'

/** Title and keywords are what she would say, so they weigh most; the steps repeat the same few places everywhere. */
export const buildCardIndex = (cards: readonly LawCard[]): SearchIndex<LawCard> =>
  buildIndex(cards, [
    { text: (card) => card.title, weight: 3 },
    { text: (card) => card.keywords.join(' '), weight: 2.5 },
    { text: (card) => card.gist, weight: 1 },
  ])
