import * as z from '../zod'
import { ArticleRef } from '../values/citation'
import { CATEGORIES } from '../values/topic'
import { STAFF_ROLES } from './access'

/**
 * What slices announce: names and ids, never private text. A subscriber may see an event more than once.
 */
export const EVENTS = {
  'question.asked': z.object({ questionId: z.string(), category: z.enum(CATEGORIES), urgent: z.boolean() }),
  'question.answered': z.object({ questionId: z.string(), citations: z.array(ArticleRef) }),
  'question.erased': z.object({ questionId: z.string() }),
  /** The roles she can act in from now on; none while she is suspended, and after she has left. */
  'person.changed': z.object({ personId: z.string(), roles: z.array(z.enum(STAFF_ROLES)) }),
} as const
export type EventName = keyof typeof EVENTS
export type EventOf<N extends EventName> = z.infer<(typeof EVENTS)[N]>
export type Announced = { [N in EventName]: { name: N; data: EventOf<N> } }[EventName]
