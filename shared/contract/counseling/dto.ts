import { CounselorCard } from '../../values/counseling/counselor'
import { POST_KINDS, RosterChange, RosterContent, TimeSpan } from '../../values/counseling/roster'
import { MODES, SERVICE_KINDS } from '../../values/counseling/services'
import { CallHours, CHANNELS, SafeContact } from '../../values/safe-contact'
import * as z from '../../zod'
import { Id, Instant } from '../fields'

/** No calendar reaches further, and from here on every week has seven days that can be written. */
export const Day = z.iso.date().check(z.refine((day) => day > '2000' && day < '2200'))
/** Minutes since midnight in China. */
export const Minute = z
  .int()
  .min(0)
  .max(24 * 60)
export const Kind = z.enum(SERVICE_KINDS)

/** A counselor as everybody may see her. */
export const CounselorDto = CounselorCard.extend({ id: Id, name: z.string() })
export type CounselorDto = z.infer<typeof CounselorDto>

/** Where a session takes place. */
export const SiteDto = z.object({ name: z.string(), address: z.string().optional(), placeId: Id.optional() })
export type SiteDto = z.infer<typeof SiteDto>

/**
 * `waiting` for a time · `offered` one for a while · `asked`: kept for her until the counselor says yes · `booked` ·
 * `displaced`: the time fell away on our side, she is to choose another · `arrived` · `done` · `noShow` · `cancelled` ·
 * `declined` by the counselor · `ended`: she waited, and nothing became free in time.
 */
export const BOOKING_STATES = [
  'waiting',
  'offered',
  'asked',
  'booked',
  'displaced',
  'arrived',
  'done',
  'noShow',
  'cancelled',
  'declined',
  'ended',
] as const
export type BookingState = (typeof BOOKING_STATES)[number]

/** What became of a booking. The words of it name no topic. */
export const BOOKING_EVENTS = [
  'booked',
  'asked',
  'confirmed',
  'declined',
  'waiting',
  'offered',
  'offerLapsed',
  'moved',
  'movedByUs',
  'counselorChanged',
  'counselorGone',
  'siteChanged',
  'displaced',
  'cancelled',
  'ended',
  'separated',
  'reminded',
  'called',
  'callAsked',
  'helpCalled',
  'arrived',
  'closed',
] as const
export type BookingEvent = (typeof BOOKING_EVENTS)[number]

/** What became of a call to her. */
export const CALL_OUTCOMES = ['told', 'notReached', 'takes', 'declines'] as const
export type CallOutcome = (typeof CALL_OUTCOMES)[number]

export const RATINGS = ['helped', 'partly', 'notHelped'] as const
export const OUTCOMES = ['done', 'noShow'] as const
export const REFERRALS = ['lawyer', 'class'] as const

/** A time of one counselor. */
export const SlotDto = z.object({
  startsAt: Instant,
  endsAt: Instant,
  counselor: z.object({ id: Id, name: z.string() }),
  /** Of a session at a place. */
  site: SiteDto.optional(),
})
export type SlotDto = z.infer<typeof SlotDto>

/** A booking as whoever holds its return code sees it. */
export const BookingDto = z.object({
  kind: Kind,
  mode: z.enum(MODES),
  state: z.enum(BOOKING_STATES),
  /** Both come together; false for each of two who are seen apart. */
  together: z.boolean(),
  /** Opened by the code for the other of two: he changes and cancels nothing. */
  asPartner: z.boolean(),
  /** A code for the other of two has been made. */
  partnerInvited: z.boolean(),
  slot: SlotDto.optional(),
  /** Until when a freed time is kept for her. */
  offerUntil: Instant.optional(),
  /** Waiting: how many are before her. */
  ahead: z.int().optional(),
  waitsUntil: Day.optional(),
  /** Absent when it is too late, or nothing to cancel or move. */
  cancelUntil: Instant.optional(),
  moveUntil: Instant.optional(),
  /** By WeChat only while a message that she allowed is left. */
  contact: SafeContact,
  /** She told of a danger: she can ask to be called `now`, once she leaves a number, or has `asked`. */
  help: z.enum(['now', 'needsPhone', 'asked']).optional(),
  wordsLeft: z.int(),
  /** Newest first. */
  history: z.array(z.object({ at: Instant, what: z.enum(BOOKING_EVENTS) })),
  referral: z.object({ to: z.enum(REFERRALS), state: z.enum(['proposed', 'agreed', 'declined']) }).optional(),
  rating: z.enum(RATINGS).optional(),
  /** Everyone but her who has opened it: what they are, and when. */
  readers: z.array(z.object({ name: z.string(), at: Instant })),
})
export type BookingDto = z.infer<typeof BookingDto>

