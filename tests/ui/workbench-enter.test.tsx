import { QueryClientProvider } from '@tanstack/react-query'
import Taro from '@tarojs/taro'
import { act, fireEvent, render, screen } from '@testing-library/react'
import { queryClient } from '@/api'
import { forgetAll } from '@/lib/exit'
import { leaveFor } from '@/lib/handover'
import { dropSession, session, startSession } from '@/lib/session'
import Enter from '@/workbench/enter'
import { answerOnly, answers, asked, offline, opsOf, refuse } from './mocks/answering'
import { click } from './mocks/click'
import { done, hidePages } from './mocks/taro'

jest.mock('@/api/transport', () => jest.requireActual('./mocks/answering'))

const TOKEN = 'T'.repeat(40)
const draw = () =>
  render(
    <QueryClientProvider client={queryClient}>
      <Enter />
    </QueryClientProvider>,
  )
const press = (name: string) => click(screen.getByRole('button', { name }))
const write = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } })
const byPhone = () => click(screen.getByRole('radio', { name: '用手机确认' }))

beforeEach(() => {
  dropSession()
  queryClient.clear()
  answerOnly({
    signIn: () => ({ token: TOKEN }),
    startPairing: () => ({ code: '12345678', words: ['竹叶', '清茶'], endsAt: new Date().toISOString() }),
    readPairing: () => ({ state: 'waiting' }),
    finishPairing: () => ({ token: TOKEN }),
  })
})
afterEach(() => {
  jest.restoreAllMocks()
})

describe('by name and passphrase', () => {
  test('pressed too early it says what is missing, one thing at a time, and sends nothing', async () => {
    draw()
    await press('进来')
    expect(screen.getByLabelText('名字')).toHaveAccessibleDescription('名字还没写。')
    write('名字', 'zhou')
    await press('进来')
    expect(screen.getByLabelText('口令')).toHaveAccessibleDescription('口令还没写。')
    expect(asked).toEqual([])
  })

  test('a password manager knows both fields; the passphrase is dots until she looks', () => {
    draw()
    expect(screen.getByLabelText('名字')).toHaveAttribute('autocomplete', 'username')
    const field = screen.getByLabelText('口令')
    expect(field).toHaveAttribute('autocomplete', 'current-password')
    expect(field).toHaveAttribute('type', 'password')
    fireEvent.click(screen.getByRole('button', { name: '看看口令' }))
    expect(field).toHaveAttribute('type', 'text')
    fireEvent.click(screen.getByRole('button', { name: '遮住口令' }))
    expect(field).toHaveAttribute('type', 'password')
  })

  test.each([
    ['SIGN_IN_WRONG', refuse('SIGN_IN_WRONG')],
    ['a name that nobody can have', refuse('INVALID_INPUT', { signInName: 'malformed' })],
  ])('%s is told in the same words, and what she wrote stays', async (_, answer) => {
    answers.signIn = answer
    draw()
    write('名字', 'zhou')
    write('口令', '一句只有我知道的话')
    await press('进来')
    expect(screen.getByLabelText('口令')).toHaveAccessibleDescription(/^名字和口令对不上/)
    expect(screen.getByLabelText('口令')).toHaveValue('一句只有我知道的话')
    expect(session.get()).toBeUndefined()
  })

  test.each<[string, () => Promise<unknown>, RegExp]>([
    ['no network', offline, /没连上，没登进去/],
    ['too many tries', refuse('RATE_LIMITED'), /试得有点密/],
    ['a fault of ours', refuse('INTERNAL'), /K7Q-218/],
  ])('%s is told beside the button', async (_, answer, words) => {
    answers.signIn = answer
    draw()
    write('名字', 'zhou')
    write('口令', '一句只有我知道的话')
    await press('进来')
    expect(screen.getByText(words)).toBeInTheDocument()
  })

  test('the right ones open a session and lead to her desk; neither stands in an address or in storage', async () => {
    draw()
    write('名字', 'zhou')
    write('口令', '一句只有我知道的话')
    await press('进来')
    expect(session.get()).toBe(TOKEN)
    expect(done).toEqual([['reLaunch', { url: '/workbench/home/index' }]])
    expect(screen.getByLabelText('口令')).toHaveValue('')
    expect(JSON.stringify({ ...localStorage })).not.toContain('只有我知道')
  })

  test('coming from a page that waits, she goes back to it', async () => {
    jest.spyOn(Taro, 'getCurrentPages').mockReturnValue([{}, {}] as never)
    leaveFor('backToDesk', true)
    draw()
    write('名字', 'zhou')
    write('口令', '一句只有我知道的话')
    await press('进来')
    expect(done.map(([name]) => name)).toEqual(['navigateBack'])
  })

  test('another person’s session on this tab is ended before hers begins', async () => {
    startSession('OLD')
    answers.signOut = () => {
      expect(session.get()).toBe('OLD')
      return {}
    }
    draw()
    write('名字', 'zhou')
    write('口令', '一句只有我知道的话')
    await press('进来')
    expect(opsOf('signOut')).toHaveLength(1)
    expect(session.get()).toBe(TOKEN)
  })

  test.each([
    ['another page', hidePages],
    ['quick exit', forgetAll],
  ])('%s empties the fields', (_, leave) => {
    draw()
    write('口令', '一句只有我知道的话')
    act(leave)
    expect(screen.getByLabelText('口令')).toHaveValue('')
  })
})

