import { refresh, useApiQuery } from '@/api'

/** Read when she opens the room and after what she does, never by itself: every look is recorded. */
export const useShelters = () => useApiQuery('shelters', 'listShelters', {}, { private: true, staleTime: Infinity })

export const readAnew = (): Promise<void> => refresh('shelters', 'listShelters')
