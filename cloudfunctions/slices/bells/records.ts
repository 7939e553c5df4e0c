import type { Grant } from '@shared/contract/account'
import type { Instant } from '@shared/values/instant'
import { collection, type Doc } from '../../kernel/collection'

/** Who asked to be called to work, `_id` hers. Gone once it has no ring left: where WeChat finds her is kept no longer. */
export type BellRecord = Doc & {
  openid: string
  /** Messages that she has allowed and that were not sent yet. */
  rings: number
  grants: Grant[]
  /** She knows of whatever waited then: she was at her desk, or was called. */
  knownAt: Instant
  /** Before then WeChat, which failed, is not asked again. */
  againAt?: Instant
}
export const bellRecords = collection<BellRecord>()({
  name: 'bells',
  owner: { field: '_id' },
  indexes: { byTime: ['knownAt'] },
  sealed: ['openid'],
  keep: { days: 90, index: 'byTime' },
  scopes: { own: (bell, who) => bell._id === who.id },
})
