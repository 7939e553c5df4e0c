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
  search: { max: 60 },
  displayName: { min: 2, max: 20 },
  signInName: { min: 2, max: 32 },
  /** Long rather than odd; scrypt takes whole sentences. */
  passphrase: { min: 10, max: 128 },
  grants: { max: 8 },
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
