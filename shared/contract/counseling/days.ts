import { CounselorCard } from '../../values/counseling/counselor'
import { TimeSpan } from '../../values/counseling/roster'
import { LIMITS } from '../../values/limits'
import { Cursor, page } from '../../values/paging'
import { SafeContact } from '../../values/safe-contact'
import * as z from '../../zod'
import { ById, Id, Instant, Nothing } from '../fields'
import { command, query } from '../operation'
import {
  AgendaDayDto,
  AWAY_REASONS,
  Day,
  GaveBy,
  OUTCOMES,
  REFERRALS,
  SessionDto,
  SessionRowDto,
  SwapDto,
  OfferedTurn,
  TurnDto,
} from './dto'

/** Whoever can be booked: a counselor, and a lawyer for legal visits. */
const own = { counselor: 'own', lawyer: 'own' } as const
const assigned = { counselor: 'assigned', lawyer: 'assigned' } as const
const overDays = { counselor: 'own', lawyer: 'own', officer: 'jurisdiction' } as const

/** A counselor's days. */
export const days = {
  readMyCard: query({
    access: own,
    input: Nothing,
    output: z.object({
      card: CounselorCard.optional(),
      /** May read her notes; named by an officer. */
      supervisor: z.object({ id: Id, name: z.string() }).optional(),
    }),
  }),
  /** Lawyers offer legal visits alone, counselors everything else: INVALID_INPUT. */
  saveCard: command({ access: own, input: z.object({ card: CounselorCard }), output: Nothing }),

  /** Her week from Monday `week` on; what comes next stands first in `next`. Its rows say nothing private; to open one is audited. */
  readWeek: query({
    access: own,
    input: z.object({ week: Day }),
    output: z.object({
      days: z.array(AgendaDayDto).length(7),
      next: SessionRowDto.optional(),
      /** Wait for her word, in whatever week, the soonest first. */
      asked: z.array(SessionRowDto),
      /** Of hers: fell away and wait for a new time. */
      displaced: z.array(SessionRowDto),
      /** Whom she is to ask again how they are, today or since: the longest due first. */
      followUps: z.array(SessionRowDto.extend({ followUpOn: Day, gaveBy: GaveBy })).max(LIMITS.followUpsDue),
    }),
  }),
  /** One of hers; of one after which she is to ask again for somebody who left, when it was and how to reach her. */
  readSession: query({ access: assigned, input: ById, output: SessionDto }),
  /** How to reach her, within the hours she said and no other; recorded each time. OUTSIDE_HOURS otherwise. */
  revealContact: query({
    access: assigned,
    input: ById,
    output: z.object({ contact: SafeContact }),
    errors: ['OUTSIDE_HOURS'],
  }),
  /** Of a service that has to be confirmed. */
  answerRequest: command({
    access: assigned,
    input: ById.extend({ accept: z.boolean() }),
    output: Nothing,
    errors: ['ILLEGAL_TRANSITION'],
  }),
  checkIn: command({ access: assigned, input: ById, output: Nothing, errors: ['ILLEGAL_TRANSITION'] }),
  finish: command({
    access: assigned,
    input: ById.extend({
      outcome: z.enum(OUTCOMES),
      /** At most LIMITS.followUpDays ahead. */
      followUpOn: Day.optional(),
      refer: z.enum(REFERRALS).optional(),
    }),
    output: Nothing,
    errors: ['ILLEGAL_TRANSITION'],
  }),
  /** She has been asked again how she is, by whoever held the session or has taken that over: it is owed no more. */
  followUpDone: command({ access: assigned, input: ById, output: Nothing }),
  /** Hers, and her supervisor's who is named; every reading is recorded. */
  readNote: query({
    access: assigned,
    input: ById,
    output: z.object({ text: z.string(), savedAt: Instant.optional() }),
  }),
  /** From the beginning of the session on. CONFLICT: it was saved elsewhere since `seen`. */
  saveNote: command({
    access: assigned,
    input: ById.extend({ text: z.string().trim().max(LIMITS.sessionNote.max), seen: Instant.optional() }),
    output: z.object({ savedAt: Instant }),
    errors: ['ILLEGAL_TRANSITION'],
  }),
  /** Sessions whose notes she may read as a supervisor, newest first. */
  listSupervised: query({
    access: { counselor: 'assigned' },
    input: z.object({ after: Cursor.optional() }),
    output: page(SessionRowDto.extend({ counselor: z.string() })),
  }),

  /**
   * Time that is not to be booked: leave, a block, somebody who walks in. Sessions in it fall away on our side and their
   * holders are told; with `keep` the command is refused instead (SLOT_TAKEN). An officer says whose.
   */
  blockTime: command({
    access: overDays,
    input: TimeSpan.extend({ of: Id.optional(), on: Day, why: z.enum(AWAY_REASONS), keep: z.boolean() }),
    output: z.object({ id: Id, displaced: z.int() }),
    errors: ['SLOT_TAKEN', 'TOO_LATE'],
  }),
  freeTime: command({
    access: overDays,
    input: z.object({ of: Id.optional(), on: Day, id: Id }),
    output: Nothing,
  }),
  /**
   * Whole days, both ends included; `keep` as above. Sessions fall away week by week, so that no transaction grows with
   * the leave: whoever breaks it off goes on where it stopped, and is told what fell away since.
   */
  takeLeave: command({
    access: overDays,
    input: z.object({ of: Id.optional(), from: Day, until: Day, keep: z.boolean() }),
    output: z.object({ displaced: z.int() }),
    errors: ['SLOT_TAKEN', 'TOO_LATE'],
  }),

  listSwaps: query({ access: own, input: Nothing, output: z.object({ items: z.array(SwapDto).max(100) }) }),
  /** Who else could take that turn of hers, with turns of theirs she could take for it. */
  listSwapPartners: query({
    access: own,
    input: TurnDto.omit({ who: true }),
    output: z.object({
      items: z.array(z.object({ id: Id, name: z.string(), turns: z.array(OfferedTurn) })).max(60),
    }),
  }),
  askSwap: command({
    access: own,
    input: z.object({ give: TurnDto.omit({ who: true }), to: Id, take: TurnDto.omit({ who: true }).optional() }),
    output: z.object({ id: Id }),
    errors: ['NOT_FREE', 'TOO_LATE'],
  }),
  /** Booked sessions go along with the duty. NOT_FREE: whoever takes it over has something else then. */
  answerSwap: command({
    access: own,
    input: ById.extend({ agree: z.boolean() }),
    output: Nothing,
    errors: ['NOT_FREE', 'TOO_LATE', 'SWAP_ENDED'],
  }),
  withdrawSwap: command({ access: own, input: ById, output: Nothing, errors: ['SWAP_ENDED'] }),
}
