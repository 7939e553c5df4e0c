import { useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query'
import { useRef } from 'react'
import type { Contract, Slice } from '@shared/contract'
import type { In, KindOf, Out } from '@shared/contract/infer'
import { mayHaveHappened, type CallError } from './call-error'
import { api } from './client'
import type { CommandsOf } from './commands'
import { newKey } from './key'
import { queryKeyOf } from './query-key'

type QueriesOf<S extends Slice> = {
  [K in keyof Contract[S]]: KindOf<Contract[S][K]> extends 'query' ? K : never
}[keyof Contract[S]]
type Reader = (input: unknown) => Promise<unknown>

export interface ReadOptions {
  /** Public to everyone: kept on the phone for when there is no network. */
  offline?: boolean
  /** Someone's matter: forgotten as soon as the page closes. Set by itself when the input holds what she typed. */
  private?: boolean
  enabled?: boolean
  staleTime?: number
  refetchInterval?: number
}

const HOUR = 60 * 60_000
const reader = (slice: string, op: PropertyKey): Reader =>
  (api as unknown as Record<string, Record<PropertyKey, Reader>>)[slice]?.[op] ??
  (() => Promise.reject(new Error('no such operation')))

/** How long a read lives, by whose it is. */
const lifeOf = (offline: boolean | undefined, isPrivate: boolean) => ({
  gcTime: isPrivate ? 0 : offline ? 14 * 24 * HOUR : 10 * 60_000,
  staleTime: isPrivate ? 0 : offline ? 6 * HOUR : 60_000,
  meta: { offline: offline === true && !isPrivate },
})

export function useApiQuery<S extends Slice, K extends QueriesOf<S>>(
  slice: S,
  op: K,
  input: In<Contract[S][K]>,
  /** `startWith`: what the phone already knows, shown until the answer comes. */
  {
    offline,
    private: isPrivate = false,
    startWith,
    ...options
  }: ReadOptions & { startWith?: () => Out<Contract[S][K]> | undefined } = {},
) {
  const keyed = useQueryKey(slice, op, input)
  return useQuery<Out<Contract[S][K]>, CallError>({
    ...lifeOf(offline, isPrivate || keyed.typed),
    ...options,
    queryKey: keyed.key,
    queryFn: () => reader(slice, op)(input) as Promise<Out<Contract[S][K]>>,
    ...(startWith ? { initialData: startWith, initialDataUpdatedAt: 0 } : {}),
  })
}

type Paged<S extends Slice> = {
  [K in QueriesOf<S>]: In<Contract[S][K]> extends { after?: string }
    ? 'after' extends keyof In<Contract[S][K]>
      ? K
      : never
    : never
}[QueriesOf<S>]
type Items<O> = O extends { items: (infer I)[] } ? I : never

/** A list that goes on: `data` is all that has been read so far, `fetchNextPage` reads on. */
export function useApiPages<S extends Slice, K extends Paged<S>>(
  slice: S,
  op: K,
  input: Omit<In<Contract[S][K]>, 'after'>,
  { offline, private: isPrivate = false, ...options }: ReadOptions = {},
) {
  const keyed = useQueryKey(slice, op, input, 'pages')
  type Page = { items: Items<Out<Contract[S][K]>>[]; next?: string }
  return useInfiniteQuery<Page, CallError, Page['items'], readonly unknown[], string | undefined>({
    ...lifeOf(offline, isPrivate || keyed.typed),
    ...options,
    queryKey: keyed.key,
    queryFn: ({ pageParam: after }) => reader(slice, op)({ ...input, ...(after ? { after } : {}) }) as Promise<Page>,
    initialPageParam: undefined,
    getNextPageParam: ({ next }) => next,
    select: ({ pages }) => pages.flatMap(({ items }) => items),
  })
}

/** A command tried again after it may have got lost carries the same key, so that it counts once. */
export function useApiCommand<S extends Slice, K extends CommandsOf<S>>(slice: S, op: K) {
  const lost = useRef(new Map<string, string>())
  return useMutation<Out<Contract[S][K]>, CallError, In<Contract[S][K]>>({
    mutationFn: async (input) => {
      const body = JSON.stringify(input)
      const key = lost.current.get(body) ?? (await newKey())
      lost.current.set(body, key)
      const write = reader(slice, op) as (input: unknown, options: { key: string }) => Promise<Out<Contract[S][K]>>
      try {
        const done = await write(input, { key })
        lost.current.clear()
        return done
      } catch (thrown) {
        if (!mayHaveHappened(thrown)) lost.current.delete(body)
        throw thrown
      }
    },
  })
}

/** What she typed stands in no key: a number that means nothing takes its place. */
function useQueryKey(slice: string, op: PropertyKey, input: unknown, ...more: readonly string[]) {
  const last = useRef<{ body: string; key: readonly unknown[]; typed: boolean } | undefined>(undefined)
  const body = JSON.stringify(input)
  if (last.current?.body !== body) last.current = { body, ...queryKeyOf(slice, String(op), input, more) }
  return last.current
}
