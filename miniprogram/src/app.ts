import '@/lib/aria'
import '@/api/query-platform'
import '@/ui/styles'
import { QueryClientProvider } from '@tanstack/react-query'
import { createElement, type ReactNode } from 'react'
import { restore, watchPublicReads } from '@/api/persistence'
import { queryClient } from '@/api/query-client'
import { startPlatform } from '@/lib/platform'
import { watchLeaving } from '@/lib/leave'
import { watchOnline } from '@/lib/online'
import { watchPages } from '@/lib/page-code'
import { watchSystem } from '@/lib/system'

startPlatform()
watchLeaving()
watchOnline()
watchPages()
watchSystem()
restore()
watchPublicReads()

export default function App({ children }: { children?: ReactNode }) {
  return createElement(QueryClientProvider, { client: queryClient }, children)
}
