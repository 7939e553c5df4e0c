import { QueryClientProvider } from '@tanstack/react-query'
import { fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import type { SwapDto } from '@shared/contract/counseling'
import { queryClient } from '@/api'
import { dropSession, startSession } from '@/lib/session'
import Days from '@/workbench/days'
import { cardMissing, cardOf, draftOf, goodAtOf } from '@/workbench/days/card/card-draft'
import { openedBy, paramsOf } from '@/workbench/days/open'
import { dropWords } from '@/workbench/frame/unsaved'
import { answerOnly, answers, opsOf, refuse } from './mocks/answering'
import { click } from './mocks/click'
import { CARD, days, NOW, row } from './mocks/days-said'
import { done, hidePages, setRouteParams } from './mocks/taro'

jest.mock('@/api/transport', () => jest.requireActual('./mocks/answering'))

const draw = async () => {
  render(
    <QueryClientProvider client={queryClient}>
      <Days />
    </QueryClientProvider>,
  )
  await screen.findByRole('heading', { level: 1 })
}
const press = (name: string | RegExp) => click(screen.getByRole('button', { name }))
const turn = { roster: 'r1', post: 'p1', on: '2026-11-27' }
const swap = (change: Partial<SwapDto> = {}): SwapDto => ({
  id: 's1',
  state: 'asked',
  mine: false,
  from: '何老师',
  to: '文老师',
  give: { ...turn, who: 'he', site: '中山路驿站（示例）', postName: '心理咨询' },
  at: NOW,
  ...change,
})

beforeEach(() => {
  jest.spyOn(Date, 'now').mockReturnValue(Date.parse(NOW))
  dropWords()
  dropSession()
  startSession('t')
  queryClient.clear()
  setRouteParams({})
  answerOnly({
    me: () => ({ personId: 'wen', displayName: '文老师', roles: [{ role: 'counselor', area: '500118' }] }),
    serviceTerms: () => ({ now: NOW }),
    readMyCard: () => ({ card: CARD }),
    listSwaps: () => ({ items: [swap(), swap({ id: 's2', mine: true, from: '文老师', to: '赵老师' })] }),
  })
})
afterEach(() => jest.restoreAllMocks())

describe('swaps', () => {
  const openSwaps = async () => {
    setRouteParams({ tab: 'swaps' })
    await draw()
    await screen.findByText('何老师问你')
  }
  test('what she is asked comes first, and counts on the tab', async () => {
    await openSwaps()
    expect(screen.getByRole('radio', { name: '换班 1' })).toBeChecked()
    const hers = within(screen.getByRole('region', { name: '等你回话' }))
    expect(hers.getByText('替她：11月27日 周五 心理咨询 · 中山路驿站（示例）')).toBeInTheDocument()
    expect(hers.getByText(/只请替一次，不用还/)).toBeInTheDocument()
  })
  test('yes, no, and taking back', async () => {
    answers.answerSwap = () => ({})
    answers.withdrawSwap = () => ({})
    await openSwaps()
    await press('答应换')
    expect(opsOf('answerSwap')[0]?.input).toEqual({ id: 's1', agree: true })
    await press('收回')
    expect(opsOf('withdrawSwap')[0]?.input).toEqual({ id: 's2' })
  })
  test('it can no longer be: said beside the button, and read anew', async () => {
    answers.answerSwap = refuse('SWAP_ENDED')
    await openSwaps()
    const before = opsOf('listSwaps').length
    await press('答应换')
    expect(screen.getByText(/已经有了结果/)).toBeInTheDocument()
    expect(opsOf('listSwaps').length).toBeGreaterThan(before)
  })
  test('none', async () => {
    answers.listSwaps = () => ({ items: [] })
    setRouteParams({ tab: 'swaps' })
    await draw()
    expect(await screen.findByText('没有换班的事')).toBeInTheDocument()
  })
})

const TURN = {
  roster: 'r1',
  post: 'p2',
  on: '2026-12-01',
  who: 'he',
  site: '兴龙湖站',
  postName: '心理咨询',
  spans: [{ from: 540, to: 720 }],
}

describe('a turn of hers', () => {
  beforeEach(() => {
    setRouteParams({ turn: 'r1.p1.2026-11-27' })
    answers.listSwapPartners = () => ({
      items: [
        { id: 'he', name: '何老师', turns: [TURN] },
        { id: 'zhao', name: '赵老师', turns: [] },
      ],
    })
    answers.askSwap = () => ({ id: 's9' })
  })
  test('somebody has to be picked; a turn for it is only asked for where there is one', async () => {
    await draw()
    await screen.findByRole('radio', { name: /何老师/ })
    await press('问她')
    expect(screen.getByText('先挑一个人。')).toBeInTheDocument()
    expect(opsOf('askSwap')).toEqual([])
    await click(screen.getByRole('radio', { name: /赵老师/ }))
    expect(screen.queryByRole('radio', { name: /12月1日/ })).toBeNull()
    await click(screen.getByRole('radio', { name: /何老师/ }))
    await click(screen.getByRole('radio', { name: /^12月1日 周二 9:00–12:00.*兴龙湖站 · 心理咨询$/ }))
    await press('问她')
    expect(opsOf('askSwap')[0]?.input).toEqual({
      give: turn,
      to: 'he',
      take: { roster: 'r1', post: 'p2', on: '2026-12-01' },
    })
    expect(done.at(-1)).toEqual(['redirectTo', { url: '/workbench/days/index?tab=swaps' }])
  })
  test('on a wide screen the focus goes with her to where the answer will come', async () => {
    const { matchMedia } = window
    window.matchMedia = (() => ({ matches: true, addEventListener: () => {}, removeEventListener: () => {} })) as never
    answers.readWeek = () => ({ days: days({}), asked: [], displaced: [], followUps: [] })
    await draw()
    await click(await screen.findByRole('radio', { name: /赵老师/ }))
    await press('问她')
    await screen.findByRole('region', { name: '你在等的' })
    await waitFor(() => expect(document.activeElement?.id).toBe('days-head'))
    window.matchMedia = matchMedia
  })
  test('nobody can', async () => {
    answers.listSwapPartners = () => ({ items: [] })
    await draw()
    expect(await screen.findByText('那天没有人能替')).toBeInTheDocument()
  })
  test('it is not hers any more', async () => {
    answers.listSwapPartners = refuse('NOT_FOUND')
    await draw()
    expect(await screen.findByText('这个班不是你的了')).toBeInTheDocument()
  })
  test('addresses are read as they are written, and nothing else is a turn', () => {
    expect(openedBy(paramsOf({ kind: 'turn', turn }))).toEqual({ kind: 'turn', turn })
    expect(openedBy({ turn: 'r1.p1' })).toBeUndefined()
  })
})

describe('her card', () => {
  const openCard = async () => {
    setRouteParams({ tab: 'card' })
    await draw()
    await screen.findByLabelText(/^擅长什么/)
  }
  test('what is missing is said when she presses; then it goes out as it is seen', async () => {
    answers.readMyCard = () => ({})
    answers.saveCard = () => ({})
    await openCard()
    await press('写好了，放出去')
    expect(screen.getByText('挑一个。有的人只愿意跟女老师说。')).toBeInTheDocument()
    expect(opsOf('saveCard')).toEqual([])
    await click(screen.getByRole('radio', { name: '女' }))
    await click(screen.getByRole('checkbox', { name: '心理咨询' }))
    await click(screen.getByRole('checkbox', { name: '电话' }))
    fireEvent.change(screen.getByLabelText(/^擅长什么/), { target: { value: '产后情绪，睡不着' } })
    expect(within(screen.getByRole('region', { name: '她看到的你' })).getByText('睡不着')).toBeInTheDocument()
    await press('写好了，放出去')
    expect(opsOf('saveCard')[0]?.input).toEqual({
      card: {
        avatar: 'camellia',
        gender: 'woman',
        kinds: ['psychology'],
        modes: ['phone'],
        languages: ['mandarin'],
        goodAt: ['产后情绪', '睡不着'],
      },
    })
  })
  test('taking a service off her card says first what becomes of those who wait', async () => {
    answers.readMyCard = () => ({ card: CARD })
    await openCard()
    const warned = () => screen.queryByText(/^存下以后，心理咨询就不接了。/)
    expect(warned()).toBeNull()
    await click(screen.getByRole('checkbox', { name: '心理咨询' }))
    expect(warned()).toBeInTheDocument()
    expect(warned()?.closest('[role=status]')).toHaveTextContent(/也收回.*已经约好的照旧。$/)
    await click(screen.getByRole('checkbox', { name: '心理咨询' }))
    expect(warned()).toBeNull()
  })
  test('a lawyer offers visits alone', async () => {
    answers.me = () => ({ displayName: '周律师', roles: [{ role: 'lawyer', area: '500118' }] })
    answers.listQueue = () => ({ items: [] })
    answers.readMyCard = () => ({})
    await openCard()
    expect(screen.getByRole('checkbox', { name: '律师面谈' })).toBeChecked()
    expect(screen.queryByRole('checkbox', { name: '心理咨询' })).toBeNull()
  })
  test('parted as she likes, each once, neither too long nor too many', () => {
    expect(goodAtOf('吵架冷战、 带孩子，吵架冷战')).toEqual(['吵架冷战', '带孩子'])
    const draft = draftOf(CARD, ['psychology'])
    expect(cardOf(draft)).toEqual(CARD)
    expect(cardMissing({ ...draft, goodAt: '一' }).goodAt).toContain('「一」不合适')
    expect(cardMissing({ ...draft, goodAt: '甲乙、丙丁、戊己、庚辛、壬癸、子丑、寅卯' }).goodAt).toContain('最多 6 样')
    expect(cardMissing({ ...draft, intro: '字'.repeat(121) }).intro).toContain('最多 120')
  })
})

describe('supervision', () => {
  test('the note is read only when she asks, and is gone when the page is', async () => {
    setRouteParams({ supervised: 'b1' })
    answers.listSupervised = () => ({ items: [{ ...row({ state: 'done' }), counselor: '何老师' }] })
    answers.readNote = () => ({ text: '（示例）谈了睡眠', savedAt: NOW })
    await draw()
    expect(await screen.findByRole('heading', { name: /何老师/ })).toBeInTheDocument()
    expect(opsOf('readNote')).toEqual([])
    await press('看她的记录')
    expect(screen.getByText('（示例）谈了睡眠')).toBeInTheDocument()
    expect(screen.queryByRole('textbox')).toBeNull()
    await click(document.body)
    hidePages()
    expect(await screen.findByRole('button', { name: '看她的记录' })).toBeInTheDocument()
  })
})
