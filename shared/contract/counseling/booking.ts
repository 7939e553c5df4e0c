import { LIMITS } from '../../values/limits'
import { PARTS } from '../../values/counseling/parts-of-day'
import { MODES } from '../../values/counseling/services'
import { SafeContact } from '../../values/safe-contact'
import * as z from '../../zod'
import { ByCode, Id, Instant, Nothing, text } from '../fields'
import { command, query } from '../operation'
import { BOOKING_STATES, BookingDto, Day, Kind, Minute, RATINGS } from './dto'

/** Made by the phone at random and kept on it: tells nobody who she is, and that she holds no more than she may. */
const Holder = z.string().regex(/^[A-Za-z0-9_-]{22,64}$/)
const Words = text(LIMITS.sessionWords)

const Wanted = {
  kind: Kind,
  mode: z.enum(MODES),
  contact: SafeContact,
  /** What it is about: she tells as little as she wants. */
  words: Words.optional(),
  holder: Holder,
}
const Slot = { on: Day, from: Minute, counselorId: Id }
const Booked = z.object({
  returnCode: z.string(),
  state: z.enum(BOOKING_STATES),
  startsAt: Instant,
  endsAt: Instant,
  /** Her words tell of danger: the page shows help at once. */
  urgent: z.boolean(),
  together: z.boolean(),
})

/** She books, waits, changes her mind. Whoever holds the return code of a booking, and nobody else, changes it. */
export const booking = {
  /**
   * SLOT_TAKEN: somebody was faster, or it is no time of hers any more. TOO_LATE: begins too soon. HOLDS_TOO_MANY: cancel
   * one first. `together` is quietly seen apart when violence was told: the reply says so, never why.
   */
  book: command({
    access: 'public',
    input: z.object({ ...Wanted, ...Slot, together: z.boolean() }),
    output: Booked,
    errors: ['SLOT_TAKEN', 'TOO_LATE', 'HOLDS_TOO_MANY'],
    issues: 'returnCode',
  }),
  /** In turn by ticket; a time that becomes free is kept for her for a while, by itself. */
  joinWaitlist: command({
    access: 'public',
    input: z.object({
      ...Wanted,
      counselorId: Id.optional(),
      parts: z.array(z.enum(PARTS)).min(1).max(PARTS.length),
      until: Day,
    }),
    output: z.object({ returnCode: z.string(), ahead: z.int(), urgent: z.boolean() }),
    errors: ['HOLDS_TOO_MANY', 'WAITLIST_FULL'],
    issues: 'returnCode',
  }),
  readBooking: query({ access: 'returnCode', input: ByCode, output: BookingDto }),
  /** Also leaves the waitlist, and lets an offer go. */
  cancel: command({
    access: 'returnCode',
    input: ByCode,
    output: Nothing,
    errors: ['TOO_LATE', 'ILLEGAL_TRANSITION'],
  }),
  /** Also out of `displaced`. The old time is hers until the new one is. */
  move: command({
    access: 'returnCode',
    input: ByCode.extend({ ...Slot, mode: z.enum(MODES) }),
    output: z.object({ startsAt: Instant, endsAt: Instant, state: z.enum(BOOKING_STATES) }),
    errors: ['SLOT_TAKEN', 'TOO_LATE', 'ILLEGAL_TRANSITION'],
  }),
  takeOffer: command({
    access: 'returnCode',
    input: ByCode,
    output: z.object({ startsAt: Instant, endsAt: Instant, state: z.enum(BOOKING_STATES) }),
    errors: ['OFFER_ENDED'],
  }),
  /** Not this one; she goes on waiting, her ticket kept. */
  passOffer: command({ access: 'returnCode', input: ByCode, output: Nothing, errors: ['OFFER_ENDED'] }),
  changeContact: command({
    access: 'returnCode',
    input: ByCode.extend({ contact: SafeContact }),
    output: Nothing,
    errors: ['ILLEGAL_TRANSITION'],
  }),
  sayMore: command({
    access: 'returnCode',
    input: ByCode.extend({ words: Words }),
    output: z.object({ urgent: z.boolean() }),
    errors: ['FOLLOW_UPS_USED', 'ILLEGAL_TRANSITION'],
  }),
  /**
   * She told of a danger, and wants an officer to call her before anything else comes of it, who then reads what she wrote;
   * or does not want it any more. ILLEGAL_TRANSITION: she told of none, left no number, or it is over.
   */
  askCall: command({
    access: 'returnCode',
    input: ByCode.extend({ wanted: z.boolean() }),
    output: Nothing,
    errors: ['ILLEGAL_TRANSITION'],
  }),
  /** A code for the other of two: he sees when and where, and may write for himself. None where they are seen apart. */
  invitePartner: command({
    access: 'returnCode',
    input: ByCode,
    output: z.object({ returnCode: z.string() }),
    errors: ['ILLEGAL_TRANSITION'],
    issues: 'returnCode',
  }),
  /** Whether she would have a lawyer, or a class, help too. Her counselor reads it; nobody else is told. */
  answerReferral: command({
    access: 'returnCode',
    input: ByCode.extend({ agree: z.boolean() }),
    output: Nothing,
    errors: ['ILLEGAL_TRANSITION'],
  }),
  /** Afterwards; her counselor never sees it beside her name for it. */
  rate: command({
    access: 'returnCode',
    input: ByCode.extend({ rating: z.enum(RATINGS), note: z.string().trim().max(LIMITS.ratingNote.max).optional() }),
    output: Nothing,
    errors: ['NOT_ANSWERED_YET'],
  }),
  /** Everything she wrote leaves the store, a time she held becomes free; the code opens nothing afterwards. */
  erase: command({ access: 'returnCode', input: ByCode, output: Nothing }),
  replaceCode: command({
    access: 'returnCode',
    input: ByCode,
    output: z.object({ returnCode: z.string() }),
    issues: 'returnCode',
  }),
}
