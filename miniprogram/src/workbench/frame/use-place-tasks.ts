import { useApiQuery } from '@/api'
import { useShown } from './use-shown'

const AGAIN_MS = 60_000

/** What asks for an officer, read anew every minute while it is in sight. */
export const usePlaceTasks = () =>
  useApiQuery('places', 'readTasks', {}, { private: true, ...(useShown() && { refetchInterval: AGAIN_MS }) })

const MOST = 100
/** Each is counted no further than a hundred. */
export const taskCount = (count: number): string => (count >= MOST ? `${MOST}+` : String(count))
