import * as z from '../zod'
import { ArticleRef } from '../values/citation'
import { PLACE_SERVICES } from '../values/place-content'
import { AreaCode } from '../values/place'
import { CATEGORIES } from '../values/topic'
import { STAFF_ROLES } from './access'

export const PLACE_STATES = ['open', 'closed', 'gone'] as const

/**
 * What slices announce: names and ids, never private text. A subscriber may see an event more than once.
 */
export const EVENTS = {
  'question.asked': z.object({ questionId: z.string(), category: z.enum(CATEGORIES), urgent: z.boolean() }),
  'question.answered': z.object({ questionId: z.string(), citations: z.array(ArticleRef) }),
  'question.erased': z.object({ questionId: z.string() }),
  /** The roles she can act in from now on; none while she is suspended, and after she has left. `grants`: where. */
  'person.changed': z.object({
    personId: z.string(),
    roles: z.array(z.enum(STAFF_ROLES)),
    grants: z.array(z.object({ role: z.enum(STAFF_ROLES), area: AreaCode })),
  }),
  /**
   * Something of what the public reads about places has changed; the place that has, unless it was many at once. `state`:
   * it is open from now on, closed, or erased.
   */
  'place.changed': z.object({ placeId: z.string().optional(), state: z.enum(PLACE_STATES).optional() }),
  /** She agrees that her counselor passes on what she needs. */
  'referral.agreed': z.object({ bookingId: z.string(), to: z.enum(['lawyer', 'class']) }),
  /**
   * Who is on duty at a place on one day, all of it: an empty list is nobody. Minutes since midnight in China. `area` is
   * that of the site for which the duties were planned: it says nothing about places that do not lie in it.
   */
  'duty.changed': z.object({
    placeId: z.string(),
    area: AreaCode,
    on: z.iso.date(),
    duties: z.array(z.object({ who: z.string(), what: z.enum(PLACE_SERVICES), from: z.int(), to: z.int() })).max(20),
  }),
} as const
export type EventName = keyof typeof EVENTS
export type EventOf<N extends EventName> = z.infer<(typeof EVENTS)[N]>
export type Announced = { [N in EventName]: { name: N; data: EventOf<N> } }[EventName]
