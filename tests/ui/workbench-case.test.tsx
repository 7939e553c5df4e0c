import { QueryClientProvider } from '@tanstack/react-query'
import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import type { ErrorCode } from '@shared/contract/errors'
import type { CaseDto } from '@shared/contract/qa'
import type { Envelope, Replies } from '@shared/contract/wire'
import { CallError, queryClient } from '@/api'
import { CasePane } from '@/workbench/qa/case/case-pane'
import { dropDrafts, unsaved } from '@/workbench/qa/editor/draft-store'

const answers: Record<string, (input: Record<string, unknown>) => unknown> = {}
const asked: { op: string; input: Record<string, unknown> }[] = []
const refuse = (code: ErrorCode) => () => Promise.reject(new CallError({ code, ref: 'K7Q-218' }))
const offline = () => Promise.reject(new CallError({ code: 'UNAVAILABLE', ref: '本机-ABCD' }, true))

jest.mock('@/api/transport', () => ({
  send: async ({ calls }: Envelope): Promise<Replies> => ({
    replies: await Promise.all(
      calls.map(async ({ op, input }) => {
        const given = input as Record<string, unknown>
        asked.push({ op, input: given })
        try {
          return { ok: true as const, data: await answers[op]?.(given) }
        } catch (thrown) {
          if (thrown instanceof CallError && !thrown.offline) return { ok: false as const, error: thrown.failure }
          throw thrown
        }
      }),
    ),
  }),
}))

const NOW = new Date().toISOString()
const later = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString()
const HER = { by: 'citizen' as const, text: '（示例）他不给生活费', at: NOW, citations: [] }
const CITE = { law: 'civil-code' as const, article: '1062', gloss: '婚后挣的钱，是两个人的。' }
const WORDS = '这是一段写了二十个字以上的回答，说清楚第一步做什么。'
const theCase = (change: Partial<CaseDto> = {}): CaseDto => ({
  id: 'q1',
  urgent: false,
  askedAt: NOW,
  dueAt: later(600),
  category: 'property',
  status: 'claimed',
  dangers: [],
  messages: [HER],
  claim: { mine: true, name: '周律师', until: later(20), renewalsLeft: 1 },
  ...change,
})
const DRAFT = { text: WORDS, citations: [CITE], savedAt: NOW }

const draw = () =>
  render(
    <QueryClientProvider client={queryClient}>
      <CasePane id="q1" now={new Date().toISOString()} wide onNext={() => undefined} onQueue={() => undefined} />
    </QueryClientProvider>,
  )
const field = () => screen.findByRole('textbox', { name: '回答' })
const press = (name: string) => act(async () => fireEvent.click(screen.getByRole('button', { name })))
const opsOf = (op: string) => asked.filter((one) => one.op === op)

beforeEach(() => {
  asked.length = 0
  dropDrafts()
  queryClient.clear()
  Object.assign(answers, {
    readCase: () => theCase({ draft: DRAFT }),
    readTopics: () => [],
    listCited: () => [{ law: 'civil-code', article: '1062', uses: 3 }],
    listQueue: () => ({ items: [] }),
    readDesk: () => ({ claims: [], answeredToday: 0, lateToday: 0 }),
    serviceTerms: () => ({
      now: NOW,
      onDuty: true,
      urgentDueAt: NOW,
      otherDueAt: NOW,
      holidaysKnownUntil: '2026-12-31',
    }),
    saveDraft: () => ({ savedAt: NOW }),
    answer: () => ({ answeredAt: NOW, late: false }),
    claim: () => ({ until: later(30) }),
    renew: () => ({ until: later(30), renewalsLeft: 0 }),
    release: () => ({}),
  })
})

test('her draft stands there again, and what she is not told', async () => {
  draw()
  expect(await field()).toHaveValue(WORDS)
  expect(screen.getByRole('textbox', { name: '白话：民法典 第一千零六十二条' })).toHaveValue(CITE.gloss)
  expect(screen.getByText(/看不到姓名、电话、住址/)).toBeInTheDocument()
})

test('pressed too early it says what is missing, and sends nothing', async () => {
  answers.readCase = () => theCase()
  draw()
  fireEvent.change(await field(), { target: { value: '太短' } })
  await press('发出回答')
  expect(screen.getByText('回答再写几句，至少 20 个字，现在 2 个。')).toBeInTheDocument()
  expect(screen.getByText('还没引法条。找一条，按“用”。')).toBeInTheDocument()
  expect(opsOf('answer')).toHaveLength(0)
})

test('用 puts an article into the answer, and then reads 已用', async () => {
  answers.readCase = () => theCase()
  draw()
  await field()
  await act(async () => fireEvent.click(await screen.findByRole('button', { name: '用' })))
  expect(screen.getByRole('button', { name: '已用' })).toBeInTheDocument()
  expect(screen.getByRole('textbox', { name: /^白话：民法典/ })).toHaveValue('')
})

