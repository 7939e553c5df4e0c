/** What a question, a law card or a published answer is about. The order is the order on screen. */
export const TOPICS = [
  'violence',
  'divorce',
  'children',
  'property',
  'marriage',
  'work',
  'inheritance',
  'land',
  'legalAid',
] as const
export type Topic = (typeof TOPICS)[number]

/** A question may be about none of them. */
export const CATEGORIES = [...TOPICS, 'other'] as const
export type Category = (typeof CATEGORIES)[number]
