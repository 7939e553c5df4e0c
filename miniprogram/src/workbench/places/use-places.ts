import { useEffect } from 'react'
import { refresh, useApiPages, useApiQuery } from '@/api'
import { useShown } from '../frame/use-shown'

const AGAIN_MS = 60_000
/** So many are kept in hand at once; beyond it she picks a part of her area. */
export const MOST_IN_HAND = 1000

interface Pages {
  data: readonly unknown[] | undefined
  error: unknown
  hasNextPage: boolean
  isFetchingNextPage: boolean
  fetchNextPage: () => unknown
}

/** Read on page by page until all are there, or as many as one looks through. */
function useReadOn({ data, error, hasNextPage, isFetchingNextPage, fetchNextPage }: Pages): void {
  const more = hasNextPage && !isFetchingNextPage && !error && (data?.length ?? 0) < MOST_IN_HAND
  useEffect(() => {
    if (more) void fetchNextPage()
  }, [more, data, fetchNextPage])
}

export function usePlaceList(only: 'stale' | 'closed' | undefined, within: string) {
  const list = useApiPages('places', 'listPlaces', { within, ...(only && { only }) }, { private: true })
  useReadOn(list)
  return list
}

/** Others propose, decide and add too: read anew every minute while it is in sight. */
const useAgain = () => (useShown() ? { refetchInterval: AGAIN_MS } : {})

export function useProposals() {
  const again = useAgain()
  const list = useApiPages('places', 'listProposals', {}, { private: true, ...again })
  useReadOn(list)
  return list
}

export const useAlike = () => useApiQuery('places', 'listAlike', {}, { private: true, ...useAgain() })
export const usePlace = (id: string) => useApiQuery('places', 'readPlace', { id }, { private: true })

/** After anything that was done to a place. */
export const readAnew = (): Promise<void> =>
  refresh('places', 'listPlaces', 'readPlace', 'readTasks', 'listProposals', 'listAlike')
