import type { LawTopicDto } from '@shared/contract/knowledge'
import type { Topic } from '@shared/values/topic'
import { useApiQuery } from './queries'
import { queryClient } from './query-client'
import { queryKeyOf } from './query-key'

const ALL = queryKeyOf('knowledge', 'readTopics', {}).key

/** Every law card, kept on the phone: the search over them runs there, and what she looks for stays there. */
export const useLawTopics = () => useApiQuery('knowledge', 'readTopics', {}, { offline: true })

/** One topic alone, for pages that need no more; shown from the whole set when the phone has it. */
export const useLawTopic = (topic: Topic) =>
  useApiQuery(
    'knowledge',
    'readTopics',
    { topics: [topic] },
    {
      offline: true,
      startWith: () => {
        const known = queryClient.getQueryData<LawTopicDto[]>(ALL)?.filter((one) => one.topic === topic)
        return known?.length ? known : undefined
      },
    },
  )
