import type { Role, Scope } from '@shared/contract/access'
import type { ErrorCode } from '@shared/contract/errors'
import type { EventName } from '@shared/contract/events'
import type { Instant } from '@shared/values/instant'
import type { AreaCode } from '@shared/values/place'
import type { Seal } from './seal'
import type { Store } from './store'

/** What a platform knows of whoever called. `address` is a network prefix, for limits; nothing of a citizen's is stored. */
export type Caller = Readonly<{ token?: string; openid?: string; address: string }>

/** Someone identified. A citizen's id is a keyed hash; nobody can turn it back. */
export type Actor = Readonly<{
  id: string
  name?: string
  /** Absent where WeChat itself tells who calls. */
  session?: Readonly<{ id: string; endsAt: Instant }>
  /** Where it does: her keyed hash there, which stays the same when a citizen comes to work here. */
  weChatId?: string
  grants: readonly Readonly<{ role: Role; area?: AreaCode }>[]
}>
/** Who acts, in which role, and on whose records. */
export type Reach = Readonly<{ actor: Actor; role: Role; scope: Scope; area?: AreaCode }>

/** The record a return code opens. */
export type Opened = Readonly<{ collection: string; id: string; codeHash: string }>

/** One a call. `trace` names the places of an error of ours, without its message: that might quote someone. */
export type LogLine = Readonly<{
  op: string
  role: Role | 'nobody'
  code: ErrorCode | 'OK'
  ms: number
  ref: string
  trace?: readonly string[]
}>

/** All that the kernel needs of the world. */
export type Ports = Readonly<{
  store: Store
  seal: Seal
  now: () => Date
  newId: () => string
  log: (line: LogLine) => void
  /** Undefined when nobody is signed in; Fault UNAUTHENTICATED when a token is given and opens nothing. */
  identify: (caller: Caller) => Promise<Actor | undefined>
  /** Fault NOT_FOUND for a wrong code, RATE_LIMITED for one guess too many. */
  openCode: (code: string, caller: Caller) => Promise<Opened>
  /** Counts a wrong guess and waits, longer each time. Fault RATE_LIMITED for one too many. */
  wrongGuess: (what: string, who: string) => Promise<void>
  /** Events that some room listens to; others need no delivery. */
  heard: ReadonlySet<EventName>
  /** Multiplies every limit: for a place where hundreds share one address, or for a load test. */
  limitScale: number
}>
