import type { Role } from '@shared/contract/access'
import type { AreaCode } from '@shared/values/place'
import type { Instant } from '@shared/values/instant'
import { collection, type Doc } from '../../kernel/collection'

/** Someone who works here. Citizens have no such record. */
export type PersonRecord = Doc & {
  displayName: string
  roles: { role: Role; area?: AreaCode }[]
  suspended: boolean
  /** Invented for the demo; a production server refuses to start over such data. */
  demo?: boolean
}
export const people = collection<PersonRecord>()({
  name: 'people',
  owner: { field: '_id' },
  indexes: {},
  sealed: [],
  keep: { forever: 'answers stay signed; leaving staff are suspended and renamed' },
  scopes: { own: (person, who) => person._id === who.id, all: () => true },
})

/** `_id` is the keyed hash of the token: a copy of the store opens no session. */
export type SessionRecord = Doc & { personId: string; startedAt: Instant; endsAt: Instant }
export const sessions = collection<SessionRecord>()({
  name: 'sessions',
  owner: { field: 'personId' },
  indexes: { byEnd: ['endsAt'], byPerson: ['personId', 'startedAt'] },
  sealed: [],
  keep: { days: 0, index: 'byEnd' },
  scopes: { own: (session, who) => session.personId === who.id },
})

/** `_id` is the keyed hash of a WeChat openid, which itself is stored nowhere. */
export type IdentityRecord = Doc & { personId: string }
export const identities = collection<IdentityRecord>()({
  name: 'identities',
  owner: { field: 'personId' },
  indexes: {},
  sealed: [],
  keep: { forever: 'as long as the person works here' },
  scopes: {},
})
