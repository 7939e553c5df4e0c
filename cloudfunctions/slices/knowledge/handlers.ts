import { PAGE_SIZE } from '@shared/values/paging'
import { TOPICS } from '@shared/values/topic'
import type { Handlers } from '../../kernel/handlers'
import { citedArticles, lawTopics } from './records'

export const knowledge: Handlers<'knowledge'> = {
  readTopics: async ({ topics = [...TOPICS] }, { store }) =>
    (await store.getMany(lawTopics, topics)).map(({ _id, cards }) => ({ topic: _id, cards })),

  async listCited(_, { store }) {
    const { items } = await store.find(citedArticles, { index: 'byUses', order: 'desc', limit: PAGE_SIZE })
    return items.map(({ law, article, uses }) => ({ law, article, uses }))
  },
}
