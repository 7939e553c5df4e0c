import * as z from '../zod'
import { ArticleRef } from '../values/citation'
import { LawCard } from '../values/law-card'
import { TOPICS } from '../values/topic'
import { query } from './operation'

export const LawTopicDto = z.object({ topic: z.enum(TOPICS), cards: z.array(LawCard) })
export type LawTopicDto = z.infer<typeof LawTopicDto>

export const knowledge = {
  /** Whole topics, so that the phone can search them itself and keep them for when there is no network. */
  readTopics: query({
    access: 'public',
    input: z.object({ topics: z.array(z.enum(TOPICS)).max(TOPICS.length).optional() }),
    output: z.array(LawTopicDto),
  }),
  /** The articles that answers here cite most, for the lawyer who looks for one. */
  listCited: query({
    access: { lawyer: 'all' },
    input: z.object({}),
    output: z.array(ArticleRef.extend({ uses: z.int() })),
  }),
}
