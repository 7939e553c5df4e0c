import { lengthOf, LIMITS } from '@shared/values/limits'
import type { ArticleRef, Citation } from '@shared/values/citation'

/** An answer in the making. */
export interface Draft {
  text: string
  citations: readonly Citation[]
}

/** The server keeps no citation without a gloss; a draft may have one. */
const UNWRITTEN = '（待写）'

export const toKeep = ({ text, citations }: Draft) => ({
  text,
  citations: citations.map((one) => ({ ...one, gloss: one.gloss.trim() || UNWRITTEN })),
})
export const fromKept = ({ text, citations }: Draft): Draft => ({
  text,
  citations: citations.map((one) => ({ ...one, gloss: one.gloss === UNWRITTEN ? '' : one.gloss })),
})

export const isEmpty = ({ text, citations }: Draft): boolean => text.trim() === '' && citations.length === 0
export const isSame = (a: Draft, b: Draft): boolean => JSON.stringify(toKeep(a)) === JSON.stringify(toKeep(b))
/** Longer than an answer may be, it cannot even be kept. */
export const mayKeep = ({ text }: Draft): boolean => lengthOf(text) <= LIMITS.answer.max

const is = (ref: ArticleRef) => (one: ArticleRef) => one.law === ref.law && one.article === ref.article

/** The same draft when the article is in it already, or when eight are. */
export function withArticle(draft: Draft, ref: ArticleRef, gloss: string): Draft {
  if (draft.citations.some(is(ref)) || draft.citations.length >= LIMITS.citations.max) return draft
  return { ...draft, citations: [...draft.citations, { law: ref.law, article: ref.article, gloss }] }
}
export const withoutArticle = (draft: Draft, ref: ArticleRef): Draft => ({
  ...draft,
  citations: draft.citations.filter((one) => !is(ref)(one)),
})
export const withGloss = (draft: Draft, ref: ArticleRef, gloss: string): Draft => ({
  ...draft,
  citations: draft.citations.map((one) => (is(ref)(one) ? { ...one, gloss } : one)),
})

/** One place up or down. */
export function moved(draft: Draft, at: number, by: 1 | -1): Draft {
  const citations = [...draft.citations]
  const [one] = citations.splice(at, 1)
  if (!one || at + by < 0 || at + by > citations.length) return draft
  citations.splice(at + by, 0, one)
  return { ...draft, citations }
}
