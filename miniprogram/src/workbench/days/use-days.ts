import type { Day } from '@shared/values/instant'
import { refresh, useApiPages, useApiQuery } from '@/api'

export const useMyCard = () => useApiQuery('counseling', 'readMyCard', {}, { private: true })

/** Read when she comes and after what she does: reading it is recorded with each session in it, so nothing reads by itself. */
export const useWeek = (week: Day) =>
  useApiQuery('counseling', 'readWeek', { week }, { private: true, staleTime: Infinity })

/** Read when she opens it and after what she does, never by itself: every look is recorded. */
export const useSession = (id: string) =>
  useApiQuery('counseling', 'readSession', { id }, { private: true, staleTime: Infinity })

export const useSwaps = () => useApiQuery('counseling', 'listSwaps', {}, { private: true })
export const useSupervised = () => useApiPages('counseling', 'listSupervised', {}, { private: true })

/** After anything that changes whose time is whose. */
export const readDays = (): Promise<void> => refresh('counseling', 'readWeek')
export const readSwaps = (): Promise<void> => refresh('counseling', 'listSwaps', 'readWeek')
/** After anything that was done to a session that stands open. */
export const readOpened = (): Promise<void> => refresh('counseling', 'readSession', 'readWeek')
