import { QueryClientProvider } from '@tanstack/react-query'
import { act, fireEvent, render, screen } from '@testing-library/react'
import { SESSION } from '@shared/values/limits'
import { queryClient } from '@/api'
import { take } from '@/lib/handover'
import { dropSession, session, startSession } from '@/lib/session'
import { enterWith, locked } from '@/workbench/frame/lock'
import { StaffPage } from '@/workbench/frame/staff-page'
import { keepWords, owner, unsavedWords } from '@/workbench/frame/unsaved'
import { watchIdle } from '@/workbench/frame/watch-idle'
import { answerOnly, answers, opsOf } from './mocks/answering'
import { click } from './mocks/click'
import { done } from './mocks/taro'

jest.mock('@/api/transport', () => jest.requireActual('./mocks/answering'))

const MINUTE = 60_000
const LIMIT = SESSION.lockMinutes * MINUTE
const pass = (ms: number) => act(async () => jest.advanceTimersByTimeAsync(ms))
const draw = async () => {
  render(
    <QueryClientProvider client={queryClient}>
      <StaffPage room="home">{({ displayName }) => <p>{`${displayName}的私密内容`}</p>}</StaffPage>
    </QueryClientProvider>,
  )
  await pass(50)
}
const secret = () => screen.queryByText(/的私密内容/)

let words = ''
const save = jest.fn(() => {
  words = ''
  return Promise.resolve()
})
keepWords({
  read: () => (words ? [{ id: 'a', text: words }] : []),
  save: () => save(),
  drop: () => {
    words = ''
  },
})

beforeEach(() => {
  jest.useFakeTimers()
  jest.setSystemTime(new Date('2026-11-25T06:30:00.000Z'))
  locked.set(false)
  owner.set(undefined)
  words = ''
  save.mockClear()
  queryClient.clear()
  dropSession()
  startSession('t')
  answerOnly({
    me: () => ({ personId: 'p-zhou', displayName: '周律师', roles: [{ role: 'counselor' }] }),
    signOut: () => ({}),
  })
})
afterEach(async () => {
  await pass(10)
  jest.useRealTimers()
})

test('after fifteen minutes untouched everything is hidden, saved and signed out, in that order', async () => {
  await draw()
  expect(secret()).toBeInTheDocument()
  words = '写了一半'
  save.mockImplementationOnce(() => {
    expect([locked.get(), session.get()]).toEqual([true, 't'])
    words = ''
    return Promise.resolve()
  })
  await pass(LIMIT + 20_000)
  expect(save).toHaveBeenCalledTimes(1)
  expect(screen.getByRole('heading', { name: '离开了一会儿，先锁上了' })).toBeInTheDocument()
  expect(screen.getByText(/^草稿都在/)).toBeInTheDocument()
  expect(opsOf('signOut')).toHaveLength(1)
  expect(session.get()).toBeUndefined()
  const known = queryClient.getQueryCache().getAll()
  expect(known.filter(({ state }) => state.data !== undefined)).toEqual([])
})

test('a touch or a key begins the time anew', async () => {
  await draw()
  await pass(LIMIT - MINUTE)
  fireEvent.keyDown(window, { key: 'a' })
  await pass(LIMIT - MINUTE)
  expect(secret()).toBeInTheDocument()
  await pass(2 * MINUTE)
  expect(secret()).toBeNull()
})

test('a computer that slept is locked by the very touch that wakes it', async () => {
  await draw()
  jest.setSystemTime(Date.now() + 60 * MINUTE)
  await act(async () => void fireEvent.pointerMove(window))
  expect(secret()).toBeNull()
})

test('while it still saves, a reload finds no session', async () => {
  await draw()
  save.mockReturnValueOnce(new Promise<never>(() => undefined))
  await pass(LIMIT + 15_000)
  expect(secret()).toBeNull()
  expect(sessionStorage.getItem('chazhu.session')).toBeNull()
  // a server that does not answer keeps nobody signed in
  await pass(10_000)
  expect(session.get()).toBeUndefined()
})

test('the way back leads to this page, and no word of hers stands on the locked one', async () => {
  await draw()
  words = '写了一半'
  save.mockReturnValueOnce(Promise.resolve())
  await pass(LIMIT + 20_000)
  expect(document.body).not.toHaveTextContent('写了一半')
  await click(screen.getByRole('button', { name: '再进来' }))
  expect(done).toContainEqual(['navigateTo', { url: '/workbench/enter/index' }])
  expect(take('backToDesk')).toBe(true)
})

test('in again, she finds what could not be saved; another finds nothing of it, and her own name', async () => {
  await draw()
  words = '写了一半'
  save.mockReturnValue(Promise.resolve())
  await pass(LIMIT + 20_000)
  await act(async () => enterWith('t2'))
  await pass(50)
  expect(secret()).toHaveTextContent('周律师')
  expect(unsavedWords()).toHaveLength(1)

  await pass(LIMIT + 20_000)
  answers.me = () => ({ personId: 'p-chen', displayName: '陈律师', roles: [{ role: 'counselor' }] })
  await act(async () => enterWith('t3'))
  await pass(50)
  expect(secret()).toHaveTextContent('陈律师')
  expect(unsavedWords()).toEqual([])
})

test('signed in again while the old one is being ended, the new session stays', async () => {
  await draw()
  save.mockImplementationOnce(() => new Promise((saved) => setTimeout(saved, 2000)))
  await pass(LIMIT + 500)
  await act(async () => enterWith('t2'))
  await pass(10_000)
  expect(session.get()).toBe('t2')
  expect(opsOf('signOut')).toEqual([])
  await pass(LIMIT + 20_000)
  expect(secret()).toBeNull()
})

test('words that cannot be saved keep nobody signed in', async () => {
  await draw()
  save.mockImplementationOnce(() => {
    throw new Error('planted')
  })
  await pass(LIMIT + 20_000)
  expect(session.get()).toBeUndefined()
})

test('the planted watch that takes waking for use never runs', () => {
  const idle = jest.fn()
  // as it would be if the last touch were written down before it is asked how long ago the one before was
  const careless = (limitMs: number, onIdle: () => void) => {
    let last = Date.now()
    window.addEventListener('pointermove', () => {
      last = Date.now()
      if (Date.now() - last >= limitMs) onIdle()
    })
  }
  const careful = jest.fn()
  careless(LIMIT, idle)
  const stop = watchIdle(LIMIT, careful)
  jest.setSystemTime(Date.now() + 2 * LIMIT)
  fireEvent.pointerMove(window)
  expect(idle).not.toHaveBeenCalled()
  expect(careful).toHaveBeenCalledTimes(1)
  stop()
})
