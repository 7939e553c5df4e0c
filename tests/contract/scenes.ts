/** How far a thing has come when an operation is tried on it. */
export type QuestionState = 'waiting' | 'claimed' | 'answered'
export type AccountState =
  'person' | 'suspended' | 'invited' | 'needsSecond' | 'session' | 'signIn' | 'pairing' | 'confirmed'
export type PlacesState =
  | 'place'
  | 'closedPlace'
  | 'twoPlaces'
  | 'proposal'
  | 'noImport'
  | 'receiving'
  | 'checked'
  | 'staged'
  | 'published'
  | 'shelter'
export type CounselingState =
  | 'counselor'
  | 'twoCounselors'
  | 'blocked'
  | 'roster'
  | 'booked'
  | 'bookedForTwo'
  | 'asked'
  | 'offered'
  | 'begun'
  | 'arrived'
  | 'noted'
  | 'done'
  | 'referred'
  | 'displaced'
  | 'owed'
  | 'swap'
  | 'ownSwap'
export type State = QuestionState | AccountState | PlacesState | CounselingState

/** What an operation is tried on, and the code that opens it. `words` stand in it and nowhere else. */
export type Scene = Readonly<{
  id: string
  returnCode: string
  words: string
  /** Of a pairing. */
  secret: string
  code: string
  pair: [string, string]
  /** Of counseling: whose time it is, on which roster, and a day on which there is some. */
  counselor: string
  roster: string
  on: string
}>
export const BLANK: Scene = {
  id: '',
  returnCode: '',
  words: '',
  secret: '',
  code: '',
  pair: ['', ''],
  counselor: 'nobody',
  roster: 'none',
  on: '2026-11-25',
}

/** Somebody hired, with a session. */
export type Hired = Readonly<{ id: string; token: string }>
