import type { Instant } from '@shared/values/instant'
import { collection, type Doc } from '../../../kernel/collection'

/** A computer that waits for a phone to let it in. `_id` is the keyed hash of the secret that the computer alone knows. */
export type PairingRecord = Doc & {
  codeHash: string
  device: string
  network: string
  state: 'waiting' | 'confirmed' | 'ended'
  /** Who let it in, and under which epoch of hers: if all her sessions end meanwhile, so does this. */
  personId?: string
  epoch?: number
  /** She did so from a session: what it lets in ends with it at the latest. */
  until?: Instant
  startedAt: Instant
  endsAt: Instant
}
export const pairings = collection<PairingRecord>()({
  name: 'pairings',
  owner: { nobody: 'nobody has signed in yet' },
  indexes: { byEnd: ['endsAt'] },
  sealed: ['device', 'network'],
  keep: { days: 0, index: 'byEnd' },
  scopes: {},
  hangs: ({ codeHash }) => [{ from: pairingCodes, id: codeHash }],
})

/** `_id` is the keyed hash of the code that is typed on the phone. Inserted, so that no two pairings share one. */
export type PairingCodeRecord = Doc & { pairingId: string }
export const pairingCodes = collection<PairingCodeRecord>()({
  name: 'pairingCodes',
  owner: { nobody: 'as the pairing' },
  indexes: {},
  sealed: [],
  keep: { with: 'the pairing' },
  scopes: {},
})
