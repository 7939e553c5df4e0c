import { dehydrate, hydrate, type DehydratedState } from '@tanstack/react-query'
import { blank } from '@/lib/exit'
import { keep, readKept } from '@/lib/storage'
import { queryClient } from './query-client'

/**
 * Keeps what is public and says nothing about her: whole topics of law cards, the newest answers. A read must ask for
 * it with `meta.offline`; anything else, hers above all, never touches the phone's storage.
 */
const FORMAT = process.env.CHAZHU_SHAPE ?? ''
const MAX_AGE_MS = 14 * 24 * 60 * 60_000
const WAIT_MS = 1500

interface KeptState {
  format: string
  at: number
  state: DehydratedState
}

export function restore(): void {
  const kept = readKept<KeptState>('public')
  if (kept?.format === FORMAT && Date.now() - kept.at < MAX_AGE_MS) hydrate(queryClient, kept.state)
}

const save = () => {
  const state = dehydrate(queryClient, {
    shouldDehydrateQuery: ({ meta, state: { status } }) => meta?.offline === true && status === 'success',
    shouldDehydrateMutation: () => false,
  })
  if (state.queries.length > 0) keep('public', { format: FORMAT, at: Date.now(), state } satisfies KeptState)
}

export function watchPublicReads(): void {
  let timer: ReturnType<typeof setTimeout> | undefined
  queryClient.getQueryCache().subscribe(({ type, query }) => {
    if (type !== 'updated' || query.meta?.offline !== true || query.state.status !== 'success') return
    if (timer) clearTimeout(timer)
    timer = setTimeout(() => {
      if (!blank.get()) save()
    }, WAIT_MS)
  })
}
