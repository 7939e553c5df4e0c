import type { Topic } from '@shared/values/topic'
import { useApiQuery } from './queries'

/** Whole topics, kept on the phone: the search over them runs there, and what she looks for stays there. */
export const useLawTopics = (topics?: readonly Topic[]) =>
  useApiQuery('knowledge', 'readTopics', topics ? { topics: [...topics] } : {}, { offline: true })
