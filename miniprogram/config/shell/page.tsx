import { QueryClientProvider } from '@tanstack/react-query'
import { renderToStaticMarkup } from 'react-dom/server'
import { queryClient } from '@/api/query-client'
import Home from '@/tabs/home'

/** The first page as it stands before any answer has come. */
export const html = renderToStaticMarkup(
  <QueryClientProvider client={queryClient}>
    <Home />
  </QueryClientProvider>,
)

// its timers would keep the build waiting
queryClient.clear()
