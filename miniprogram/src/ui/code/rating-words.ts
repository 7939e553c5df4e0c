import type { ThreadDto } from '@shared/contract/qa'

export type Rating = NonNullable<ThreadDto['rating']>
export const RATING_LABEL: Record<Rating, string> = { helped: '帮上了', partly: '帮上一点', notHelped: '没帮上' }
export const RATING_OPTIONS = (Object.keys(RATING_LABEL) as Rating[]).map((value) => ({
  value,
  label: RATING_LABEL[value],
}))
