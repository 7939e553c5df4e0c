import type { LawCard } from '@shared/values/law-card'
import type { ArticleRef } from '@shared/values/citation'
import type { Topic } from '@shared/values/topic'
import { collection, type Doc } from '../../kernel/collection'

/** All cards of one topic, `_id` the topic: a phone reads and keeps whole topics. */
export type LawTopicRecord = Doc & { _id: Topic; cards: LawCard[] }
export const lawTopics = collection<LawTopicRecord>()({
  name: 'lawTopics',
  owner: { nobody: 'public' },
  indexes: {},
  sealed: [],
  keep: { forever: 'public knowledge, replaced when it is checked anew' },
  scopes: {},
})

/** How often lawyers have cited an article here; kept from the events of answers. */
export type CitedRecord = Doc & ArticleRef & { uses: number }
export const citedArticles = collection<CitedRecord>()({
  name: 'citedArticles',
  owner: { nobody: 'counts of public law' },
  indexes: { byUses: ['uses'] },
  sealed: [],
  keep: { forever: 'one small record for each article' },
  scopes: {},
})
