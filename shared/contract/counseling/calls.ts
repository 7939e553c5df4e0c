import { Cursor, page } from '../../values/paging'
import { CallHours, PhoneContact } from '../../values/safe-contact'
import * as z from '../../zod'
import { ById, Instant, Nothing } from '../fields'
import { command, query } from '../operation'
import { BOOKING_EVENTS, CALL_OUTCOMES, SessionRowDto, Words } from './dto'

const officer = { officer: 'jurisdiction' } as const

/** One call that is owed: nothing in it tells who she is. A wait that ended has no time, and perhaps named nobody. */
export const CallDto = SessionRowDto.omit({ endsAt: true }).extend({
  startsAt: Instant.optional(),
  counselor: z.string().optional(),
  /** What she is to be told. */
  what: z.enum(BOOKING_EVENTS),
  /** Since when; it tells this call from a later one about the same booking. */
  since: Instant,
  /** Afterwards it is of no use any more. */
  callBy: Instant,
  callHours: CallHours,
  /** How often nobody answered. */
  tried: z.int(),
  triedAt: Instant.optional(),
  /** Somebody else is on the telephone with her, as far as is known. */
  calling: z.object({ name: z.string(), until: Instant }).optional(),
})
export type CallDto = z.infer<typeof CallDto>

/** A call as the officer saw it. */
const Seen = ById.extend({ what: z.enum(BOOKING_EVENTS), since: Instant })

/**
 * What became of a booking on our side is told by telephone to whoever left a number: outside of WeChat nothing else reaches
 * her. Whoever told of a danger is called when she asks for it (`askCall`). An officer of the area where the session is or
 * was calls; of whoever waits, one of the district.
 */
export const calls = {
  /** The most pressing first, among fifty; before them whoever asked for it, on the first page. */
  listCalls: query({ access: officer, input: z.object({ after: Cursor.optional() }), output: page(CallDto) }),
  /**
   * She is about to call, and for ten minutes nobody else does: a telephone that rings twice is noticed. BEING_CALLED:
   * somebody else is. OUTSIDE_HOURS as below.
   */
  takeCall: command({
    access: officer,
    input: Seen,
    output: Nothing,
    errors: ['BEING_CALLED', 'OUTSIDE_HOURS', 'ILLEGAL_TRANSITION'],
  }),
  /**
   * Whom to call and what to say to others, within the hours she said; recorded each time. OUTSIDE_HOURS otherwise.
   * BEING_CALLED: somebody else is calling her.
   */
  openCall: query({
    access: officer,
    input: Seen,
    /** What she wrote, where it is she who asked to be called: she was told so. */
    output: z.object({ contact: PhoneContact, words: Words.array().optional() }),
    errors: ['BEING_CALLED', 'OUTSIDE_HOURS'],
  }),
  /**
   * `told` · `notReached`: it stays owed · `takes` the time that is kept for her · `declines`: the time is free again, and who
   * was offered it goes on waiting. ILLEGAL_TRANSITION: she has done something herself meanwhile, it is too late, something
   * else is to be told by now, or there is nothing in this call to take or decline.
   */
  noteCall: command({
    access: officer,
    input: Seen.extend({ outcome: z.enum(CALL_OUTCOMES) }),
    output: Nothing,
    errors: ['ILLEGAL_TRANSITION', 'OFFER_ENDED'],
  }),
}