test('CONFLICT: her new words are shown, the answer stays and goes out with the next press', async () => {
  let added = false
  answers.readCase = () =>
    theCase({ draft: DRAFT, messages: added ? [HER, { ...HER, text: '（示例）他今天又把卡拿走了' }] : [HER] })
  answers.answer = ({ seen }) => {
    if (seen === 2) return { answeredAt: NOW, late: false }
    added = true
    return refuse('CONFLICT')()
  }
  draw()
  await field()
  await press('发出回答')
  expect(await screen.findByText('她刚补充了一句，看一眼再发。字都在。')).toBeInTheDocument()
  expect(screen.getByText('（示例）他今天又把卡拿走了')).toBeInTheDocument()
  expect(screen.getByText('刚补充的')).toBeInTheDocument()
  expect(await field()).toHaveValue(WORDS)
  await press('发出回答')
  expect(await screen.findByText('发出去了')).toBeInTheDocument()
  expect(opsOf('answer').map(({ input }) => input.seen)).toEqual([1, 2])
})

test('CLAIM_LOST: the words stay, and she can claim it again', async () => {
  let lost = false
  answers.readCase = () => (lost ? theCase({ status: 'waiting', claim: undefined }) : theCase({ draft: DRAFT }))
  answers.answer = () => {
    lost = true
    return refuse('CLAIM_LOST')()
  }
  draw()
  await field()
  await press('发出回答')
  expect(await screen.findByRole('heading', { name: '领的时间到了，问题回到了队列' })).toBeInTheDocument()
  expect(await field()).toHaveValue(WORDS)
  expect(screen.queryByRole('button', { name: '发出回答' })).toBeNull()
  lost = false
  await press('领这个问题')
  expect(await screen.findByRole('button', { name: '发出回答' })).toBeInTheDocument()
  expect(await field()).toHaveValue(WORDS)
})

test.each<[string, () => Promise<unknown>, RegExp]>([
  ['offline', offline, /没连上，没发出去。字都在/],
  ['RATE_LIMITED', refuse('RATE_LIMITED'), /试得有点密/],
  ['INTERNAL', refuse('INTERNAL'), /K7Q-218/],
])('%s keeps the words', async (_, fail, words) => {
  answers.answer = fail
  draw()
  await field()
  await press('发出回答')
  expect(await screen.findByText(words)).toBeInTheDocument()
  expect(await field()).toHaveValue(WORDS)
})

test('an answer that went out though we never heard so is not sent twice', async () => {
  answers.answer = () => {
    answers.readCase = () =>
      theCase({ status: 'answered', claim: undefined, messages: [HER, { ...HER, by: 'lawyer', text: WORDS }] })
    return refuse('CLAIM_LOST')()
  }
  draw()
  await field()
  await press('发出回答')
  expect(await screen.findByText('发出去了')).toBeInTheDocument()
})

test.each<[ErrorCode, RegExp]>([
  ['ALREADY_CLAIMED', /刚被别的律师领走/],
  ['TOO_MANY_CLAIMS', /手上的已经满了/],
])('%s is said', async (code, words) => {
  answers.readCase = () => theCase({ status: 'waiting', claim: undefined })
  answers.claim = refuse(code)
  draw()
  await screen.findByText('没人领')
  await press('领这个问题')
  expect(await screen.findByText(words)).toBeInTheDocument()
})

test('RENEWALS_USED is said, and no button offers what cannot be', async () => {
  answers.renew = refuse('RENEWALS_USED')
  draw()
  await field()
  await press('再要 30 分钟')
  expect(await screen.findByText(/不能再延了。现在发出/)).toBeInTheDocument()
})

test('what could not be saved is still here when the case is opened anew', async () => {
  answers.saveDraft = offline
  const { unmount } = draw()
  fireEvent.change(await field(), { target: { value: `${WORDS}又添一句。` } })
  unmount()
  await waitFor(() => expect(opsOf('saveDraft')).toHaveLength(1))
  expect(unsaved()).toHaveLength(1)
  draw()
  expect(await field()).toHaveValue(`${WORDS}又添一句。`)
})

test('three seconds after she stops it is saved, and says when', async () => {
  draw()
  const area = await field()
  jest.useFakeTimers()
  fireEvent.change(area, { target: { value: `${WORDS}改了。` } })
  expect(opsOf('saveDraft')).toHaveLength(0)
  await act(async () => jest.advanceTimersByTimeAsync(3000))
  jest.useRealTimers()
  expect(opsOf('saveDraft')).toHaveLength(1)
  expect(await screen.findByText(/存好了$/)).toBeInTheDocument()
})
