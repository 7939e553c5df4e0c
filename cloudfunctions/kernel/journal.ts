import type { DomainError } from '@shared/contract/errors'
import type { Announced } from '@shared/contract/events'
import type { Instant } from '@shared/values/instant'
import type { AuditFact } from './audit'
import { collection, type Doc } from './collection'

/**
 * One record for each command that took effect: effect, reply, audit and events are one fact, because they commit
 * together. `_id` is a keyed hash of who, what and the idempotency key, so a repeated command finds its first try.
 */
export type JournalRecord = Doc & {
  at: Instant
  op: string
  bodyHash: string
  /** Without anything secret: a return code is made again from `_id`. */
  reply: unknown
  /** The answer instead of `reply`, where the effect was to refuse. */
  refusal?: DomainError
  audit: AuditFact[]
  events: Announced[]
  /** Present until every subscriber has had the events; absent when nobody listens to any of them. */
  undelivered?: boolean
  attempts?: number
  /** Set aside after too many failed deliveries; admins see it. */
  poisoned?: boolean
}

export const journal = collection<JournalRecord>()({
  name: 'journal',
  owner: { nobody: 'ids and times of commands, nothing of hers' },
  indexes: {
    byTime: ['at'],
    undelivered: ['undelivered', 'at'],
    poisoned: ['poisoned', 'at'],
  },
  sealed: [],
  keep: { days: 30, index: 'byTime' },
  scopes: {},
})
