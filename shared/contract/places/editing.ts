import { LIMITS } from '../../values/limits'
import { Cursor, page } from '../../values/paging'
import { AreaCode } from '../../values/place'
import { PlaceContent } from '../../values/place-content'
import * as z from '../../zod'
import { Id, Nothing, text } from '../fields'
import { command, query } from '../operation'
import { PlaceChangeDto, ProposalDto, StaffPlaceDto } from './dto'

const Why = text(LIMITS.placeWhy)
/** `seen`: the revision she has before her; CONFLICT if someone has changed the place since. */
const Seen = { id: Id, seen: z.int().min(1) }
/** An officer changes places of her area; what a village changes waits for its town. */
const officer = { officer: 'jurisdiction' } as const
const Changed = z.object({ revision: z.int(), waiting: z.boolean() })

export const editing = {
  /** All of one area, by name; `stale`: those that ask to be confirmed, the longest unconfirmed first. */
  listPlaces: query({
    access: officer,
    input: z.object({
      within: AreaCode.optional(),
      only: z.enum(['stale', 'closed']).optional(),
      after: Cursor.optional(),
    }),
    output: page(StaffPlaceDto),
  }),
  readPlace: query({
    access: officer,
    input: z.object({ id: Id }),
    output: StaffPlaceDto.extend({
      /** The latest 50, newest first. */
      history: z.array(PlaceChangeDto),
      waiting: z.array(ProposalDto),
    }),
  }),
  /** What asks for her: each is counted no further than 100. */
  readTasks: query({
    access: officer,
    input: Nothing,
    output: z.object({ stale: z.int(), proposals: z.int(), alike: z.int() }),
  }),
  addPlace: command({
    access: officer,
    input: z.object({ area: AreaCode, content: PlaceContent }),
    output: z.object({ id: Id, waiting: z.boolean() }),
  }),
  editPlace: command({
    access: officer,
    input: z.object({ ...Seen, content: PlaceContent, why: Why.optional() }),
    output: Changed,
  }),
  /** Closed for the rest of today, at once, whoever says so: a door that is shown open and is not costs her a way. */
  closeToday: command({ access: officer, input: z.object({ ...Seen, why: Why }), output: Changed }),
  /** For good, or until it is reopened. Not for a village alone: FORBIDDEN. */
  closePlace: command({ access: officer, input: z.object({ ...Seen, why: Why }), output: Changed }),
  /**
   * One that was closed; not for a village alone: FORBIDDEN. Or takes back at once that it is closed today, whoever says
   * so. CONFLICT when neither is so.
   */
  reopenPlace: command({ access: officer, input: z.object(Seen), output: Changed }),
  /** Everything that is said of it is still right. */
  confirmPlace: command({ access: officer, input: z.object(Seen), output: Changed }),
  /**
   * For a place that must not be known: it leaves with its history, and nothing tells that it was there. The district's
   * officers alone.
   */
  erasePlace: command({ access: officer, input: z.object(Seen), output: Nothing }),

  /** Of her towns, those that wait; a village sees its own, and which new place was refused and why. */
  listProposals: query({ access: officer, input: z.object({ after: Cursor.optional() }), output: page(ProposalDto) }),
  /** The town says yes, or no and why. CONFLICT when the same of the place has changed since; NOT_FOUND when it was withdrawn or decided. */
  decideProposal: command({
    access: officer,
    input: z.object({ id: Id, accept: z.boolean(), why: Why.optional() }),
    output: Nothing,
  }),
  /** She takes back her own, or puts away what was refused. */
  withdrawProposal: command({ access: officer, input: z.object({ id: Id }), output: Nothing }),

  /** Pairs that are probably the same place, as the last look over all of them found. */
  listAlike: query({
    access: officer,
    input: Nothing,
    output: z.object({
      pairs: z
        .array(z.object({ one: StaffPlaceDto, other: StaffPlaceDto, because: z.enum(['name', 'phone', 'position']) }))
        .max(50),
    }),
  }),
  /** `drop` leaves, `keep` stays with what she chose to keep of both. Not for a village alone: FORBIDDEN. */
  mergePlaces: command({
    access: officer,
    input: z.object({ keep: z.object(Seen), drop: z.object(Seen), content: PlaceContent }),
    output: Changed,
  }),
}
