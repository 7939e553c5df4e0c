import { useEffect } from 'react'
import type { InvitationDto, PersonDto } from '@shared/contract/account'
import { refresh, useApiPages, type CallError } from '@/api'
import { useInvitations } from '../frame/use-invitations'
import { useShown } from '../frame/use-shown'

const AGAIN_MS = 30_000

/** Others accept invitations, and other admins work too: read anew every half minute while it is in sight. */
export function useEverybody() {
  const again = useShown() ? { refetchInterval: AGAIN_MS } : {}
  return {
    active: useApiPages('account', 'listPeople', { state: 'active' }, { private: true, ...again }),
    suspended: useApiPages('account', 'listPeople', { state: 'suspended' }, { private: true, ...again }),
    invitations: useInvitations(),
  }
}
export type Everybody = ReturnType<typeof useEverybody>

interface List<T> {
  data: readonly T[] | undefined
  error: CallError | null
  hasNextPage: boolean
  isFetchingNextPage: boolean
  fetchNextPage: () => unknown
  refetch: () => unknown
}
export interface Found<T> {
  one: T | undefined
  /** All lists have been read to their ends, and it is in none. */
  gone: boolean
  error: CallError | null
  again: () => void
}

/** Reads on until it turns up. */
function useFound<T extends { id: string }>(id: string, lists: readonly List<T>[]): Found<T> {
  const one = lists.flatMap(({ data }) => data ?? []).find((each) => each.id === id)
  const next = one ? undefined : lists.find(({ hasNextPage, isFetchingNextPage }) => hasNextPage && !isFetchingNextPage)
  useEffect(() => {
    void next?.fetchNextPage()
  }, [next])
  return {
    one,
    gone: !one && lists.every(({ data, hasNextPage }) => data !== undefined && !hasNextPage),
    error: lists.find(({ data, error }) => !data && error)?.error ?? null,
    again: () => lists.forEach(({ refetch }) => void refetch()),
  }
}

export function usePerson(id: string): Found<PersonDto> {
  const { active, suspended } = useEverybody()
  return useFound(id, [active, suspended])
}
export const useInvitation = (id: string): Found<InvitationDto> => useFound(id, [useInvitations()])

/** After anything that was done to a person. */
export const readAnew = (): Promise<void> => refresh('account', 'listPeople', 'listInvitations', 'me')
