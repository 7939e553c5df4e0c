/** Characters as people count them: an emoji is one, as it is for the contract's checks. Outer spaces do not count. */
export const lengthOf = (text: string): number => Array.from(text.trim()).length

/** Bounds that forms show and the contract enforces, in the characters of `lengthOf`. */
export const LIMITS = {
  question: { min: 10, max: 2000 },
  followUp: { min: 2, max: 1000 },
  followUps: 3,
  answer: { min: 20, max: 4000 },
  citations: { min: 1, max: 8 },
  gloss: { max: 200 },
  ratingNote: { max: 300 },
  search: { max: 60 },
} as const

/** A lawyer holds a question this long, may prolong it so often, and holds so many at once. */
export const CLAIM = { minutes: 30, renewals: 3, atOnce: 3 } as const
