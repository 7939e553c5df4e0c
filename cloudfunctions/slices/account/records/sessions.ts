import type { SessionDto } from '@shared/contract/account'
import type { Instant } from '@shared/values/instant'
import { collection, type Doc } from '../../../kernel/collection'

/** `_id` is the keyed hash of the token: a copy of the store opens no session. */
export type SessionRecord = Doc & {
  personId: string
  /** That of the person when it was opened; see there. */
  epoch: number
  way: SessionDto['way']
  device: string
  network: string
  startedAt: Instant
  /** Written now and then, not at each call. */
  seenAt: Instant
  endsAt: Instant
}
export const sessions = collection<SessionRecord>()({
  name: 'sessions',
  owner: { field: 'personId' },
  indexes: { byEnd: ['endsAt'], byPerson: ['personId', 'startedAt'] },
  sealed: ['device', 'network'],
  keep: { days: 0, index: 'byEnd' },
  scopes: { own: (session, who) => session.personId === who.id },
})
