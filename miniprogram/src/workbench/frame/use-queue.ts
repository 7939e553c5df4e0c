import type { Category } from '@shared/values/topic'
import { useApiPages } from '@/api'

const AGAIN_MS = 30_000

/** The queue, read anew every half minute while `shown`; a hidden tab or app reads nothing. */
export const useQueue = (category: Category | undefined, shown = false) =>
  useApiPages('qa', 'listQueue', category ? { category } : {}, {
    private: true,
    ...(shown && { refetchInterval: AGAIN_MS }),
  })
