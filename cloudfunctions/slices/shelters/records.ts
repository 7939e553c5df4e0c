import type { ShelterContent } from '@shared/contract/shelters'
import type { Instant } from '@shared/values/instant'
import { collection, type Doc } from '../../kernel/collection'

/** Where somebody hides. Nothing of it stands anywhere in the clear, and no other room knows this collection. */
export type ShelterRecord = Doc & { content: ShelterContent; changedAt: Instant }
export const shelterRecords = collection<ShelterRecord>()({
  name: 'shelters',
  owner: { nobody: 'the district' },
  indexes: { byTime: ['changedAt'] },
  sealed: ['content'],
  keep: { forever: 'until a keeper takes it out' },
  scopes: { all: () => true },
})
