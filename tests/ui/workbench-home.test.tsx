import { QueryClientProvider } from '@tanstack/react-query'
import { render, screen, within } from '@testing-library/react'
import type { StaffRole } from '@shared/contract/access'
import { queryClient } from '@/api'
import { deviceName } from '@/lib/device'
import { dropSession, startSession } from '@/lib/session'
import Mine from '@/tabs/mine'
import WorkbenchHome from '@/workbench/home'
import { waitingByDue } from '@/workbench/qa/queue/queue-words'
import Sessions from '@/workbench/sessions'
import { seenText } from '@/workbench/sessions/session-row'
import { answerOnly, answers, offline, opsOf } from './mocks/answering'
import { click } from './mocks/click'

jest.mock('@/api/transport', () => jest.requireActual('./mocks/answering'))

const NOW = new Date().toISOString()
const later = (minutes: number) => new Date(Date.parse(NOW) + minutes * 60_000).toISOString()
const question = (id: string, dueIn: number, urgent = false) => ({
  id,
  urgent,
  category: 'land' as const,
  askedAt: later(-600),
  dueAt: later(dueIn),
  excerpt: `（示例）${id}`,
  followUp: false,
})
const as = (...roles: StaffRole[]) => ({
  displayName: '示例人',
  roles: roles.map((role) => ({ role, area: '500118' })),
})
const draw = (page: React.ReactNode) => render(<QueryClientProvider client={queryClient}>{page}</QueryClientProvider>)

beforeEach(() => {
  dropSession()
  startSession('t')
  queryClient.clear()
  answerOnly({
    me: () => as('lawyer'),
    listQueue: () => ({ items: [question('later', 600), question('late', -30), question('urgent', 60, true)] }),
    readDesk: () => ({ claims: [], answeredToday: 0, lateToday: 0 }),
    listInvitations: () => ({ items: [] }),
    serviceTerms: () => ({
      now: NOW,
      onDuty: true,
      urgentDueAt: NOW,
      otherDueAt: NOW,
      holidaysKnownUntil: '2026-12-31',
      holidaysEndSoon: false,
    }),
  })
})

test('a lawyer sees what nobody holds: the urgent first, then by when it is due; nothing opens by itself', async () => {
  draw(<WorkbenchHome />)
  const list = within(await screen.findByRole('region', { name: '没人领的，先到时限的在前' }))
  expect(list.getAllByRole('link').map((row) => row.textContent?.match(/（示例）(\w+?)没/)?.[1])).toEqual([
    'urgent',
    'late',
    'later',
  ])
  expect(list.getByText('超时')).toBeInTheDocument()
  expect(opsOf('readCase')).toEqual([])
})

test('what somebody holds waits for nobody, until her time is over', () => {
  const held = { ...question('held', 5), claim: { mine: false, name: '王', until: later(5) } }
  const ids = (now: string) => waitingByDue([held, question('free', 600)], now).map(({ id }) => id)
  expect(ids(NOW)).toEqual(['free'])
  expect(ids(later(6))).toEqual(['held', 'free'])
})

test('an admin sees whose invitation waits for her word', async () => {
  answers.me = () => as('admin')
  answers.listInvitations = () => ({
    items: [
      {
        id: 'i-1',
        displayName: '刘主任',
        grants: [{ role: 'admin', area: '500118' }],
        forPerson: false,
        also: ['admin'],
        state: 'needsSecond',
        invitedBy: '王管理员',
        mine: false,
        mayAgree: true,
        createdAt: NOW,
        endsAt: later(600),
      },
    ],
  })
  draw(<WorkbenchHome />)
  expect(await screen.findByRole('link', { name: /请刘主任做管理员/ })).toHaveAttribute(
    'href',
    '#/workbench/people/index?tab=invitations&invitation=i-1',
  )
})

