import type { Subscriber } from '../../kernel/deliver'
import { citedArticles } from './records'

export const countCitations: Subscriber<'question.answered'> = {
  name: 'knowledge.countCitations',
  event: 'question.answered',
  async hear(tx, { data: { citations } }) {
    for (const { law, article } of citations) {
      const _id = `${law}:${article}`
      const cited = await tx.get(citedArticles, _id)
      if (cited) await tx.replace(citedArticles, { ...cited, uses: cited.uses + 1 })
      else await tx.insert(citedArticles, { _id, law, article, uses: 1 })
    }
  },
}
