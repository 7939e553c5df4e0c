import { DANGER_KINDS } from '../rules/danger'
import { Citation } from '../values/citation'
import { LIMITS } from '../values/limits'
import { Cursor, page } from '../values/paging'
import { TownCode } from '../values/place'
import { CATEGORIES } from '../values/topic'
import * as z from '../zod'
import { ByCode, ById, Id, Instant, Nothing, text } from './fields'
import { command, query } from './operation'

export const STATUSES = ['waiting', 'claimed', 'answered'] as const
export const RATINGS = ['helped', 'partly', 'notHelped'] as const

export const MessageDto = z.object({
  by: z.enum(['citizen', 'lawyer']),
  text: z.string(),
  at: Instant,
  /** Lawyers sign; she does not. */
  lawyerName: z.string().optional(),
  citations: z.array(Citation),
})
export type MessageDto = z.infer<typeof MessageDto>

/** The promise and how it stands: `answeredAt` after `dueAt` is late, so is now without an answer. */
const Clock = { urgent: z.boolean(), askedAt: Instant, dueAt: Instant, answeredAt: Instant.optional() }

export const ThreadDto = z.object({
  ...Clock,
  category: z.enum(CATEGORIES),
  status: z.enum(STATUSES),
  messages: z.array(MessageDto),
  followUpsLeft: z.int(),
  rating: z.enum(RATINGS).optional(),
  /** Everyone but her who has opened it: what they are, and when. */
  readers: z.array(z.object({ name: z.string(), at: Instant })),
})
export type ThreadDto = z.infer<typeof ThreadDto>

export const QueueItemDto = z.object({
  ...Clock,
  id: Id,
  category: z.enum(CATEGORIES),
  /** The first words of what waits for an answer. */
  excerpt: z.string(),
  followUp: z.boolean(),
  claim: z.object({ mine: z.boolean(), name: z.string(), until: Instant }).optional(),
})
export type QueueItemDto = z.infer<typeof QueueItemDto>

export const DraftDto = z.object({ text: z.string(), citations: z.array(Citation), savedAt: Instant })
export const CaseDto = z.object({
  ...Clock,
  id: Id,
  category: z.enum(CATEGORIES),
  status: z.enum(STATUSES),
  dangers: z.array(z.enum(DANGER_KINDS)),
  /** Only if she gave it. */
  town: z.string().optional(),
  messages: z.array(MessageDto),
  claim: z.object({ mine: z.boolean(), name: z.string(), until: Instant, renewalsLeft: z.int() }).optional(),
  draft: DraftDto.optional(),
})
export type CaseDto = z.infer<typeof CaseDto>

export const PublishedDto = z.object({
  id: Id,
  category: z.enum(CATEGORIES),
  title: z.string(),
  excerpt: z.string(),
  answeredOn: z.iso.date(),
  /** Written by us to show how it works; no real case stands behind it. */
  sample: z.boolean(),
})
export type PublishedDto = z.infer<typeof PublishedDto>
export const PublishedAnswerDto = PublishedDto.omit({ excerpt: true }).extend({
  question: z.string(),
  answer: z.string(),
  citations: z.array(Citation),
  lawyerName: z.string(),
})
export type PublishedAnswerDto = z.infer<typeof PublishedAnswerDto>

const Answer = {
  text: text(LIMITS.answer),
  citations: z.array(Citation).min(LIMITS.citations.min).max(LIMITS.citations.max),
}

export const qa = {
  /** When an answer would be due if she asked now. */
  serviceTerms: query({
    access: 'public',
    input: Nothing,
    output: z.object({
      now: Instant,
      onDuty: z.boolean(),
      urgentDueAt: Instant,
      otherDueAt: Instant,
      /** The holiday table ends here; later due times take weekends alone into account. */
      holidaysKnownUntil: z.iso.date(),
      /** Time to install the next year's table: admins are told. */
      holidaysEndSoon: z.boolean(),
    }),
  }),
  ask: command({
    access: 'public',
    input: z.object({ category: z.enum(CATEGORIES), text: text(LIMITS.question), town: TownCode.optional() }),
    output: z.object({ returnCode: z.string(), urgent: z.boolean(), askedAt: Instant, dueAt: Instant }),
    issues: 'returnCode',
  }),
  readThread: query({ access: 'returnCode', input: ByCode, output: ThreadDto }),
  followUp: command({
    access: 'returnCode',
    input: ByCode.extend({ text: text(LIMITS.followUp) }),
    output: z.object({ urgent: z.boolean(), dueAt: Instant }),
    errors: ['FOLLOW_UPS_USED'],
  }),
  rate: command({
    access: 'returnCode',
    input: ByCode.extend({ rating: z.enum(RATINGS), note: z.string().trim().max(LIMITS.ratingNote.max).optional() }),
    output: Nothing,
    errors: ['NOT_ANSWERED_YET'],
  }),
  /** Everything she wrote and was told leaves the store; the code opens nothing afterwards. */
  erase: command({ access: 'returnCode', input: ByCode, output: Nothing }),
  /** For a code that someone else has seen: the old one opens nothing afterwards. */
  replaceCode: command({
    access: 'returnCode',
    input: ByCode,
    output: z.object({ returnCode: z.string() }),
    issues: 'returnCode',
  }),

  listPublished: query({
    access: 'public',
    input: z.object({ category: z.enum(CATEGORIES).optional(), after: Cursor.optional() }),
    output: page(PublishedDto),
  }),
  searchPublished: query({
    access: 'public',
    input: z.object({ text: text(LIMITS.search) }),
    output: z.object({ items: z.array(PublishedDto) }),
  }),
  readPublished: query({ access: 'public', input: ById, output: PublishedAnswerDto }),

  /** Urgent first, then oldest. The excerpts are private matter: reading the list is audited. */
  listQueue: query({
    access: { lawyer: 'all' },
    input: z.object({ category: z.enum(CATEGORIES).optional(), after: Cursor.optional() }),
    output: page(QueueItemDto),
  }),
  /** What she holds and what she answered today. */
  readDesk: query({
    access: { lawyer: 'own' },
    input: Nothing,
    output: z.object({ claims: z.array(QueueItemDto), answeredToday: z.int(), lateToday: z.int() }),
  }),
  readCase: query({ access: { lawyer: 'all' }, input: ById, output: CaseDto }),
  claim: command({
    access: { lawyer: 'all' },
    input: ById,
    output: z.object({ until: Instant }),
    errors: ['ALREADY_CLAIMED', 'TOO_MANY_CLAIMS'],
  }),
  renew: command({
    access: { lawyer: 'assigned' },
    input: ById,
    output: z.object({ until: Instant, renewalsLeft: z.int() }),
    errors: ['CLAIM_LOST', 'RENEWALS_USED'],
  }),
  release: command({ access: { lawyer: 'assigned' }, input: ById, output: Nothing, errors: ['CLAIM_LOST'] }),
  saveDraft: command({
    access: { lawyer: 'assigned' },
    input: ById.extend({
      text: z.string().max(LIMITS.answer.max),
      citations: z.array(Citation).max(LIMITS.citations.max),
    }),
    output: z.object({ savedAt: Instant }),
    errors: ['CLAIM_LOST'],
  }),
  answer: command({
    access: { lawyer: 'assigned' },
    /** `seen`: how many messages she had read; if the asker has added one since, CONFLICT. */
    input: ById.extend({ ...Answer, seen: z.int().min(1).max(100) }),
    output: z.object({ answeredAt: Instant, late: z.boolean() }),
    errors: ['CLAIM_LOST'],
  }),
}