describe('by phone', () => {
  test('the code stands in two groups beside the two words, and the secret in no key of the cache', async () => {
    draw()
    await byPhone()
    expect(screen.getByText('1234 5678')).toBeInTheDocument()
    expect(screen.getByText('竹叶')).toBeInTheDocument()
    expect(screen.getByText('清茶')).toBeInTheDocument()
    expect(screen.getByText(/这个码还能用 3 分钟/)).toBeInTheDocument()
    const secret = String(opsOf('startPairing')[0]?.input.secret)
    const keys = queryClient
      .getQueryCache()
      .getAll()
      .map(({ queryKey }) => queryKey)
    expect(JSON.stringify(keys)).not.toContain(secret)
  })

  test('stopped on the phone it ends here too', async () => {
    answers.readPairing = () => ({ state: 'ended' })
    draw()
    await byPhone()
    expect(await screen.findByText('这个码不能用了')).toBeInTheDocument()
  })

  test('without the server it says so, and what it showed stays', async () => {
    draw()
    await byPhone()
    answers.readPairing = offline
    expect(await screen.findByText('这会儿没连上，连上了接着等。')).toBeInTheDocument()
    expect(screen.getByText('1234 5678')).toBeInTheDocument()
  })

  test('no code, and why', async () => {
    answers.startPairing = refuse('RATE_LIMITED')
    draw()
    await byPhone()
    expect(screen.getByText(/试得有点密/)).toBeInTheDocument()
  })

  test('left, it shows no code any more', async () => {
    draw()
    await byPhone()
    act(hidePages)
    expect(screen.queryByText('1234 5678')).toBeNull()
  })
})

describe('by phone, as time goes', () => {
  beforeEach(() => {
    jest.useFakeTimers()
  })
  afterEach(async () => {
    // what a fake clock still holds would hold up every later request
    await act(async () => jest.advanceTimersByTimeAsync(10))
    jest.useRealTimers()
  })

  test('it asks every two seconds, and a confirmed one is collected once', async () => {
    draw()
    await byPhone()
    await act(async () => jest.advanceTimersByTimeAsync(6_500))
    expect(opsOf('readPairing').length).toBeGreaterThanOrEqual(3)
    expect(opsOf('readPairing').length).toBeLessThanOrEqual(5)
    answers.readPairing = () => ({ state: 'confirmed' })
    await act(async () => jest.advanceTimersByTimeAsync(5_000))
    expect(opsOf('finishPairing')).toHaveLength(1)
    expect(opsOf('finishPairing')[0]?.input.secret).toBe(opsOf('startPairing')[0]?.input.secret)
    expect(session.get()).toBe(TOKEN)
  })

  test('a code ends by itself; the next one has a secret of its own', async () => {
    draw()
    await byPhone()
    await act(async () => jest.advanceTimersByTimeAsync(3 * 60_000 + 1000))
    expect(screen.getByText('这个码不能用了')).toBeInTheDocument()
    expect(screen.queryByText('1234 5678')).toBeNull()
    const before = opsOf('readPairing').length
    await act(async () => jest.advanceTimersByTimeAsync(10_000))
    expect(opsOf('readPairing')).toHaveLength(before)
    await press('再来一次')
    await act(async () => jest.advanceTimersByTimeAsync(100))
    expect(screen.getByText('1234 5678')).toBeInTheDocument()
    expect(new Set(opsOf('startPairing').map(({ input }) => input.secret)).size).toBe(2)
  })
})

test('WeChat knows its people: the mini-program asks for no passphrase', () => {
  process.env.TARO_ENV = 'weapp'
  try {
    draw()
    expect(screen.queryByLabelText('口令')).toBeNull()
    expect(screen.getByText('输入进门码')).toBeInTheDocument()
  } finally {
    process.env.TARO_ENV = 'h5'
  }
})
