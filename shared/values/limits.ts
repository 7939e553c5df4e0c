/** Characters as people count them: an emoji is one, as it is for the contract's checks. Outer spaces do not count. */
export const lengthOf = (text: string): number => Array.from(text.trim()).length

/** Bounds that forms show and the contract enforces, in the characters of `lengthOf`. */
export const LIMITS = {
  question: { min: 10, max: 2000 },
  followUp: { min: 2, max: 1000 },
  followUps: 3,
  answer: { min: 20, max: 4000 },
  citations: { min: 1, max: 8 },
  gloss: { max: 200 },
  ratingNote: { max: 300 },
  /** Fewer than so many are shown to nobody, so that none is somebody's; of their notes the latest are. */
  ratings: { fewest: 3, notes: 10 },
  /** Messages that call her to work, kept for one person. */
  rings: 20,
  search: { max: 60 },
  displayName: { min: 2, max: 20 },
  signInName: { min: 2, max: 32 },
  /** Long rather than odd; scrypt takes whole sentences. */
  passphrase: { min: 10, max: 128 },
  grants: { max: 8 },
  placeName: { min: 2, max: 40 },
  placeAddress: { max: 80 },
  placeLandmark: { max: 40 },
  placeReception: { max: 300 },
  placeWhy: { min: 2, max: 100 },
  goodAt: { max: 12, many: 6 },
  intro: { max: 120 },
  teamName: { max: 10 },
  postName: { max: 20 },
  /** She tells as little as she wants. */
  sessionWords: { max: 500 },
  sessionWordsTimes: 5,
  cover: { max: 40 },
  /** Shorter ones are services, or the beginning of a number. */
  ownPhone: { min: 7 },
  sessionNote: { max: 4000 },
  /** Days ahead on which she can be asked again: her booking is kept far longer. */
  followUpDays: 100,
  /** Shown at once to whoever owes them. */
  followUpsDue: 20,
  counselors: 200,
  rosters: 100,
  waiting: 300,
} as const

/** A lawyer holds a question this long, may prolong it so often, and holds so many at once. */
export const CLAIM = { minutes: 30, renewals: 3, atOnce: 3 } as const

/** What a device says of itself. */
export const DEVICE = { label: { max: 40 } } as const
/** Days an invitation can be accepted; minutes in which a phone can let a computer in. */
export const INVITATION = { days: 7 } as const
export const PAIRING = { minutes: 3 } as const
/** A session of a computer ends after a working day, or when nobody has touched it for `idleMinutes`. */
export const SESSION = { minutes: 12 * 60, idleMinutes: 30, lockMinutes: 15 } as const

/** A place that nobody has confirmed for so long is asked about. */
export const CONFIRM = { days: 180 } as const
/** Rows of a file: in all, and of one call that brings them. A cell holds at most so many characters. */
export const IMPORT = { rows: 10_000, rowsACall: 50, cell: 400, columns: 30, problemsShown: 200, undoDays: 30 } as const

/** Two weeks of times are seen at once; rosters are laid out into agendas so many weeks ahead, the present one included. */
export const BOOKING = {
  daysSeen: 14,
  weeksLaid: 5,
  changesKeptDays: 30,
  leaveDays: 60,
  /** Offers she may let lapse before she waits no more; one is made only if she has so many minutes to answer. */
  lapses: 2,
  offerAtLeast: 10,
  /** Times she let go that are remembered. */
  passedKept: 20,
} as const
