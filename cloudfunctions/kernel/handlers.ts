import type { DomainError } from '@shared/contract/errors'
import type { Announced } from '@shared/contract/events'
import type { Contract, Slice } from '@shared/contract/index'
import type { AccessOf, KindOf, OpsOf, Out, Parsed } from '@shared/contract/infer'
import type { Instant } from '@shared/values/instant'
import type { Limit } from './limits'
import type { Opened, Ports, Reach } from './ports'
import type { Store, Tx } from './store'

/** What every handler has. `now` is one moment for the whole call. */
export type Tools = Readonly<{
  store: Store
  seal: Ports['seal']
  now: Instant
  newId: () => string
  deadline: number
  /** The network prefix of whoever calls: for limits, and for showing staff where a session was opened. */
  address: string
  /**
   * A keyed hash of whoever calls, for bounding what one person holds: of her WeChat identity there, otherwise of what her
   * phone made up for itself.
   */
  callerHash: (purpose: string, madeUp: string) => string
  /** Her WeChat identity, for who asked to be told there: to be stored sealed, with that one record, and nowhere else. */
  openid?: string
  /** What a return code in the input opens, for operations that are not themselves opened by it. */
  openCode: (code: string) => Promise<Opened>
  /** Counts a wrong guess of `what` by or about `who` and waits, longer each time. Fault RATE_LIMITED past the limit. */
  wrongGuess: (what: string, who: string) => Promise<void>
  /** Counts a try at `what` by or about `who`, right or wrong. Fault RATE_LIMITED past the limit. */
  limit: (what: string, who: string, limit: Limit) => Promise<void>
}>

/** A public handler has nobody to consult; the type says so. */
type WhoFor<A> = A extends 'public'
  ? unknown
  : A extends 'returnCode'
    ? { opened: Opened }
    : { reach: Reach; /** Writes who read which records; await it before replying. */ recordRead: RecordRead }
export type RecordRead = (subjects: readonly string[]) => Promise<void>

/** What a command leaves besides its effect. */
export type Notes = Readonly<{
  audit: (subject: string) => void
  announce: (event: Announced) => void
  /** The effect stays, and the answer is this refusal, also when the command is repeated. */
  refuse: (code: DomainError) => void
}>
/**
 * Runs `work` in a transaction together with the journal record; once, or not at all. Every check that may refuse
 * stands inside, since a repeated command must find its reply and not a state it has itself changed.
 */
export type Commit<R> = (work: (tx: Tx, notes: Notes) => Promise<R>) => Promise<R>

/** The reply without what serve adds itself. */
type Made<Op> = Omit<Out<Op>, 'returnCode' | 'token' | 'code'>
type CommandTools<Op> = {
  commit: Commit<Made<Op>>
  /**
   * What was answered to an earlier try with the same key; undefined to the first. For a command that takes effect step by
   * step before it commits: repeated, it would go on to what has come since. Fault CONFLICT for another body.
   */
  answered: () => Promise<Made<Op> | undefined>
  /** Under which the code or session that this reply issues is looked up. */ issuedHash: string
}

export type Context<Op> = Tools & WhoFor<AccessOf<Op>> & (KindOf<Op> extends 'command' ? CommandTools<Op> : unknown)
export type Handler<Op> = (
  input: Parsed<Op>,
  context: Context<Op>,
) => Promise<KindOf<Op> extends 'command' ? Made<Op> : Out<Op>>

/** All handlers of a slice: tsc names the missing one. */
export type Handlers<S extends Slice> = { [K in keyof OpsOf<S>]: Handler<OpsOf<S>[K]> }
/** All slices behind a door. */
export type Mounted = { [S in keyof Contract]: Handlers<S> }
