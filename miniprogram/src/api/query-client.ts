import { onlineManager, QueryClient } from '@tanstack/react-query'
import { online } from '@/lib/online'
import { onExit } from '@/lib/exit'
import { mayPass } from '@/lib/error-text'
import { CallError } from './call-error'

const MINUTE = 60_000

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      networkMode: 'offlineFirst',
      staleTime: MINUTE,
      gcTime: 10 * MINUTE,
      refetchOnWindowFocus: false,
      retry: (failures, thrown) => failures < 1 && (!(thrown instanceof CallError) || mayPass(thrown.failure.code)),
      retryDelay: 800,
    },
    // otherwise one made offline would be sent silently later, when she no longer expects it
    mutations: { networkMode: 'always', retry: false, gcTime: 0 },
  },
})

onlineManager.setEventListener((setOnline) => {
  setOnline(online.get())
  return online.subscribe(() => setOnline(online.get()))
})

onExit(() => queryClient.clear())
