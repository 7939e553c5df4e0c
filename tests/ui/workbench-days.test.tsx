import { QueryClientProvider } from '@tanstack/react-query'
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { addDays } from '@shared/values/instant'
import { queryClient } from '@/api'
import { dropSession, startSession } from '@/lib/session'
import Days from '@/workbench/days'
import { stateOf } from '@/workbench/days/session-words'
import { dropWords, keepWords } from '@/workbench/frame/unsaved'
import { itemsOf, sessionsIn, weekText } from '@/workbench/days/week/day-items'
import { answerOnly, answers, offline, opsOf, refuse } from './mocks/answering'
import { click } from './mocks/click'
import { CARD, days, NOW, row, TODAY, WEEK, work } from './mocks/days-said'
import { done, setRouteParams } from './mocks/taro'

jest.mock('@/api/transport', () => jest.requireActual('./mocks/answering'))

const wide = (matches: boolean) => {
  window.matchMedia = (() => ({
    matches,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  })) as never
}
const draw = async () => {
  render(
    <QueryClientProvider client={queryClient}>
      <Days />
    </QueryClientProvider>,
  )
  await screen.findByRole('heading', { level: 1 })
}
const press = (name: string | RegExp) => click(screen.getByRole('button', { name }))
const dialog = () => within(screen.getByRole('dialog'))
const FRIDAY = addDays(TODAY, 2)
const ASKED = row({
  id: 'b2',
  state: 'asked',
  startsAt: '2026-11-25T07:00:00.000Z',
  endsAt: '2026-11-25T07:50:00.000Z',
})

beforeEach(() => {
  jest.spyOn(Date, 'now').mockReturnValue(Date.parse(NOW))
  dropSession()
  startSession('t')
  queryClient.clear()
  setRouteParams({})
  wide(false)
  answerOnly({
    me: () => ({ personId: 'wen', displayName: '文老师', roles: [{ role: 'counselor', area: '500118' }] }),
    serviceTerms: () => ({ now: NOW }),
    readMyCard: () => ({ card: CARD }),
    listSwaps: () => ({ items: [] }),
    readWeek: ({ week }) => ({
      days: days(
        {
          [TODAY]: {
            work: [work()],
            sessions: [row(), ASKED],
          },
          [FRIDAY]: { work: [work()], away: [{ id: 'a1', from: 540, to: 600, why: 'block' }] },
        },
        week as string,
      ),
      next: row({ urgent: true, together: true, kind: 'inMarriage' }),
      asked: [ASKED],
      displaced: [row({ id: 'b9', state: 'displaced' })],
      followUps: [{ ...row({ id: 'b8', state: 'done' }), followUpOn: TODAY, gaveBy: '柳老师（示例）' }],
    }),
  })
})

afterEach(() => jest.restoreAllMocks())

