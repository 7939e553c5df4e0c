import type { Citation } from '@shared/values/citation'
import type { Category } from '@shared/values/topic'

/** A question and its answer in the public library. All of them are examples written by us; the app marks them 示例. */
export type PublishedSeed = {
  /** kebab-case, stable: links point to it */
  id: string
  category: Category
  title: string
  question: string
  /** paragraphs split by \n */
  answer: string
  citations: Citation[]
  keywords: string[]
  /** the day of the answer in China, also the day on which its articles were checked */
  answeredOn: string
  lawyer: '周律师（示例）' | '陈律师（示例）'
}
