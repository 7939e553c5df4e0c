import type { Grant } from '@shared/contract/account'
import type { AreaCode } from '@shared/values/place'
import { collection, type Doc } from '../../../kernel/collection'

/** Someone who works here. Citizens have no such record. */
export type PersonRecord = Doc & {
  displayName: string
  /** A suspended person keeps hers in the record; they give her nothing. */
  grants: Grant[]
  state: 'active' | 'suspended' | 'removed'
  /** Every node of the area tree that holds all her grants, from the district down: who administers one of them, her. */
  within: AreaCode[]
  /** A session opened under an earlier one is dead: all of hers end in one write. */
  epoch: number
  /** Her ways in, so that they change and leave with her. */
  weChatId?: string
  signInId?: string
  /** Invented for the demo; a production server refuses to start over such data. */
  demo?: boolean
}
export const people = collection<PersonRecord>()({
  name: 'people',
  owner: { field: '_id' },
  indexes: { byArea: ['within', 'state', 'displayName'] },
  lists: ['within'],
  sealed: [],
  keep: { forever: 'what she has signed stays signed; without grants and ways in after she has left' },
  scopes: {
    own: (person, who) => person._id === who.id,
    jurisdiction: (person, { area }) => area !== undefined && person.within.includes(area),
  },
  hangs: ({ weChatId, signInId }) => [
    ...(weChatId ? [{ from: identities, id: weChatId }] : []),
    ...(signInId ? [{ from: signIns, id: signInId }] : []),
  ],
})

/** `_id` is the keyed hash of a WeChat openid, which itself is stored nowhere here. */
export type IdentityRecord = Doc & { personId: string }
export const identities = collection<IdentityRecord>()({
  name: 'identities',
  owner: { field: 'personId' },
  indexes: {},
  sealed: [],
  keep: { with: 'the person' },
  scopes: {},
})

/** What a passphrase became. The parameters stand beside it, so that they can grow. */
export type Hashed = { salt: string; n: number; r: number; p: number; hash: string }
/** `_id` is the keyed hash of the name she signs in with, which itself is stored nowhere. */
export type SignInRecord = Doc & { personId: string; passphrase: Hashed }
export const signIns = collection<SignInRecord>()({
  name: 'signIns',
  owner: { field: 'personId' },
  indexes: {},
  sealed: ['passphrase'],
  keep: { with: 'the person' },
  scopes: {},
})

/**
 * Who administers the whole district and may act: one record, `_id` `admins`. Whoever makes or unmakes such an admin
 * replaces it, so the last one cannot go, even when two try at once.
 */
export type AdminSeatsRecord = Doc & { ids: string[] }
export const ADMINS = 'admins'
export const adminSeats = collection<AdminSeatsRecord>()({
  name: 'adminSeats',
  owner: { nobody: 'ids of people' },
  indexes: {},
  sealed: [],
  keep: { forever: 'one small record' },
  scopes: {},
})
