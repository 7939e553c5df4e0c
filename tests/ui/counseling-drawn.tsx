import type { ReactNode } from 'react'
import { QueryClientProvider } from '@tanstack/react-query'
import { act, fireEvent, render, screen } from '@testing-library/react'
import { queryClient } from '@/api'
import { setRouteParams } from './mocks/taro'

/** Under a clock that stands: what was asked for has come. */
export const settle = () => act(async () => jest.advanceTimersByTimeAsync(100))
export async function draw(page: ReactNode, params: Record<string, string> = {}) {
  setRouteParams(params)
  const drawn = render(<QueryClientProvider client={queryClient}>{page}</QueryClientProvider>)
  await settle()
  return drawn
}
export async function press(role: 'button' | 'radio' | 'checkbox', name: string | RegExp) {
  fireEvent.click(screen.getByRole(role, { name }))
  await settle()
}
