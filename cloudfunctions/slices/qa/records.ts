import type { DangerKind } from '@shared/rules/danger'
import type { Citation } from '@shared/values/citation'
import type { Instant } from '@shared/values/instant'
import type { Category } from '@shared/values/topic'
import { returnCodes } from '../../domain/return-codes'
import { collection, type Doc } from '../../kernel/collection'

export type Message = {
  by: 'citizen' | 'lawyer'
  text: string
  at: Instant
  lawyerId?: string
  lawyerName?: string
  citations: Citation[]
}

/** A question and all that was said about it. Nothing in it tells who asked. */
export type QuestionRecord = Doc & {
  category: Category
  town?: string
  dangers: DangerKind[]
  urgent: boolean
  /** Waits for an answer; with `rank` (0 is urgent) and `waitingSince` it makes the queue. */
  open: boolean
  rank: number
  waitingSince: Instant
  /** When it last became news to every lawyer besides: it turned urgent, or whoever held it let it go. */
  newsAt?: Instant
  askedAt: Instant
  dueAt: Instant
  messages: Message[]
  followUps: number
  claim?: Claim
  /** The end of the claim, once more, for the job that looks for expired ones. */
  claimUntil?: Instant
  answeredAt?: Instant
  answeredBy?: string
  late: boolean
  rating?: 'helped' | 'partly' | 'notHelped'
  ratingNote?: string
  /** Lawyers with a draft on it, so that their drafts leave with it. */
  draftsBy?: string[]
  /** Where its return code is looked up, so that the code leaves with it. Tells nothing about the code. */
  codeHash: string
  touchedAt: Instant
}
export type Claim = { lawyerId: string; name: string; until: Instant; renewals: number }

export const questions = collection<QuestionRecord>()({
  name: 'questions',
  owner: { nobody: 'whoever holds its return code' },
  indexes: {
    queue: ['open', 'rank', 'waitingSince'],
    queueByCategory: ['open', 'category', 'rank', 'waitingSince'],
    byClaimEnd: ['claimUntil'],
    byAnswer: ['answeredBy', 'answeredAt'],
    byTouch: ['touchedAt'],
  },
  sealed: ['messages', 'town', 'ratingNote'],
  keep: { days: 2 * 365, index: 'byTouch' },
  scopes: { assigned: ({ claim }, who) => claim?.lawyerId === who.id, all: () => true },
  hangs: ({ _id, codeHash, draftsBy = [] }) => [
    { from: returnCodes, id: codeHash },
    ...draftsBy.map((lawyerId) => ({ from: drafts, id: draftId(_id, lawyerId) })),
  ],
})

/** A lawyer's unfinished answer: it outlives her claim, and only she gets it back. */
export type DraftRecord = Doc & { lawyerId: string; text: string; citations: Citation[]; savedAt: Instant }
export const draftId = (questionId: string, lawyerId: string): string => `${questionId}.${lawyerId}`
export const drafts = collection<DraftRecord>()({
  name: 'drafts',
  owner: { field: 'lawyerId' },
  indexes: {},
  sealed: ['text', 'citations'],
  keep: { with: 'the question' },
  scopes: { assigned: (draft, who) => draft.lawyerId === who.id },
})

/** What a lawyer holds, `_id` hers. Claiming replaces it, so that two taps at once cannot pass the limit. */
export type DeskRecord = Doc & { held: { questionId: string; until: Instant }[] }
export const desks = collection<DeskRecord>()({
  name: 'desks',
  owner: { field: '_id' },
  indexes: {},
  sealed: [],
  keep: { forever: 'one small record for each lawyer' },
  scopes: { own: (desk, who) => desk._id === who.id },
})

/** A question and its answer made public. `terms` are the character pairs under which it is found. */
export type PublishedRecord = Doc & {
  category: Category
  title: string
  question: string
  answer: string
  citations: Citation[]
  lawyerName: string
  answeredOn: string
  publishedAt: Instant
  sample: boolean
  terms: string[]
}
export const publishedAnswers = collection<PublishedRecord>()({
  name: 'publishedAnswers',
  owner: { nobody: 'public' },
  indexes: {
    latest: ['publishedAt'],
    byCategory: ['category', 'publishedAt'],
    byTerm: ['terms', 'publishedAt'],
  },
  lists: ['terms'],
  sealed: [],
  keep: { forever: 'public; withdrawn by an editor' },
  scopes: {},
})
