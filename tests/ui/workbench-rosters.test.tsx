import { QueryClientProvider } from '@tanstack/react-query'
import { addMinutes, instantAt } from '../../shared/values/instant'
import { fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { queryClient } from '@/api'
import { dropSession, startSession } from '@/lib/session'
import { dropWords } from '@/workbench/frame/unsaved'
import Rosters from '@/workbench/rosters'
import { boardOf, callsOf, centre, rosterRoom, usedIn } from '../rosters-said'
import { USUAL_TERMS } from '../../shared/values/counseling/services'
import { answerOnly, answers, asked, offline, opsOf, refuse } from './mocks/answering'
import { click } from './mocks/click'
import { setRouteParams } from './mocks/taro'

jest.mock('@/api/transport', () => jest.requireActual('./mocks/answering'))

/** A Monday on which nothing is off, three days before the gap. */
const TODAY = '2026-11-23'
const NOW = '2026-11-23T02:00:00.000Z'
const CENTRE = centre(TODAY)
const CALL_SINCE = instantAt(TODAY, 480)

let wide = true
const as = (area: string) => {
  answers.me = () => ({ personId: 'o1', displayName: '刘主席', roles: [{ role: 'officer', area }] })
}
const told = (said: object) =>
  Object.entries(said).forEach(([op, what]) => {
    answers[op] = typeof what === 'function' ? (what as (input: object) => unknown) : () => what
  })
const draw = async (params: Record<string, string> = {}) => {
  setRouteParams(params)
  render(
    <QueryClientProvider client={queryClient}>
      <Rosters />
    </QueryClientProvider>,
  )
  await screen.findAllByRole('heading', { level: 1 })
}
const UNANNOUNCED = '放假安排只公布到 2026 年 12月31日 周四，以后的先按周末算，排好的可能会变。'
const cell = (name: RegExp) => screen.findByRole('button', { name })
const sheet = () => within(screen.getByRole('dialog'))
const press = (name: string | RegExp) => click(sheet().getByRole('button', { name }))

beforeEach(() => {
  jest.spyOn(Date, 'now').mockReturnValue(Date.parse(NOW))
  wide = true
  dropWords()
  dropSession()
  startSession('t')
  queryClient.clear()
  window.matchMedia = (() => ({
    matches: wide,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  })) as never
  answerOnly({ readTasks: () => ({ stale: 0, proposals: 0, alike: 0 }) })
  told(rosterRoom(TODAY))
  as('500118')
})
afterEach(() => jest.restoreAllMocks())

describe('the board', () => {
  test('each cell says who, when, how much is free, who stands in, who has leave and who is missing', async () => {
    await draw()
    expect(await cell(/^11月23日 周一 心理咨询 文老师 9:00–12:00、14:00–17:00 空 3 个$/)).toBeInTheDocument()
    expect(await cell(/^11月24日 周二 心理咨询 .*没有空了$/)).toBeInTheDocument()
    expect(await cell(/^11月24日 周二 窗口 秦芳 顶 何敏/)).toBeInTheDocument()
    expect(await cell(/^11月26日 周四 律师 缺一人 14:30–17:30 找人顶$/)).toHaveTextContent('找人顶')
    expect(await cell(/^11月27日 周五 心理咨询 文老师 请假 缺一人/)).toBeInTheDocument()
    expect(await cell(/^11月25日 周三 婚恋辅导 一队 姚老师/)).toBeInTheDocument()
    expect(screen.getByRole('columnheader', { name: /周一 23/ })).toHaveTextContent('今天')
  })

  test('whoever has more than eight hours a day is marked, and whoever has not is not', async () => {
    await draw()
    expect(await cell(/^11月23日 周一 12338 热线 赵雨 .*一天 12 小时/)).toBeInTheDocument()
    expect(await cell(/^11月23日 周一 窗口 /)).toHaveAccessibleName(expect.stringMatching(/一天 9 小时/))
    expect(await cell(/^11月23日 周一 婚恋辅导 /)).not.toHaveAccessibleName(expect.stringMatching(/一天/))
  })

  test('what is still to be done stands on top, with the way to it', async () => {
    await draw()
    const note = within(await screen.findByRole('region', { name: '还差的事' }))
    expect(note.getByText(/还差 4 件事/)).toBeInTheDocument()
    expect(
      note.getByText(/周四 14:30–17:30 律师缺一人；周五 .*心理咨询缺一人；2 个预约要改时间；还有 1 件/),
    ).toBeInTheDocument()
    await click(note.getByRole('button', { name: '给新时间' }))
    expect(await screen.findByText(/原来 11月24日 周二 14:00/)).toBeInTheDocument()
  })

  test('another week, and back to this one; a week of holidays names them', async () => {
    await draw({ week: '2026-09-28' })
    expect(await screen.findByRole('columnheader', { name: /周四 1/ })).toHaveTextContent('国庆节休')
    expect(screen.getByText('9月28日–10月4日')).toBeInTheDocument()
    await click(screen.getByRole('button', { name: '后一周' }))
    expect(screen.getByText('10月5日–11日')).toBeInTheDocument()
    await click(screen.getByRole('button', { name: '回到今天' }))
    expect(screen.getByText('11月23日–29日')).toBeInTheDocument()
  })

  test('a week whose holidays nobody has announced yet says so, and the ones before do not', async () => {
    await draw({ week: '2026-12-21' })
    await cell(/^12月21日 周一 窗口/)
    expect(screen.queryByText(/放假安排只公布到/)).toBeNull()
    await click(screen.getByRole('button', { name: '后一周' }))
    expect(screen.getByText(UNANNOUNCED)).toBeInTheDocument()
  })

  test('where nothing hangs on holidays nothing is said of them', async () => {
    const [roster] = rosterRoom(TODAY).listRosters.items
    const posts = roster?.content.posts.filter(({ days }) => days.every === 'day')
    answers.listRosters = () => ({ items: [{ ...roster, content: { ...roster?.content, posts } }] })
    await draw({ week: '2026-12-28' })
    await cell(/^12月28日 周一 12338 热线/)
    expect(screen.queryByText(/放假安排只公布到/)).toBeNull()
  })

  test('on a phone the same stands day by day', async () => {
    wide = false
    await draw()
    const day = within(await screen.findByRole('region', { name: '11月26日 周四' }))
    expect(day.getByRole('button', { name: /律师 缺一人/ })).toBeInTheDocument()
    expect(screen.queryByRole('table')).toBeNull()
    expect(
      within(screen.getByRole('region', { name: '11月28日 周六' })).queryByRole('button', { name: /窗口/ }),
    ).toBeNull()
  })

  test.each([
    ['nothing written yet', () => ({ items: [] }), '还没有班表'],
    ['our fault', refuse('INTERNAL'), /K7Q-218/],
    ['no connection', offline, '现在没连上'],
  ])('%s is said on purpose', async (_, answer, words) => {
    answers.listRosters = answer
    await draw()
    expect(await screen.findByText(words)).toBeInTheDocument()
  })

  test('without the bookings the roster still stands, and says what is not known', async () => {
    answers.readBoard = refuse('INTERNAL')
    await draw()
    expect(await screen.findByText(/约了几个、谁请假，这会儿没取到/)).toBeInTheDocument()
    expect(await cell(/^11月26日 周四 律师 缺一人/)).toBeInTheDocument()
    expect(screen.queryByText(/空 \d/)).toBeNull()
  })
})

describe('one day', () => {
  test('somebody comes for the gap: only those who give that service and work here are offered', async () => {
    answers.substitute = () => ({ revision: 5 })
    await draw()
    await click(await cell(/^11月26日 周四 律师/))
    await press('找人顶')
    expect(sheet().queryByRole('button', { name: /文老师|冉老师|何敏/ })).toBeNull()
    expect(sheet().queryByRole('button', { name: /柳老师/ })).toBeNull()
    await press(/^周律师/)
    expect(sheet().getByText('11月26日 周四 14:30–17:30，周律师（示例）来。只改这一天。')).toBeInTheDocument()
    await press('加上')
    expect(opsOf('substitute')[0]?.input).toEqual({
      id: 'r1',
      seen: 4,
      change: { on: '2026-11-26', post: 'legal', in: 'l1' },
    })
    expect(await screen.findByText(/加好了，周律师（示例）来。/)).toBeInTheDocument()
  })

  test('somebody else instead of her: what happens to those who booked is said before', async () => {
    answers.substitute = refuse('ROSTER_OVERLAPS')
    await draw()
    await click(await cell(/^11月24日 周二 心理咨询/))
    await press(/换人$/)
    expect(sheet().getByText('那会儿有班：方老师（示例）（婚恋辅导）。')).toBeInTheDocument()
    await press(/^冉老师/)
    expect(sheet().getByText(/^11月24日 周二 约了文老师（示例）的 5 个，见不成的要改时间/)).toBeInTheDocument()
    await press('换冉老师（示例）来')
    expect(sheet().getByText(/有人同一时间排了两处/)).toBeInTheDocument()
  })

  test('nobody comes; leave for her; somebody walks in', async () => {
    answers.substitute = () => ({ revision: 5 })
    answers.takeLeave = ({ keep }) => (keep ? refuse('SLOT_TAKEN')() : { displaced: 5 })
    answers.blockTime = () => ({ id: 'b1', displaced: 0 })
    await draw()
    await click(await cell(/^11月24日 周二 心理咨询/))
    await press(/这天不来$/)
    await press('这天不来')
    expect(opsOf('substitute')[0]?.input).toMatchObject({ change: { on: '2026-11-24', post: 'psychology', out: 'c1' } })
    await press(/请假$/)
    await press('请假')
    const leave = { of: 'c1', from: '2026-11-24', until: '2026-11-24' }
    expect(opsOf('takeLeave').map(({ input }) => input)).toEqual([{ ...leave, keep: true }])
    expect(sheet().getByText(/这些天里有人约了文老师（示例），还没有动。/)).toBeInTheDocument()
    await press('还是请假')
    expect(opsOf('takeLeave')[1]?.input).toEqual({ ...leave, keep: false })
    expect(await screen.findByText(/5 个预约要改时间。/)).toBeInTheDocument()
    await press(/记没约就来的$/)
    fireEvent.change(sheet().getByLabelText('从'), { target: { value: '8:00' } })
    await press('记上')
    expect(sheet().getByText('要在她这天当班的时间里。')).toBeInTheDocument()
    fireEvent.change(sheet().getByLabelText('从'), { target: { value: '9点半' } })
    await press('记上')
    expect(opsOf('blockTime')[0]?.input).toEqual({
      of: 'c1',
      on: '2026-11-24',
      from: 570,
      to: 600,
      why: 'walkIn',
      keep: true,
    })
  })

  test('leave for some days is told as such before it is taken', async () => {
    await draw()
    await click(await cell(/^11月24日 周二 心理咨询/))
    await press(/请假$/)
    expect(sheet().getByText(/^11月24日 周二 这一天，文老师（示例）的班都不来/)).toBeInTheDocument()
    fireEvent.change(sheet().getByLabelText('请到哪天'), { target: { value: '2026-11-26' } })
    expect(sheet().getByText(/^11月24日 周二 到 11月26日 周四，文老师（示例）的班都不来/)).toBeInTheDocument()
    expect(sheet().queryByText(/^11月24日 周二 这一天/)).toBeNull()
  })

  test('of whoever has leave nothing is said to be free', async () => {
    await draw()
    await click(await cell(/^11月27日 周五 心理咨询 文老师 请假/))
    const her = within(sheet().getByRole('group', { name: '文老师（示例）' }))
    expect(her.getByText(/^约了 \d 个$/)).toBeInTheDocument()
  })

  test('what was taken out of her day is given back with one press, by whoever wrote it down by mistake', async () => {
    answers.freeTime = () => ({})
    await draw()
    await click(await cell(/^11月27日 周五 心理咨询 文老师 请假/))
    expect(sheet().getByText('请假 全天')).toBeInTheDocument()
    await press(/请假 全天，收回$/)
    expect(opsOf('freeTime')[0]?.input).toEqual({ of: 'c1', on: '2026-11-27', id: 'leave-1' })
    expect(await screen.findByText('收回了，这段又放出去了。')).toBeInTheDocument()
  })

  test('whoever has left and is still on the roster is missing, and takes no leave', async () => {
    const board = boardOf(TODAY, [CENTRE])
    told({ readBoard: { ...board, people: board.people.map((one) => ({ ...one, active: one.id !== 'c1' })) } })
    await draw()
    expect(await screen.findByRole('region', { name: '还差的事' })).toHaveTextContent(
      '周二 9:00–12:00、14:00–17:00 心理咨询缺一人',
    )
    await click(await cell(/^11月24日 周二 心理咨询 文老师 走了 缺一人/))
    const her = within(sheet().getByRole('group', { name: '文老师（示例）' }))
    expect(her.getByText('不在这里做了')).toBeInTheDocument()
    expect(her.getAllByRole('button').map(({ textContent }) => textContent)).toEqual(['换人', '这天不来'])
  })

  test('a day that is over can be looked at and no more', async () => {
    await draw({ week: '2026-11-16' })
    await click(await cell(/^11月19日 周四 律师 缺一人/))
    expect(sheet().getByText('这天过去了，不能再改。')).toBeInTheDocument()
    expect(sheet().queryByRole('button', { name: /找人|换人/ })).toBeNull()
  })

  test('another was faster: the roster is read anew and she presses once more', async () => {
    answers.substitute = refuse('CONFLICT')
    await draw()
    await click(await cell(/^11月26日 周四 律师/))
    await press('找人顶')
    await press(/^周律师/)
    const reads = opsOf('listRosters').length
    answers.listRosters = () => ({ items: [{ ...centre(TODAY), revision: 9 }] })
    await press('加上')
    expect(sheet().getByText(/这张班表刚被别人改过/)).toBeInTheDocument()
    expect(opsOf('listRosters').length).toBeGreaterThan(reads)
    answers.substitute = () => ({ revision: 10 })
    await press('加上')
    expect(opsOf('substitute')[1]?.input).toMatchObject({ seen: 9 })
  })
})

describe('the other views', () => {
  const view = (name: string | RegExp) => click(screen.getByRole('radio', { name }))

  test('a displaced session gets a new time; the button says it all; the one who had it stays where she can', async () => {
    answers.moveFor = () => ({})
    await draw({ view: 'displaced' })
    await click(await screen.findByRole('button', { name: /原来 11月24日 周二 14:00/ }))
    await click(await sheet().findByRole('button', { name: '就改到这个时间' }))
    expect(sheet().getByText('先挑一个时间。')).toBeInTheDocument()
    await click(await sheet().findByRole('radio', { name: '9:00' }))
    await press('就改到 11月25日 周三 9:00，文老师（示例）')
    expect(opsOf('moveFor')[0]?.input).toEqual({
      id: 'd1',
      counselorId: 'c1',
      on: '2026-11-25',
      from: 540,
      mode: 'place',
    })
  })

  test('a time that has just gone is said, and the sheet stays', async () => {
    answers.moveFor = refuse('SLOT_TAKEN')
    await draw({ view: 'displaced' })
    await click(await screen.findByRole('button', { name: /原来 11月24日/ }))
    await click(await sheet().findByRole('radio', { name: '10:00' }))
    await press(/^就改到 11月25日/)
    expect(sheet().getByText(/这个时间刚被别人约走/)).toBeInTheDocument()
    expect(opsOf('listTimes')).toHaveLength(2)
  })

  test('where nothing can be sent the officer reads that she sees it only when she looks', async () => {
    await draw({ view: 'displaced' })
    await click(await screen.findByRole('button', { name: /柳老师.*发不了消息，她自己打开才看得到/ }))
    expect(await sheet().findByText(/没有消息能发给她，她自己打开才看得到/)).toBeInTheDocument()
  })

  test('somebody was faster: the sheet says so, though nothing is left on the list', async () => {
    answers.moveFor = refuse('CONFLICT')
    await draw({ view: 'displaced' })
    await click(await screen.findByRole('button', { name: /原来 11月24日/ }))
    await click(await sheet().findByRole('radio', { name: '10:00' }))
    answers.listDisplaced = () => ({ items: [] })
    await press(/^就改到 11月25日/)
    expect(await screen.findByText('没有要改时间的')).toBeInTheDocument()
    expect(sheet().getByText(/她自己刚改过/)).toBeInTheDocument()
  })

  test('of sessions that were had an officer reads how many said what, and their words; with too few of them, why not', async () => {
    await draw({ view: 'use' })
    const said = within(await screen.findByRole('region', { name: '她们怎么说' }))
    expect(said.getByText('帮上了 9 个，帮上一点 3 个，没帮上 1 个。')).toBeInTheDocument()
    expect(said.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      '听我说完了，没有催我。（示例）',
      '等了两个多星期才轮到。（示例）',
    ])
    const { ratings: _ratings, ...few } = usedIn('2026-11-25')
    answers.readUse = () => few
    await click(screen.getByText('4 周'))
    expect(await screen.findByText(/^这几周不到 3 个人说过/)).toBeInTheDocument()
  })

  describe('calls that are owed', () => {
    const contact = {
      channel: 'phone' as const,
      phone: '13800000000',
      hours: { on: 'daily' as const, from: 540, to: 1080 },
      pickUp: 'anyone' as const,
      cover: '您的快递到了',
    }
    const callOf = async (name: RegExp) => {
      await draw({ view: 'calls' })
      const row = await screen.findByRole('button', { name })
      row.focus()
      await click(row)
    }
    const look = () => press('看她留的联系方式')

    test('what to say is there at once, the number after a tap, and only then what came of it', async () => {
      answers.takeCall = () => ({})
      answers.openCall = () => ({ contact })
      answers.noteCall = () => ({})
      await callOf(/有个时间留给她了.*打过 1 次，没接通/)
      expect(sheet().getByText(/有个时间留给你：.*要不要？/)).toBeInTheDocument()
      expect([opsOf('takeCall'), opsOf('openCall')]).toEqual([[], []])
      expect(sheet().queryByRole('button', { name: '她要这个时间' })).toBeNull()
      await look()
      expect(sheet().getByText('别人接了就说：「您的快递到了」')).toBeInTheDocument()
      await press('她要这个时间')
      expect(opsOf('noteCall')[0]?.input).toEqual({ id: 'o1', what: 'offered', since: CALL_SINCE, outcome: 'takes' })
      expect(await screen.findByText('记下了，她要这个时间。')).toBeInTheDocument()
      expect(screen.queryByRole('dialog')).toBeNull()
    })

    test('whoever asked because of a danger: what she wrote comes with the number, and there is nothing to take or decline', async () => {
      answers.takeCall = () => ({})
      answers.openCall = () => ({ contact, words: [{ text: '（示例）他昨晚又动手', at: CALL_SINCE }] })
      answers.noteCall = () => ({})
      await callOf(/她说到危险，请你打给她/)
      expect(sheet().getByText('你请我们打给你。你现在安全吗？')).toBeInTheDocument()
      expect(sheet().getByText(/陪她打 110.*不劝和/)).toBeInTheDocument()
      expect(sheet().queryByText('（示例）他昨晚又动手')).toBeNull()
      await look()
      expect(sheet().getByText('（示例）他昨晚又动手')).toBeInTheDocument()
      expect(sheet().queryByRole('button', { name: /取消|接着等/ })).toBeNull()
      await press('跟她说上话了')
      expect(opsOf('noteCall')[0]?.input).toEqual({ id: 'h1', what: 'callAsked', since: CALL_SINCE, outcome: 'told' })
      expect(await screen.findByText('记下了，打过了。')).toBeInTheDocument()
      expect(screen.queryByText('（示例）他昨晚又动手')).toBeNull()
    })

    test('what cannot be taken back is told before it is done', async () => {
      answers.takeCall = () => ({})
      answers.openCall = () => ({ contact })
      answers.noteCall = () => ({})
      await callOf(/给她改了时间/)
      await look()
      await press('她来不了，取消')
      expect(sheet().getByText('这个预约就取消了，时间马上让给别人。')).toBeInTheDocument()
      expect(opsOf('noteCall')).toEqual([])
      await press('照她说的办')
      expect(opsOf('noteCall')[0]?.input).toEqual({
        id: 'm1',
        what: 'movedByUs',
        since: CALL_SINCE,
        outcome: 'declines',
      })
    })

    test('the list says whom to call now, and who cannot be called yet', async () => {
      await draw({ view: 'calls' })
      expect(await screen.findByRole('button', { name: /现在不能打，工作日 18:00–20:00 能打/ })).toBeInTheDocument()
      expect(screen.getAllByRole('button', { name: /现在不能打/ })).toHaveLength(1)
    })

    test('outside her hours no number is shown, and it says when', async () => {
      answers.takeCall = refuse('OUTSIDE_HOURS')
      await callOf(/给她改了时间/)
      await look()
      expect(sheet().getByText('现在不能打。她说工作日 18:00–20:00 能打，到那时再来看。')).toBeInTheDocument()
      expect(sheet().queryByRole('button', { name: /没接通/ })).toBeNull()
    })

    test('while somebody else is on the telephone with her, nobody calls', async () => {
      const [first, ...rest] = callsOf(TODAY).items
      const calling = { name: '邓干部（示例）', until: addMinutes(NOW, 5) }
      answers.listCalls = () => ({ items: [{ ...first, calling }, ...rest] })
      await callOf(/她说到危险，请你打给她.*邓干部（示例）正在打/)
      expect(sheet().getByText(/邓干部（示例）正在打给她。.* 以前先别打/)).toBeInTheDocument()
      expect(sheet().queryByRole('button', { name: '看她留的联系方式' })).toBeNull()
    })

    test('where somebody else was faster to call, no number is shown', async () => {
      answers.takeCall = refuse('BEING_CALLED')
      await callOf(/约好的时间用不了了/)
      await look()
      expect(sheet().getByText(/别人正在打给她/)).toBeInTheDocument()
      expect(opsOf('openCall')).toEqual([])
    })

    test('where nobody has to call any more, no number is shown', async () => {
      answers.takeCall = refuse('ILLEGAL_TRANSITION')
      await callOf(/给她改了时间/)
      const reads = opsOf('listCalls').length
      answers.listCalls = () => ({ items: [] })
      await look()
      expect(sheet().getByText(/不用打了/)).toBeInTheDocument()
      expect(sheet().queryByRole('button', { name: '看她留的联系方式' })).toBeNull()
      expect(sheet().queryByText(/现在说话方便吗/)).toBeNull()
      expect(opsOf('listCalls').length).toBeGreaterThan(reads)
      await press('知道了')
      expect(screen.queryByRole('dialog')).toBeNull()
      await waitFor(() => expect(document.getElementById('rosters-pane')).toHaveFocus())
    })

    test('where she was faster herself it says so, and the list is read anew', async () => {
      answers.takeCall = () => ({})
      answers.openCall = () => ({ contact })
      answers.noteCall = refuse('NOT_FOUND')
      await callOf(/约好的时间用不了了/)
      await look()
      const reads = opsOf('listCalls').length
      await press('告诉她了')
      expect(sheet().getByText(/没记上.*照她自己那一页写的为准/)).toBeInTheDocument()
      expect(sheet().queryByRole('button', { name: '告诉她了' })).toBeNull()
      expect(opsOf('listCalls').length).toBeGreaterThan(reads)
    })
  })

  test('whoever leaves hands over to somebody who works here', async () => {
    answers.handOver = () => ({ moved: 2, displaced: 1, followUps: 2 })
    await draw({ view: 'leaving' })
    const one = within(await screen.findByRole('region', { name: '柳老师（示例）' }))
    expect(one.getByText('接不了了，手上还有 3 个预约、2 次回访。')).toBeInTheDocument()
    await one.findByRole('option', { name: '方老师（示例）' })
    fireEvent.change(one.getByLabelText('交给谁'), { target: { value: 'c3' } })
    await click(one.getByRole('button', { name: '交给方老师（示例）' }))
    await press('交接')
    expect(opsOf('handOver')[0]?.input).toEqual({ from: 'c9', to: 'c3' })
    expect(await screen.findByText(/2 个预约、2 次回访交给方老师（示例）了。1 个预约要改时间/)).toBeInTheDocument()
  })

  test('that everybody loses her time is chosen, never where one begins', async () => {
    answers.handOver = () => ({ moved: 0, displaced: 3, followUps: 0 })
    await draw({ view: 'leaving' })
    const one = within(await screen.findByRole('region', { name: '柳老师（示例）' }))
    await one.findByRole('option', { name: '方老师（示例）' })
    expect(one.getByLabelText('交给谁')).toHaveDisplayValue('选一个人')
    expect(one.getAllByRole('option').at(-1)).toHaveTextContent('先不定人，都等新时间')
    await click(one.getByRole('button', { name: '交接' }))
    expect(one.getByText('先选一个人。')).toBeInTheDocument()
    expect(screen.queryByRole('dialog')).toBeNull()
    fireEvent.change(one.getByLabelText('交给谁'), { target: { value: 'later' } })
    expect(one.queryByText('先选一个人。')).toBeNull()
    await click(one.getByRole('button', { name: '都等新时间' }))
    await click(sheet().getByRole('button', { name: '都等新时间' }))
    expect(opsOf('handOver')[0]?.input).toEqual({ from: 'c9' })
    expect(await screen.findByText(/柳老师（示例）的，都等新时间。3 个预约要改时间/)).toBeInTheDocument()
  })

  test('whom somebody who left was to ask again is handed over to a person, never to nobody', async () => {
    const leaving = [{ id: 'c9', name: '柳老师（示例）', sessions: 0, followUps: 1 }]
    told({ readBoard: { ...boardOf(TODAY, [CENTRE]), leaving } })
    answers.handOver = () => ({ moved: 0, displaced: 0, followUps: 0 })
    await draw({ view: 'leaving' })
    const one = within(await screen.findByRole('region', { name: '柳老师（示例）' }))
    await click(one.getByRole('button', { name: '交接' }))
    expect(one.getByText('先选一个人。')).toBeInTheDocument()
    await one.findByRole('option', { name: '方老师（示例）' })
    expect(one.queryByRole('option', { name: /先不定人/ })).toBeNull()
    fireEvent.change(one.getByLabelText('交给谁'), { target: { value: 'c3' } })
    await click(one.getByRole('button', { name: '交给方老师（示例）' }))
    expect(screen.getByText(/方老师（示例）不做的那一类，还留在这里/)).toBeInTheDocument()
    await press('交接')
    expect(opsOf('handOver')).toHaveLength(1)
    expect(await screen.findByText('没有方老师（示例）能接的。')).toBeInTheDocument()
  })

  test('use: each number has its unit, in a table beside the drawings', async () => {
    await draw({ view: 'use' })
    const table = within(await screen.findByRole('table', { name: '每周的数' }))
    expect(table.getAllByRole('row')).toHaveLength(9)
    // by telephone, too: not every session is seen face to face
    expect(table.getByRole('columnheader', { name: '约见' })).toBeInTheDocument()
    const newest = within(table.getAllByRole('row')[1] as HTMLElement)
    expect(newest.getAllByRole('cell').map((one) => one.textContent)).toEqual([
      '53 小时',
      '41 小时',
      '41 个',
      '1 个',
      '1 个',
      '3 天',
    ])
    expect(screen.getByText('这一周放出 53 小时，约了 41 小时，占 77%。')).toBeInTheDocument()
  })

  test('no service is said to be booked further ahead than she is shown times', async () => {
    const services = USUAL_TERMS.map((terms) => ({ ...terms, aheadDays: 28 }))
    answers.readDirectory = () => ({ services, counselors: [], holidaysKnownUntil: '2026-12-31' })
    await draw({ view: 'services' })
    const row = await screen.findByRole('button', { name: /心理咨询/ })
    expect(row).toHaveTextContent('能约 14 天内的')
    await click(row)
    const asked = within(screen.getByLabelText('能约几天内的'))
    expect(asked.getAllByRole('option').map(({ textContent }) => textContent)).toEqual(
      [1, 3, 7, 10, 14].map((days) => `${days} 天`),
    )
  })

  test('a service is saved in words of hers; a town has no such view', async () => {
    answers.saveService = () => ({})
    await draw({ view: 'services' })
    await click(await screen.findByRole('button', { name: /心理咨询/ }))
    expect(screen.getByLabelText('一次多久')).toHaveDisplayValue('50 分钟')
    fireEvent.change(screen.getByLabelText('最晚什么时候取消'), { target: { value: '1440' } })
    await click(screen.getByRole('radio', { name: /要辅导师点头/ }))
    await click(screen.getByRole('button', { name: '存下' }))
    expect(opsOf('saveService')[0]?.input).toMatchObject({
      terms: { kind: 'psychology', cancelBefore: 1440, confirms: true, minutes: 50 },
    })
    as('500118001')
    queryClient.clear()
    await draw()
    expect(screen.getAllByRole('radio', { name: '服务怎么约' })).toHaveLength(1)
  })

  test('a supervisor is named at once', async () => {
    answers.nameSupervisor = () => ({})
    await draw({ view: 'people' })
    const field = await screen.findByLabelText('文老师（示例）的督导')
    await click(field)
    fireEvent.change(field, { target: { value: 'c3' } })
    await screen.findByText(/定好了，她能看记录了/)
    const offered = within(field).getAllByRole('option')
    expect(offered.map(({ textContent }) => textContent)).not.toContain('周律师（示例）')
    expect(opsOf('nameSupervisor')[0]?.input).toEqual({ counselorId: 'c1', supervisorId: 'c3' })
    await view(/^班表/)
    expect(await cell(/^11月26日 周四 律师/)).toBeInTheDocument()
  })

  test('whoever is no officer finds no roster', async () => {
    answers.me = () => ({ displayName: '周律师', roles: [{ role: 'lawyer', area: '500118' }] })
    await draw()
    expect(await screen.findByRole('heading', { name: '这一页给妇联干部用' })).toBeInTheDocument()
    expect(asked.filter(({ op }) => op === 'listRosters')).toEqual([])
  })
})
