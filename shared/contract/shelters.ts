import { LIMITS } from '../values/limits'
import { PHONE, Position } from '../values/place-content'
import * as z from '../zod'
import { Id, Instant, Nothing, text } from './fields'
import { command, query } from './operation'

/** The one named right. No other role, an admin's neither, reaches a shelter; every reading is recorded. */
const keeper = { shelterKeeper: 'all' } as const

export const ShelterContent = z.object({
  name: text(LIMITS.placeName),
  address: text({ min: 0, ...LIMITS.placeAddress }).optional(),
  phone: z.string().regex(PHONE).optional(),
  position: Position.optional(),
  /** Who can be taken in, how many beds, whom to call before bringing someone. */
  notes: text({ min: 0, ...LIMITS.placeReception }).optional(),
})
export type ShelterContent = z.infer<typeof ShelterContent>
export const ShelterDto = ShelterContent.extend({
  id: Id,
  revision: z.int(),
  changedAt: Instant,
})
export type ShelterDto = z.infer<typeof ShelterDto>

/**
 * Places where somebody hides. They are no places with a flag: they lie in a room of their own, so that no list, map,
 * search, count, snapshot or export of places can ever meet them.
 */
export const shelters = {
  listShelters: query({
    access: keeper,
    input: Nothing,
    output: z.object({ items: z.array(ShelterDto).max(100) }),
  }),
  addShelter: command({ access: keeper, input: z.object({ content: ShelterContent }), output: z.object({ id: Id }) }),
  /** CONFLICT when another keeper has changed it since `seen`. */
  editShelter: command({
    access: keeper,
    input: z.object({ id: Id, seen: z.int().min(1), content: ShelterContent }),
    output: z.object({ revision: z.int() }),
  }),
  removeShelter: command({ access: keeper, input: z.object({ id: Id, seen: z.int().min(1) }), output: Nothing }),
}