describe('the week', () => {
  test('what comes next stands on top, then what waits for her, then the days from today on', async () => {
    await draw()
    const next = within(await screen.findByLabelText('接下来'))
    expect(next.getByText('今天 10:20–11:10')).toBeInTheDocument()
    expect(next.getByText('婚姻辅导 · 见面 · 中山路驿站（示例）')).toBeInTheDocument()
    expect(next.getByText('还有 20 分钟')).toBeInTheDocument()
    expect(next.getByText('急')).toBeInTheDocument()
    expect(next.getByText('两人一起')).toBeInTheDocument()
    expect(within(screen.getByRole('region', { name: '等你点头' })).getByRole('link')).toHaveTextContent('15:00')
    expect(screen.getByRole('region', { name: '时间落空了' })).toBeInTheDocument()
    expect(within(screen.getByRole('region', { name: '该回访' })).getByRole('link')).toHaveTextContent(
      '今天回访 · 接柳老师（示例）的',
    )
    expect(screen.queryByRole('region', { name: /周二/ })).toBeNull()
    await press('看前面 2 天')
    expect(screen.getByRole('region', { name: /周二/ })).toBeInTheDocument()
  })

  test('no session is read before she opens one, and the address holds its id alone', async () => {
    await draw()
    await screen.findByLabelText('接下来')
    await press('看这一次')
    expect(opsOf('readSession')).toEqual([])
    expect(done.at(-1)).toEqual(['navigateTo', { url: '/workbench/days/index?session=b1' }])
  })

  test('on a wide screen seven days stand beside one another, and nothing opens by itself', async () => {
    wide(true)
    await draw()
    await screen.findByLabelText('接下来')
    expect(screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent)).toEqual([
      '周一',
      '周二',
      '今天',
      '周四',
      '周五',
      '周六',
      '周日',
    ])
    expect(opsOf('readSession')).toEqual([])
    expect(opsOf('readWeek')).toHaveLength(1)
  })

  test('weeks back and forth, and back to this one', async () => {
    await draw()
    await screen.findByLabelText('接下来')
    await press('下一周')
    await waitFor(() => expect(opsOf('readWeek').at(-1)?.input).toEqual({ week: addDays(WEEK, 7) }))
    expect(screen.getByRole('heading', { name: '11月30日–12月6日' })).toBeInTheDocument()
    await press('回到这周')
    expect(screen.getByRole('heading', { name: '11月23日–29日' })).toBeInTheDocument()
    await screen.findByLabelText('接下来')
  })

  test('whom she has to answer stands on top in whatever week she looks', async () => {
    await draw()
    await screen.findByLabelText('接下来')
    await press('下一周')
    expect(await screen.findByRole('region', { name: '等你点头' })).toHaveTextContent('11月25日 周三 15:00')
  })

  test('further ahead than duties are laid out nobody says that she has none', async () => {
    await draw()
    await screen.findByLabelText('接下来')
    expect(screen.getAllByText('没有班')).toHaveLength(3)
    for (let at = 0; at < 5; at += 1) await press('下一周')
    expect(await screen.findAllByText('还没排到')).toHaveLength(7)
  })

  test.each([false, true])(
    'a week whose holidays are not announced yet says that it may change (wide: %s)',
    async (room) => {
      wide(room)
      await draw()
      await screen.findByLabelText('接下来')
      for (let at = 0; at < 4; at += 1) await press('下一周')
      expect(await screen.findByRole('region', { name: '12月27日 周日' })).toBeInTheDocument()
      expect(screen.queryByText(/放假安排只公布到/)).toBeNull()
      await press('下一周')
      expect(await screen.findByRole('region', { name: '1月1日 周五' })).toBeInTheDocument()
      expect(
        screen.getByText('放假安排只公布到 2026 年 12月31日 周四，以后的先按周末算，排好的可能会变。'),
      ).toBeInTheDocument()
    },
  )

  test('without a card she is asked to write it first, and no week is read', async () => {
    answers.readMyCard = () => ({})
    await draw()
    expect(await screen.findByRole('heading', { name: '先写一张名片' })).toBeInTheDocument()
    expect(opsOf('readWeek')).toEqual([])
    await press('写名片')
    expect(await screen.findByLabelText(/^擅长什么/)).toBeInTheDocument()
  })

  test.each([
    [refuse('INTERNAL'), /K7Q-218/],
    [offline, '现在没连上'],
  ])('trouble is told once, with something to press', async (how, words) => {
    answers.readWeek = how
    await draw()
    expect(await screen.findByText(words)).toBeInTheDocument()
  })

  test('without a line, words that are not saved are told of where there are some, and only there', async () => {
    answers.readWeek = offline
    let kept = [{ id: 'b1', text: '（示例）还没存' }]
    keepWords({ read: () => kept, save: () => Promise.resolve(), drop: () => void (kept = []) })
    await draw()
    expect(await screen.findByText('没存上的字都在这页里，别关。连上了再取一次。')).toBeInTheDocument()
    dropWords()
    cleanup()
    await draw()
    expect(await screen.findByText('连上了再取一次。')).toBeInTheDocument()
  })

  test('an officer finds nothing here', async () => {
    answers.me = () => ({ displayName: '刘干部', roles: [{ role: 'officer', area: '500118' }] })
    await draw()
    expect(screen.getByRole('heading', { name: '这一页给辅导师用' })).toBeInTheDocument()
    expect(opsOf('readWeek')).toEqual([])
  })

  test('a lawyer has the same room, without supervision', async () => {
    answers.me = () => ({ displayName: '周律师', roles: [{ role: 'lawyer', area: '500118' }] })
    answers.listQueue = () => ({ items: [] })
    await draw()
    expect(await screen.findByLabelText('接下来')).toBeInTheDocument()
    expect(screen.queryByRole('radio', { name: '督导' })).toBeNull()
  })
})

