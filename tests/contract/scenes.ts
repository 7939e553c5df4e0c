/** How far a thing has come when an operation is tried on it. */
export type QuestionState = 'waiting' | 'claimed' | 'answered'
export type AccountState =
  'person' | 'suspended' | 'invited' | 'needsSecond' | 'session' | 'signIn' | 'pairing' | 'confirmed'
export type State = QuestionState | AccountState

/** What an operation is tried on, and the code that opens it. `words` stand in it and nowhere else. */
export type Scene = Readonly<{
  id: string
  returnCode: string
  words: string
  /** Of a pairing. */
  secret: string
  code: string
  pair: [string, string]
}>
export const BLANK: Scene = { id: '', returnCode: '', words: '', secret: '', code: '', pair: ['', ''] }

/** Somebody hired, with a session. */
export type Hired = Readonly<{ id: string; token: string }>