test.each<[StaffRole, RegExp]>([
  ['mediator', /调解员的房间还没开/],
  ['editor', /编辑的房间还没开/],
])('%s: the room that is still to come is told as it is, and no room of others is offered', async (role, words) => {
  answers.me = () => as(role)
  draw(<WorkbenchHome />)
  expect(await screen.findByText(words)).toBeInTheDocument()
  const rail = within(screen.getByRole('navigation', { name: '工作台' }))
  expect(rail.getAllByRole('link').map(({ textContent }) => textContent)).toEqual([
    '工作台',
    '电脑登录',
    '登录过的地方',
  ])
})

test('a counselor finds her days, and nothing of hers is read before she opens them', async () => {
  answers.me = () => as('counselor')
  draw(<WorkbenchHome />)
  const rail = within(await screen.findByRole('navigation', { name: '工作台' }))
  expect(rail.getByRole('link', { name: '我的日程' })).toHaveAttribute('href', '#/workbench/days/index')
  expect(screen.queryByText(/还没开/)).toBeNull()
  expect(opsOf('readWeek')).toEqual([])
})

test('我的 offers the door to who is not in, and the workbench to who is', async () => {
  const { unmount } = draw(<Mine />)
  expect(await screen.findByRole('link', { name: /工作台/ })).toBeInTheDocument()
  expect(screen.queryByRole('link', { name: /在这里工作/ })).toBeNull()
  unmount()
  dropSession()
  draw(<Mine />)
  expect(screen.getByRole('link', { name: /在这里工作？从这里进/ })).toBeInTheDocument()
})

describe('where she is signed in', () => {
  const one = (id: string, current: boolean) => ({
    id,
    device: current ? 'Windows 上的 Edge' : 'Mac 上的 Chrome',
    network: '203.0.113',
    way: 'phone' as const,
    startedAt: later(-300),
    seenAt: later(-5),
    endsAt: later(300),
    current,
  })

  test('this one says so and cannot be ended here; another can', async () => {
    answers.listSessions = () => ({ items: [one('a', true), one('b', false)] })
    answers.endSession = () => ({})
    draw(<Sessions />)
    expect(await screen.findByText('这台')).toBeInTheDocument()
    const stops = screen.getAllByRole('button', { name: /^停掉/ })
    expect(stops).toHaveLength(1)
    if (stops[0]) await click(stops[0])
    expect(opsOf('endSession')[0]?.input).toEqual({ id: 'b' })
  })

  test('all others at once, after a word about what happens', async () => {
    answers.listSessions = () => ({ items: [one('a', true), one('b', false)] })
    answers.endOtherSessions = () => ({ ended: 1 })
    draw(<Sessions />)
    await screen.findByRole('button', { name: '别的都停掉' })
    await click(screen.getByRole('button', { name: '别的都停掉' }))
    expect(opsOf('endOtherSessions')).toEqual([])
    const dialog = within(screen.getByRole('dialog'))
    await click(dialog.getByRole('button', { name: '停掉' }))
    expect(opsOf('endOtherSessions')).toHaveLength(1)
  })

  test('none, and no network, are told', async () => {
    answers.listSessions = () => ({ items: [] })
    const { unmount } = draw(<Sessions />)
    expect(await screen.findByText('没有电脑登录着')).toBeInTheDocument()
    unmount()
    queryClient.clear()
    answers.listSessions = offline
    draw(<Sessions />)
    expect(await screen.findByText('现在没连上')).toBeInTheDocument()
  })

  test('when it was last used, in words', () => {
    expect(seenText(NOW, later(0.5))).toBe('刚刚用过')
    expect(seenText(NOW, later(5))).toBe('5 分钟前用过')
  })
})

test.each([
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/130.0 Safari/537.36 Edg/130.0',
    'Windows 上的 Edge',
  ],
  ['Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/116 Mobile MicroMessenger/8.0', '安卓上的微信'],
  ['Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) Version/17.0 Safari/604.1', 'iPhone 上的 Safari'],
  ['curl/8', '认不出的设备'],
])('%s is told as %s', (agent, name) => expect(deviceName(agent)).toBe(name))