describe('time that is not to be booked', () => {
  test('two taps, filled in with what she most likely means; first without anybody losing her time', async () => {
    answers.blockTime = () => ({ id: 'a2', displaced: 0 })
    await draw()
    await screen.findByLabelText('接下来')
    await press('空出一段')
    await click(dialog().getByRole('button', { name: '空出来' }))
    expect(opsOf('blockTime')[0]?.input).toEqual({ why: 'block', on: TODAY, from: 600, to: 660, keep: true })
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  test('where sessions lie in it she is told how many fall away, and nothing happens before she says yes', async () => {
    answers.blockTime = ({ keep }) => (keep ? refuse('SLOT_TAKEN')() : { id: 'a2', displaced: 1 })
    await draw()
    await screen.findByLabelText('接下来')
    await press('空出一段')
    await click(dialog().getByRole('button', { name: '空出来' }))
    expect(dialog().getByRole('heading', { name: '这段里有 1 次约见' })).toBeInTheDocument()
    expect(dialog().getByText(/10:20/)).toBeInTheDocument()
    expect(opsOf('blockTime').map(({ input }) => input.keep)).toEqual([true])
    await click(dialog().getByRole('button', { name: '让 1 次落空，空出来' }))
    expect(opsOf('blockTime').map(({ input }) => input.keep)).toEqual([true, false])
  })

  test('leave is whole days; nobody loses her session before she has seen whose they are, of every week it touches', async () => {
    answers.takeLeave = ({ keep }) => (keep ? refuse('SLOT_TAKEN')() : { displaced: 2 })
    await draw()
    await screen.findByLabelText('接下来')
    await press('请假')
    fireEvent.change(dialog().getByLabelText('到哪天'), { target: { value: addDays(TODAY, 6) } })
    const before = opsOf('readWeek').length
    await click(dialog().getByRole('button', { name: '请假' }))
    expect(
      opsOf('readWeek')
        .slice(before)
        .map(({ input }) => input.week),
    ).toEqual([WEEK, addDays(WEEK, 7)])
    const asked = { from: TODAY, until: addDays(TODAY, 6) }
    expect(opsOf('takeLeave').map(({ input }) => input)).toEqual([{ ...asked, keep: true }])
    await click(dialog().getByRole('button', { name: '让 2 次落空，请假' }))
    expect(document.body.textContent).toContain(
      '2 次约见落空：能发微信的发一条，留了电话的等妇联打，别的她打开才看得到',
    )
    expect(document.body.textContent).not.toContain('告诉她们')
    expect(opsOf('takeLeave')[1]?.input).toEqual({ ...asked, keep: false })
  })

  test('in a week far ahead the day that stands there is the one that is taken', async () => {
    answers.takeLeave = () => ({ displaced: 0 })
    await draw()
    await screen.findByLabelText('接下来')
    for (let at = 0; at < 8; at += 1) await press('下一周')
    await press('请假')
    expect(dialog().getByLabelText('从哪天')).toHaveDisplayValue('1月18日 周一')
    await click(dialog().getByRole('button', { name: '请假' }))
    expect(opsOf('takeLeave')[0]?.input).toMatchObject({ from: '2027-01-18', until: '2027-01-18' })
  })

  test('begun later it lasts as long', async () => {
    answers.blockTime = () => ({ id: 'a2', displaced: 0 })
    await draw()
    await screen.findByLabelText('接下来')
    await press('空出一段')
    fireEvent.change(dialog().getByLabelText('从'), { target: { value: '840' } })
    expect(dialog().getByLabelText('到')).toHaveDisplayValue('15:00')
    fireEvent.change(dialog().getByLabelText('从'), { target: { value: '1245' } })
    expect(dialog().getByLabelText('到')).toHaveDisplayValue('21:00')
  })

  test('whoever walks in takes nobody’s time', async () => {
    answers.blockTime = refuse('SLOT_TAKEN')
    await draw()
    await screen.findByLabelText('接下来')
    await press('没约就来')
    await click(dialog().getByRole('button', { name: '记下' }))
    expect(dialog().getByText(/这段有人约了/)).toBeInTheDocument()
    expect(opsOf('blockTime')).toHaveLength(1)
  })

  test('one tap gives it back', async () => {
    answers.freeTime = () => ({})
    await draw()
    await screen.findByLabelText('接下来')
    await press(/^放开 11月27日/)
    expect(opsOf('freeTime')[0]?.input).toEqual({ on: FRIDAY, id: 'a1' })
  })
})

describe('what a day holds', () => {
  const [day] = days({
    [WEEK]: {
      work: [work()],
      sessions: [row({ id: 'x', startsAt: `${WEEK}T01:00:00.000Z`, endsAt: `${WEEK}T02:00:00.000Z` })],
      away: [{ id: 'a', from: 480, to: 500, why: 'leave' }],
    },
  })
  if (!day) throw new Error('no day')
  test('in its order, working time before what begins with it', () => {
    expect(itemsOf(day).map(({ kind }) => kind)).toEqual(['away', 'work', 'session'])
  })
  test('touching is not overlapping, and what has begun falls away no more', () => {
    const early = `${WEEK}T00:00:00.000Z`
    expect(sessionsIn(day, { from: 600, to: 660 }, early)).toEqual([])
    expect(sessionsIn(day, { from: 599, to: 660 }, early)).toHaveLength(1)
    expect(sessionsIn(day, { from: 599, to: 660 }, `${WEEK}T01:00:00.000Z`)).toEqual([])
  })
  test('what is over and was not said to be is not still booked', () => {
    const over = `${WEEK}T03:00:00.000Z`
    expect(stateOf(row({ endsAt: `${WEEK}T02:00:00.000Z` }), over).label).toBe('还没写结果')
    expect(stateOf(row({ state: 'done', endsAt: `${WEEK}T02:00:00.000Z` }), over).label).toBe('谈完了')
    expect(stateOf(row({ endsAt: `${WEEK}T04:00:00.000Z` }), over).label).toBe('约好了')
  })
  test('a week within one month and across two', () => {
    expect(weekText('2026-11-23')).toBe('11月23日–29日')
    expect(weekText('2026-12-28')).toBe('12月28日–1月3日')
  })
})
