/** The caller's remedy stands beside each code. A code without words in `error-text` does not compile. */
export const COMMON_ERRORS = [
  'INVALID_INPUT', // correct the named fields
  'UNAUTHENTICATED', // sign in
  'FORBIDDEN', // ask someone who holds the role
  'NOT_FOUND', // gone, or never yours
  'CONFLICT', // reload, then try again
  'RATE_LIMITED', // wait
  'UNAVAILABLE', // retry later
  'INTERNAL', // report the reference
] as const
export const DOMAIN_ERRORS = [
  'FOLLOW_UPS_USED', // ask anew
  'NOT_ANSWERED_YET', // wait for the answer
  'ALREADY_CLAIMED', // take another
  'TOO_MANY_CLAIMS', // answer or release one first
  'CLAIM_LOST', // claim it again; the draft is kept
  'RENEWALS_USED', // answer now, or release it
  'SIGN_IN_WRONG', // type name and passphrase again, or ask an admin for a new way in
  'PASSPHRASE_WEAK', // choose a longer one
  'NAME_TAKEN', // choose another name
  'INVITATION_ENDED', // ask the admin for a new one
  'NEEDS_SECOND_ADMIN', // wait until another admin has agreed
  'SAME_ADMIN', // another admin must agree
  'ADMIN_TAKES_TWO', // invite her, as admin or to see the shelters; another admin agrees
  'LAST_ADMIN', // make another admin first
  'NOT_IN_WECHAT', // open it in the mini-program
  'ALREADY_SOMEONE_ELSE', // this WeChat belongs to another person here
  'PAIRING_ENDED', // begin anew on the computer
  'WORDS_DIFFER', // begin anew on the computer; look whether somebody else is at it
  'IMPORT_BUSY', // finish or discard the import under way first
  'IMPORT_HAS_BAD_ROWS', // correct the file, or say that these rows are to be left out
  'IMPORT_ENDED', // begin a new one
  'SLOT_TAKEN', // choose another time
  'TOO_LATE', // it begins too soon, or is over: call
  'HOLDS_TOO_MANY', // cancel one first
  'WAITLIST_FULL', // look again tomorrow, or call
  'OFFER_ENDED', // go on waiting, or choose a time
  'ILLEGAL_TRANSITION', // look how it stands now
  'BEING_CALLED', // look again in ten minutes
  'OUTSIDE_HOURS', // call within the hours she said
  'NOT_FREE', // ask somebody else
  'SWAP_ENDED', // ask anew
  'ROSTER_OVERLAPS', // take one of the two duties away
] as const
export type CommonError = (typeof COMMON_ERRORS)[number]
export type DomainError = (typeof DOMAIN_ERRORS)[number]
export type ErrorCode = CommonError | DomainError

/** What is wrong with a field; the screen has the words. */
export const FIELD_PROBLEMS = ['missing', 'tooShort', 'tooLong', 'malformed', 'unknown'] as const
export type FieldProblem = (typeof FIELD_PROBLEMS)[number]

/** `ref` is what she tells the hotline; it leads to the log line and to nothing about her. */
export type Failure = { code: ErrorCode; fields?: Record<string, FieldProblem>; ref: string }
export type Reply<T> = { ok: true; data: T } | { ok: false; error: Failure }
