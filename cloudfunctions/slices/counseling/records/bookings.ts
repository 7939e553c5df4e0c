import type { BookingEvent, BookingState, OUTCOMES, RATINGS, REFERRALS } from '@shared/contract/counseling'
import type { DangerKind } from '@shared/rules/danger'
import type { Part } from '@shared/values/counseling/parts-of-day'
import type { Mode, ServiceKind, ServiceTerms } from '@shared/values/counseling/services'
import type { Day, Instant } from '@shared/values/instant'
import type { AreaCode } from '@shared/values/place'
import type { SafeContact } from '@shared/values/safe-contact'
import { returnCodes } from '../../../domain/return-codes'
import { collection, type Doc } from '../../../kernel/collection'
import type { Site } from './agendas'

/** A time of a counselor, as the booking knows it; the agenda alone decides whether it holds. */
export type Slot = { on: Day; from: number; to: number; roster: string; site?: Site }
export type Deadlines = Pick<ServiceTerms, 'cancelBefore' | 'moveBefore'>
/** What she waits for. */
export type Wish = { counselorId?: string; parts: Part[]; until: Day }

/** Who is on the telephone with her, and until when nobody else calls. */
export type Calling = { id: string; name: string; until: Instant }

/** A call that is owed to her: about what, since when, until when it is of use, and who has tried. */
export type OwedCall = {
  what: BookingEvent
  since: Instant
  until: Instant
  tried: number
  triedAt?: Instant
}

/** A session that somebody has booked, waits for, or has had. Nothing in it tells who she is but what she wrote herself. */
export type BookingRecord = Doc & {
  kind: ServiceKind
  mode: Mode
  state: BookingState
  together: boolean
  /** The other of two: his own words and code, no time of his own. `partner` of hers is his, `partnerOf` of his is hers. */
  partner?: string
  partnerOf?: string
  counselorId?: string
  counselorName?: string
  slot?: Slot
  /** The beginning of the slot; of one that waits, the end of its wait. */
  startsAt: Instant
  /** How many minutes before it she can still cancel and move it, as it was when she took this time. */
  deadlines?: Deadlines
  wish?: Wish
  /** Until when the slot is kept for her, as she was told; the claim in the agenda decides. */
  offerUntil?: Instant
  /** Offers that she let lapse. */
  lapses?: number
  madeAt: Instant
  touchedAt: Instant
  /** Nodes of the area tree in which somebody has to find it a new time; empty unless it was displaced. */
  displacedIn: AreaCode[]
  /** Of the site where it is or was, for whoever has to find it a new time. */
  area?: AreaCode
  /** Who may read the note as a supervisor; as at the time of the session. */
  supervisorId?: string
  contact: SafeContact
  words: { text: string; at: Instant }[]
  dangers: DangerKind[]
  urgent: boolean
  /** The other of two told of a danger: for whoever gives the session, never for her. */
  partnerUrgent?: boolean
  history: { at: Instant; what: BookingEvent }[]
  /** Her record among the holders; sealed, so that no copy of the store ties two bookings together. */
  holder: string
  codeHash: string
  outcome?: (typeof OUTCOMES)[number]
  /** When she is to be asked again, and by whom: who held it, or whoever took that over. Both or neither. */
  followUpOn?: Day
  followUpBy?: string
  referral?: { to: (typeof REFERRALS)[number]; state: 'proposed' | 'agreed' | 'declined' }
  hasNote?: boolean
  rating?: (typeof RATINGS)[number]
  ratingNote?: string
  /** Nodes of the area tree whose officers count it; since she rated it. */
  ratedIn?: AreaCode[]
  /** What she is to be told and has not been yet; `noticeAt` is the first of them, for the job that tells. */
  notices: { dueAt: Instant; what: BookingEvent }[]
  noticeAt?: Instant
  /** What became of it on our side, to be told by telephone; gone once it is told or she has done something herself. */
  call?: OwedCall
  /** She told of a danger and asked to be called; gone once she was called, is met, gives up, or takes it back. */
  help?: OwedCall
  /** Who is calling her, about whatever: her telephone may be ringing also when nothing is owed any more. */
  calling?: Calling
  /** By these their officers find them: where, and until when. */
  callIn?: AreaCode[]
  callBy?: Instant
  helpIn?: AreaCode[]
  helpBy?: Instant
  /** Where she let WeChat tell her, and how many messages she has allowed; gone with the booking. */
  openid?: string
  quota?: number
}
export const bookings = collection<BookingRecord>()({
  name: 'bookings',
  owner: { nobody: 'whoever holds its return code' },
  indexes: {
    byCounselor: ['counselorId', 'startsAt'],
    followUps: ['followUpBy', 'followUpOn'],
    bySupervisor: ['supervisorId', 'startsAt'],
    byNotice: ['noticeAt'],
    displaced: ['displacedIn', 'startsAt'],
    calls: ['callIn', 'callBy'],
    helpCalls: ['helpIn', 'helpBy'],
    ratings: ['ratedIn', 'startsAt'],
    byTouch: ['touchedAt'],
  },
  lists: ['displacedIn', 'callIn', 'helpIn', 'ratedIn'],
  sealed: ['contact', 'words', 'holder', 'ratingNote', 'openid'],
  keep: { days: 365, index: 'byTouch' },
  scopes: {
    assigned: ({ counselorId, followUpBy }, who) => counselorId === who.id || followUpBy === who.id,
    jurisdiction: ({ displacedIn, callIn = [], helpIn = [] }, { area }) =>
      area !== undefined && [displacedIn, callIn, helpIn].some((nodes) => nodes.includes(area)),
  },
  hangs: ({ _id, codeHash }) => [
    { from: returnCodes, id: codeHash },
    { from: sessionNotes, id: _id },
  ],
})

/** What a counselor notes of a session, `_id` the booking's. Hers and her supervisor's, nobody else's, an admin's neither. */
export type SessionNoteRecord = Doc & { counselorId: string; text: string; savedAt: Instant }
export const sessionNotes = collection<SessionNoteRecord>()({
  name: 'sessionNotes',
  owner: { field: 'counselorId' },
  indexes: {},
  sealed: ['text'],
  keep: { with: 'the booking' },
  scopes: { assigned: (note, who) => note.counselorId === who.id },
})

/**
 * What one person holds, `_id` a keyed hash of her WeChat identity there, or of what her phone made up for itself. It says
 * until when, never what; it bounds how much one person can hold.
 */
export type HolderRecord = Doc & { holds: { booking: string; kind: ServiceKind; until: Instant }[]; endsAt: Instant }
export const holders = collection<HolderRecord>()({
  name: 'holders',
  owner: { nobody: 'a hash that is gone a day after the last session' },
  indexes: { byEnd: ['endsAt'] },
  sealed: ['holds'],
  keep: { days: 1, index: 'byEnd' },
  scopes: {},
})

/** Who waits for a service, `_id` its kind, in the order of their tickets. */
export type WaitlistRecord = Doc & {
  next: number
  entries: {
    ticket: number
    booking: string
    mode: Mode
    wish: Wish
    since: Instant
    /** Until when a time is kept for her; she stays in her place until she has taken it. */
    offeredUntil?: Instant
    /** Times she let go: `<counselor>.<day>.<minute>`. */
    passed: string[]
  }[]
}
export const waitlists = collection<WaitlistRecord>()({
  name: 'waitlists',
  owner: { nobody: 'ids of bookings' },
  indexes: {},
  sealed: [],
  keep: { forever: 'one record for each service' },
  scopes: {},
})