/** What stands in a counselor's week, without anything private. */
export const SessionRowDto = z.object({
  id: Id,
  kind: Kind,
  mode: z.enum(MODES),
  state: z.enum(BOOKING_STATES),
  together: z.boolean(),
  /** Either of two told of a danger. */
  urgent: z.boolean(),
  startsAt: Instant,
  endsAt: Instant,
  site: z.string().optional(),
})
export type SessionRowDto = z.infer<typeof SessionRowDto>

export const AWAY_REASONS = ['leave', 'block', 'walkIn'] as const
export const WorkDto = TimeSpan.extend({
  roster: Id,
  post: Id,
  kind: z.enum(POST_KINDS),
  site: z.string(),
})
export const AwayDto = TimeSpan.extend({ id: Id, why: z.enum(AWAY_REASONS) })
export const AgendaDayDto = z.object({
  on: Day,
  work: z.array(WorkDto),
  away: z.array(AwayDto),
  sessions: z.array(SessionRowDto),
})
export type AgendaDayDto = z.infer<typeof AgendaDayDto>

export const Words = z.object({ text: z.string(), at: Instant })

/** Who held it, where somebody else is to ask again: nothing that was written comes along. */
export const GaveBy = z.string().optional()

/** A session as its counselor sees it. How to reach her is asked for apart. */
export const SessionDto = SessionRowDto.extend({
  words: z.array(Words),
  /** What the other of two wrote, whether or not they still come together. */
  partnerWords: z.array(Words),
  channel: z.enum(CHANNELS),
  /** Of a phone: when it may be looked at and called. Says nothing of where. */
  callHours: CallHours.optional(),
  history: BookingDto.shape.history,
  followUpOn: Day.optional(),
  gaveBy: GaveBy,
  referral: BookingDto.shape.referral,
  hasNote: z.boolean(),
})
export type SessionDto = z.infer<typeof SessionDto>

export const SWAP_STATES = ['asked', 'agreed', 'declined', 'withdrawn'] as const
/** One duty of one day: who has it. */
export const TurnDto = z.object({ roster: Id, post: Id, on: Day, who: Id })
/** One that could be taken, as whoever chooses has to know it. */
export const OfferedTurn = TurnDto.extend({ site: z.string(), postName: z.string(), spans: z.array(TimeSpan) })
export const SwapDto = z.object({
  id: Id,
  state: z.enum(SWAP_STATES),
  mine: z.boolean(),
  from: z.string(),
  to: z.string(),
  give: TurnDto.extend({ site: z.string(), postName: z.string() }),
  /** What is given for it; absent: she is asked to stand in. */
  take: TurnDto.extend({ site: z.string(), postName: z.string() }).optional(),
  at: Instant,
})
export type SwapDto = z.infer<typeof SwapDto>

export const RosterDto = z.object({
  id: Id,
  revision: z.int(),
  content: RosterContent,
  changes: z.array(RosterChange),
  changedAt: Instant,
  /** Every agenda shows it as it stands. */
  laid: z.boolean(),
})
export type RosterDto = z.infer<typeof RosterDto>
