import { RosterChange, RosterContent } from '../../values/counseling/roster'
import { MODES, ServiceTerms } from '../../values/counseling/services'
import { LIMITS } from '../../values/limits'
import { Cursor, page } from '../../values/paging'
import { CHANNELS } from '../../values/safe-contact'
import * as z from '../../zod'
import { Id, Nothing } from '../fields'
import { command, query } from '../operation'
import { AwayDto, CounselorDto, Day, Minute, RATINGS, RosterDto, SessionRowDto, WorkDto } from './dto'

const officer = { officer: 'jurisdiction' } as const
const Seen = { id: Id, seen: z.int().min(1) }
/** `free`: minutes of it that can still be booked, from now on. */
const BoardWorkDto = WorkDto.extend({ free: z.int() })

/** Duties as a federation writes them, and what becomes of them. */
export const rosters = {
  /** Of her area, by site name. */
  listRosters: query({
    access: officer,
    input: Nothing,
    output: z.object({ items: z.array(RosterDto).max(LIMITS.rosters) }),
  }),
  /** Everyone who can be put on a roster of hers. `active`: can be booked; false once she works here no more. */
  listStaff: query({
    access: officer,
    input: Nothing,
    output: z.object({
      items: z.array(CounselorDto.extend({ active: z.boolean(), supervisorId: Id.optional() })).max(LIMITS.counselors),
    }),
  }),
  nameSupervisor: command({
    access: officer,
    input: z.object({ counselorId: Id, supervisorId: Id.optional() }),
    output: Nothing,
  }),
  /** ROSTER_OVERLAPS: somebody would have to be in two places at once, here or at another site. */
  addRoster: command({
    access: officer,
    input: z.object({ content: RosterContent }),
    output: z.object({ id: Id }),
    errors: ['ROSTER_OVERLAPS'],
  }),
  /** Sessions that no longer lie in somebody's working time fall away on our side, and their holders are told. */
  editRoster: command({
    access: officer,
    input: z.object({ ...Seen, content: RosterContent }),
    output: z.object({ revision: z.int() }),
    errors: ['ROSTER_OVERLAPS'],
  }),
  endRoster: command({ access: officer, input: z.object(Seen), output: Nothing }),
  /** On one day somebody else comes, or one more, or nobody. */
  substitute: command({
    access: officer,
    input: z.object({ ...Seen, change: RosterChange }),
    output: z.object({ revision: z.int() }),
    errors: ['ROSTER_OVERLAPS', 'TOO_LATE'],
  }),

  /** How booked the people of her rosters are in a week: for each day of each, work, what is taken of it, and leave. */
  readBoard: query({
    access: officer,
    input: z.object({ week: Day }),
    output: z.object({
      people: z.array(
        z.object({
          id: Id,
          name: z.string(),
          /** False once she works here no more, though a roster may still name her. */
          active: z.boolean(),
          days: z
            .array(
              z.object({
                work: z.array(BoardWorkDto),
                /** Minutes. */
                booked: z.int(),
                sessions: z.int(),
                /** Whole or part of her working time. */
                leave: z.boolean(),
                /** What was taken out of her time there, each to be given back by its id. */
                away: z.array(AwayDto),
              }),
            )
            .length(7),
        }),
      ),
      /** In all her area, counted no further than 100. */
      displaced: z.int(),
      /** Calls that are owed in all her area, likewise. */
      calls: z.int(),
      /** Have left, or lost a role, and still have sessions before them that they cannot give, or whom to ask again. */
      leaving: z.array(z.object({ id: Id, name: z.string(), sessions: z.int(), followUps: z.int() })),
    }),
  }),
  /** What fell away on our side and waits for a new time, the soonest first. Says nothing of her. */
  listDisplaced: query({
    access: officer,
    input: z.object({ after: Cursor.optional() }),
    /** `channel`: how she hears of it; by `none` she does not before she looks. */
    output: page(SessionRowDto.extend({ counselor: z.string(), channel: z.enum(CHANNELS) })),
  }),
  /** Gives a displaced session a new time on her behalf; she is told, and may cancel or move it. */
  moveFor: command({
    access: officer,
    input: z.object({ id: Id, counselorId: Id, on: Day, from: Minute, mode: z.enum(MODES) }),
    output: Nothing,
    errors: ['SLOT_TAKEN', 'TOO_LATE', 'ILLEGAL_TRANSITION'],
  }),
  /**
   * All sessions before her go to `to`, where `to` is free then; what cannot falls away and is listed. Whom she was to ask
   * again `to` asks, where it is of a kind that `to` gives; the rest stays listed as hers. Nobody is dropped. Of somebody who
   * has lost one of two roles those of that role go.
   */
  handOver: command({
    access: officer,
    input: z.object({ from: Id, to: Id.optional() }),
    output: z.object({ moved: z.int(), displaced: z.int(), followUps: z.int() }),
  }),
  /** Of `weeks` weeks up to this one, oldest first; minutes and counts of her area. Notes that are shown are audited. */
  readUse: query({
    access: officer,
    input: z.object({ weeks: z.int().min(1).max(12) }),
    output: z.object({
      weeks: z.array(
        z.object({
          week: Day,
          offered: z.int(),
          booked: z.int(),
          sessions: z.int(),
          noShows: z.int(),
          walkIns: z.int(),
          /** Hours between booking and session, the middle one; absent without sessions. */
          waitHours: z.number().optional(),
        }),
      ),
      /** How many said what of the sessions of all these weeks; absent where too few did, so that none is somebody's. */
      ratings: z
        .object({
          counts: z.record(z.enum(RATINGS), z.int()),
          /** The latest that were written, in an order that says nothing of when; none of sessions she gave herself. */
          notes: z.array(z.string()).max(LIMITS.ratings.notes),
        })
        .optional(),
    }),
  }),
  /** The district's officers alone. It counts for what is booked from then on. */
  saveService: command({ access: officer, input: z.object({ terms: ServiceTerms }), output: Nothing }),
}
