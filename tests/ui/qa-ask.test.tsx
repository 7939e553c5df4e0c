import { QueryClientProvider } from '@tanstack/react-query'
import Taro from '@tarojs/taro'
import { act, fireEvent, render, screen } from '@testing-library/react'
import type { Envelope, Replies } from '@shared/contract/wire'
import { CallError, queryClient } from '@/api'
import QaAsk from '@/features/qa/ask'
import { clearDraft } from '@/features/qa/ask/draft'
import { forgetAll } from '@/lib/exit'
import { take } from '@/lib/handover'
import { online } from '@/lib/online'

const answers: Record<string, () => unknown> = {}
const asked: { op: string; input: unknown; key?: string }[] = []

jest.mock('@/api/transport', () => ({
  send: async ({ calls }: Envelope): Promise<Replies> => ({
    replies: calls.map(({ op, input, key }) => {
      asked.push({ op, input, key })
      return { ok: true as const, data: answers[op]?.() ?? [] }
    }),
  }),
}))

const CALM = '结婚后买的房，房产证只写了他的名字'
const DUE = '2026-11-25T02:00:00.000Z'
const draw = () =>
  render(
    <QueryClientProvider client={queryClient}>
      <QaAsk />
    </QueryClientProvider>,
  )
const field = () => screen.getByRole('textbox', { name: '说说发生了什么' })
const write = (value: string) => fireEvent.change(field(), { target: { value } })
const send = (name = '写好了，发给律师') => act(async () => fireEvent.click(screen.getByRole('button', { name })))

beforeEach(() => {
  asked.length = 0
  Object.keys(answers).forEach((op) => delete answers[op])
  answers.serviceTerms = () => ({
    now: DUE,
    onDuty: true,
    urgentDueAt: DUE,
    otherDueAt: DUE,
    holidaysKnownUntil: '2026-12-31',
  })
  Element.prototype.scrollIntoView = () => undefined
  clearDraft()
  queryClient.clear()
})

test('danger is told in the same turn, and the cursor stays with her words', () => {
  draw()
  field().focus()
  write('他昨天又打我，孩子在旁边哭')
  expect(screen.getByText('你和孩子现在安全吗？')).toBeInTheDocument()
  expect(screen.getByRole('link', { name: '打 110 报警' })).toHaveAttribute('href', 'tel:110')
  expect(field()).toHaveFocus()
})

test('too few words are answered with what is missing; nothing is sent', async () => {
  draw()
  write('我想离婚')
  await send()
  expect(field()).toHaveAccessibleDescription('再多说几句：写了 4 个字，10 个字就能发。')
  expect(asked.filter(({ op }) => op === 'ask')).toHaveLength(0)
})

test('a lost send keeps her words, and the second try carries the same key', async () => {
  draw()
  write(CALM)
  answers.ask = () => {
    throw new CallError({ code: 'UNAVAILABLE', ref: '本机-ABCD' }, true)
  }
  await send()
  expect(await screen.findByRole('alert')).toHaveTextContent('没发出去，字都还在')
  expect(field()).toHaveValue(CALM)
  answers.ask = () => ({ returnCode: '1234567890123456', urgent: false, askedAt: DUE, dueAt: DUE })
  await send('再发一次')
  const [first, second] = asked.filter(({ op }) => op === 'ask')
  expect(second?.key).toBe(first?.key)
  expect(second?.input).toEqual({ category: 'other', text: CALM })
  expect(take('asked')?.returnCode).toBe('1234567890123456')
})

test('her words are on the device only after she says so, and quick exit empties the page', () => {
  draw()
  write(CALM)
  const stored = () => String(Taro.getStorageSync('chazhu.draft'))
  expect(stored()).toBe('')
  const keep = screen.getByRole('switch', { name: '把草稿留在这部手机' })
  fireEvent.click(keep)
  expect(stored()).toContain('房产证')
  fireEvent.click(keep)
  expect(stored()).toBe('')
  act(() => forgetAll())
  expect(field()).toHaveValue('')
})

test('nothing she types is in a key of the cache', () => {
  draw()
  write(CALM)
  const keys = queryClient
    .getQueryCache()
    .getAll()
    .map(({ queryKey }) => queryKey)
  expect(JSON.stringify(keys)).not.toContain('房产证')
})

test('the page behind it does not come: the code stands where she is, and the question goes once', async () => {
  const load = () => [Promise.reject(new Error('ChunkLoadError'))] as const
  window.__taroAppConfig = { routes: [{ path: 'features/qa/sent/index', load }] }
  online.set(false)
  draw()
  write(CALM)
  answers.ask = () => ({ returnCode: '1234567890123456', urgent: false, askedAt: DUE, dueAt: DUE })
  await send()
  act(() => online.set(true))
  delete window.__taroAppConfig
  expect(await screen.findByText(/已经收到了，不用再发/)).toBeInTheDocument()
  expect(document.querySelector('.cz-code__digits')).toHaveTextContent('1234 5678 9012 3456')
  expect(screen.queryByRole('button', { name: /发给律师|再发/ })).toBeNull()
})
