import { QueryClientProvider } from '@tanstack/react-query'
import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import type { RosterDto } from '@shared/contract/counseling'
import type { PostDays, PostTurn, RosterContent } from '@shared/values/counseling/roster'
import { queryClient } from '@/api'
import { forgetAll } from '@/lib/exit'
import { dropSession, startSession } from '@/lib/session'
import { dropWords, unsavedWords } from '@/workbench/frame/unsaved'
import Rosters from '@/workbench/rosters'
import { clashesOf } from '@/workbench/rosters/form/clashes'
import { rebase } from '@/workbench/rosters/form/rebase'
import { contentOf, draftOf } from '@/workbench/rosters/form/roster-draft'
import { centre, rosterRoom } from '../rosters-said'
import { answerOnly, answers, offline, opsOf, refuse } from './mocks/answering'
import { click } from './mocks/click'
import { setRouteParams } from './mocks/taro'

jest.mock('@/api/transport', () => jest.requireActual('./mocks/answering'))

const TODAY = '2026-11-23'
const CENTRE = centre(TODAY)

const draw = async (roster: string) => {
  setRouteParams({ roster })
  const drawn = render(
    <QueryClientProvider client={queryClient}>
      <Rosters />
    </QueryClientProvider>,
  )
  await screen.findByRole('heading', { name: '排出来是这样' })
  // names come with the list of staff
  await act(() => new Promise((done) => setTimeout(done, 20)))
  return drawn
}
const press = (name: string | RegExp) => click(screen.getByRole('button', { name }))
const pick = (name: string | RegExp) => click(screen.getByRole('radio', { name }))
const tick = (name: string) => click(screen.getByRole('checkbox', { name }))
const type = (label: string | RegExp, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } })
const preview = (day: string) =>
  within(within(screen.getByRole('region', { name: '排出来是这样' })).getByRole('group', { name: day }))

beforeEach(() => {
  jest.spyOn(Date, 'now').mockReturnValue(Date.parse('2026-11-23T02:00:00.000Z'))
  dropWords()
  dropSession()
  startSession('t')
  queryClient.clear()
  answerOnly({ readTasks: () => ({ stale: 0, proposals: 0, alike: 0 }), readSnapshot: refuse('NOT_FOUND') })
  Object.entries(rosterRoom(TODAY)).forEach(([op, what]) => {
    answers[op] = typeof what === 'function' ? (what as (input: object) => unknown) : () => what
  })
  answers.me = () => ({ personId: 'o1', displayName: '刘主席', roles: [{ role: 'officer', area: '500118' }] })
})
afterEach(() => jest.restoreAllMocks())

describe('a new roster', () => {
  const thursday = async () => {
    await draw('new')
    type('这个点叫什么', '青峰镇家事站')
    await press('写第一个班')
    await tick('周四')
    type('从', '14:30')
    type('到', '17点半')
  }

  test('a lawyer every Thursday: the week is there while she writes, and so is the gap', async () => {
    answers.addRoster = () => ({ id: 'r2' })
    await thursday()
    expect(preview('11月26日 周四').getByText('缺一人')).toBeInTheDocument()
    expect(preview('11月25日 周三').getByText('没有班')).toBeInTheDocument()
    type('来的人，加一个人', '周')
    await press('周律师（示例）')
    expect(preview('11月26日 周四').getByText('周律师')).toBeInTheDocument()
    await press(/^存下/)
    expect(opsOf('addRoster')[0]?.input).toEqual({
      content: {
        site: { name: '青峰镇家事站', area: '500118' },
        people: [],
        posts: [
          {
            id: expect.any(String),
            kind: 'legal',
            name: '律师',
            days: { every: 'week', on: [4] },
            spans: [{ from: 870, to: 1050 }],
            turn: { by: 'same', who: ['l1'] },
            needs: 1,
            kept: [],
          },
        ],
      },
    })
    expect(unsavedWords()).toEqual([])
  })

  test('teams in turn, begun on a day: the preview changes hands with every day on which they come', async () => {
    await draw('new')
    await press('写第一个班')
    await pick('婚恋辅导')
    expect(screen.getByLabelText('班表上怎么叫')).toHaveValue('婚恋辅导')
    await pick('每个工作日')
    await pick('几队轮着来')
    for (const [team, name] of [
      ['一队', '方老师'],
      ['二队', '姚老师'],
    ] as const) {
      type(`${team}的人，加一个人`, name)
      await click(
        within(screen.getByRole('group', { name: `第 ${team === '一队' ? 1 : 2} 队` })).getByRole('button', {
          name: `${name}（示例）`,
        }),
      )
    }
    const seen = ['23日 周一', '24日 周二', '25日 周三'].map(
      (day) => preview(`11月${day}`).getByText(/^.队$/).textContent,
    )
    expect(seen).toEqual(['一队', '二队', '一队'])
    expect(preview('11月28日 周六').getByText('没有班')).toBeInTheDocument()
  })

  test('a turn can begin in another year, and its day says in which', async () => {
    await draw('new')
    await press('写第一个班')
    await pick('几队轮着来')
    const days = within(screen.getByLabelText('一队哪天先来')).getAllByRole('option')
    const words = days.map(({ textContent }) => textContent)
    expect(words).toContain('12月31日 周四')
    expect(words).toContain('2027年1月1日 周五')
  })

  test('what saving does is said as it is: at most two weeks of times can be booked', async () => {
    await draw('new')
    expect(screen.getByText('存下就算数，网上照着放时间，大家最多能约 14 天内的。')).toBeInTheDocument()
  })

  test('the week drawn while she writes says where holidays are not known yet, once a post hangs on them', async () => {
    jest.spyOn(Date, 'now').mockReturnValue(Date.parse('2026-12-30T02:00:00.000Z'))
    await draw('new')
    const said = () => screen.queryByText(/放假安排只公布到 2026 年 12月31日 周四，以后的先按周末算，排好的可能会变。/)
    expect(said()).toBeNull()
    await press('写第一个班')
    expect(said()).toBeInTheDocument()
    await pick('每天')
    expect(said()).toBeNull()
  })

  test('whoever has no account is written down by her name', async () => {
    answers.addRoster = () => ({ id: 'r2' })
    await thursday()
    expect(screen.queryByRole('button', { name: /^名单上没有/ })).toBeNull()
    await pick('热线')
    type('来的人，加一个人', '小秦（示例）')
    await press('名单上没有，就写「小秦（示例）」')
    expect(preview('11月26日 周四').getByText('小秦')).toBeInTheDocument()
    await press(/^存下/)
    const { people, posts } = (opsOf('addRoster')[0]?.input as { content: ReturnType<typeof contentOf> }).content
    expect(people).toEqual([{ id: expect.any(String), name: '小秦（示例）' }])
    expect(posts[0]?.turn).toEqual({ by: 'same', who: [people[0]?.id] })
  })

  test('pressed too early it says what is missing, and nothing is sent', async () => {
    await draw('new')
    await press('写第一个班')
    type('从', '下午')
    await press(/^存下/)
    expect(screen.getByText('名字还没写。')).toBeInTheDocument()
    expect(screen.getByText('每周哪几天，还没选。')).toBeInTheDocument()
    expect(screen.getByText('时间写成 9:00 这样，后一个要晚。')).toBeInTheDocument()
    expect(screen.getByText('还有 3 处要看看，写的都还在。')).toBeInTheDocument()
    expect(opsOf('addRoster')).toEqual([])
  })

  test('a post in which something was missing stays open while she puts it right, and the focus goes into one she opens', async () => {
    await draw('new')
    await press('写第一个班')
    await press('这个班写好了')
    await press(/^存下/)
    await tick('周一')
    await tick('周三')
    await press('这个班写好了')
    expect(screen.queryByRole('checkbox', { name: '周三' })).toBeNull()
    await press(/^律师/)
    await waitFor(() => expect(screen.getByRole('radio', { name: '律师' })).toHaveFocus())
  })

  test('a time kept for those who walk in has to lie in the time of the post', async () => {
    await thursday()
    await press('给没约就来的人留的时间，留一段')
    const kept = within(screen.getByRole('group', { name: '给没约就来的人留的时间，第 1 段' }))
    fireEvent.change(kept.getByLabelText('从'), { target: { value: '9:00' } })
    fireEvent.change(kept.getByLabelText('到'), { target: { value: '10:00' } })
    await press(/^存下/)
    expect(screen.getByText('留的时间要在上面写的时间里。')).toBeInTheDocument()
  })

  test('what she wrote is there when she comes back, can be copied when the session ends, and is gone with quick exit', async () => {
    await thursday()
    screen.getByRole('heading', { name: '新写一张班表' })
    expect(unsavedWords().map(({ text }) => text)).toEqual(['青峰镇家事站\n律师：每周四 14:30–17:30'])
    act(() => forgetAll())
    expect(unsavedWords()).toEqual([])
  })

  test.each([
    ['no connection', offline, '没连上，还没存。写的都在，连上再按一次。'],
    ['a clash elsewhere', refuse('ROSTER_OVERLAPS'), /有人同一时间排了两处/],
  ])('%s is told, and her words stay', async (_, answer, words) => {
    answers.addRoster = answer
    await thursday()
    await press(/^存下/)
    expect(screen.getByText(words)).toBeInTheDocument()
    expect(screen.getByLabelText('这个点叫什么')).toHaveValue('青峰镇家事站')
  })
})

describe('a roster that stands', () => {
  test('somebody in two places at once is named with day and time before anything is sent', async () => {
    await draw('r1')
    await press(/^心理咨询/)
    type('来的人，加一个人', '方老师')
    await press('方老师（示例）')
    expect(
      screen.getByText(/方老师（示例） 11月24日 周二 排了两处：.*心理咨询 9:00–12:00，.*婚恋辅导 9:00–17:00。/),
    ).toBeInTheDocument()
    await press(/^存下/)
    expect(opsOf('editRoster')).toEqual([])
    await press('去掉方老师（示例）')
    expect(screen.queryByText(/排了两处/)).toBeNull()
  })

  test('another changed it meanwhile: her words stay, and what she has not touched follows the other', async () => {
    answers.editRoster = refuse('CONFLICT')
    await draw('r1')
    type(/^地址/, '示例路 2 号')
    const { content } = CENTRE
    const [window, ...posts] = content.posts
    const theirs = { ...content, posts: [{ ...window!, name: '接待窗口' }, ...posts] }
    answers.listRosters = () => ({ items: [{ ...CENTRE, content: theirs, revision: 9 }] })
    await press(/^存下/)
    expect(screen.getByText('你写的时候，别人改了这张班表')).toBeInTheDocument()
    await waitFor(() => expect(screen.getByRole('region', { name: '别人刚改过' })).toHaveFocus())
    expect(screen.getByText(/^接待窗口：每个工作日/)).toBeInTheDocument()
    await press('接着改，我没动的用新的')
    answers.editRoster = () => ({ revision: 10 })
    await press(/^存下/)
    expect(opsOf('editRoster')[1]?.input).toMatchObject({
      seen: 9,
      content: { site: { address: '示例路 2 号' }, posts: [{ name: '接待窗口' }, {}, {}, {}, {}] },
    })
  })

  test('whoever does not give what is booked at a post cannot be left there when its kind is changed', async () => {
    await draw('r1')
    await press(/^心理咨询/)
    await pick('律师')
    await press(/^存下/)
    expect(screen.getByText(/文老师（示例）的名片上没有律师，换一位/)).toBeInTheDocument()
    expect(opsOf('editRoster')).toEqual([])
  })

  test.each([
    ['placeId', /这一处已经有一张班表了/],
    ['posts', /有人排不了这个班/],
  ])('what the server alone knows is said in words: %s', async (field, words) => {
    answers.editRoster = refuse('INVALID_INPUT', { [field]: 'unknown' })
    await draw('r1')
    await press(/^存下/)
    expect(screen.getByText(words)).toBeInTheDocument()
  })

  test('it can be ended, and what happens then is said before', async () => {
    answers.endRoster = () => ({})
    await draw('r1')
    await press('停掉这张班表')
    expect(screen.getByText(/已经约好的都要改时间/)).toBeInTheDocument()
    await press('停掉')
    expect(opsOf('endRoster')[0]?.input).toEqual({ id: 'r1', seen: 4 })
  })

  test('one that is gone says so', async () => {
    setRouteParams({ roster: 'rx' })
    render(
      <QueryClientProvider client={queryClient}>
        <Rosters />
      </QueryClientProvider>,
    )
    expect(await screen.findByText('这张班表不在了')).toBeInTheDocument()
  })
})

test('a roster that is opened and saved says what it said before', () => {
  expect(contentOf(draftOf(CENTRE.content, TODAY))).toEqual(CENTRE.content)
})

test('her post and another one that was added both stay; what she took away stays away', () => {
  const base = CENTRE.content
  const [first, second, ...rest] = base.posts
  const hers = draftOf({ ...base, posts: [{ ...first!, name: '她改的' }, ...rest] }, TODAY)
  const now = { ...base, posts: [...base.posts, { ...second!, id: 'added', name: '别人加的' }] }
  const names = contentOf(rebase(hers, base, now, TODAY)).posts.map(({ name }) => name)
  expect(names).toEqual(['她改的', '心理咨询', '婚恋辅导', '12338 热线', '别人加的'])
})

test('a clash with another site is found on the day on which it first happens, and only then', () => {
  const other = { ...CENTRE, id: 'r2', changes: [] }
  const nameOf = (id: string) => id
  expect(clashesOf(CENTRE.content, CENTRE, [CENTRE], nameOf, TODAY)).toEqual([])
  const found = clashesOf(CENTRE.content, CENTRE, [CENTRE, other], nameOf, TODAY)
  // people without a card are of one roster alone, whatever their ids
  expect(found.map((words) => words.slice(0, 9))).toEqual(['c1 11月23日', 'c2 11月23日', 'c3 11月24日'])
})

describe('a clash on a day far ahead', () => {
  const [window] = CENTRE.content.posts
  const hers = (days: PostDays): RosterContent => ({
    ...CENTRE.content,
    posts: [{ ...window!, days, turn: { by: 'same', who: ['c1'] } }],
  })
  const elsewhere = (content: RosterContent, changes: RosterDto['changes'] = []): RosterDto => ({
    ...CENTRE,
    id: 'r2',
    content: { ...content, site: { ...content.site, name: '青峰镇家事站' } },
    changes,
  })
  const found = (content: RosterContent, other: RosterDto) =>
    clashesOf(content, undefined, [other], (id) => id, TODAY).map((words) => words.split('排了')[0]?.trim())

  test('is named where the day itself was written, with its year', () => {
    const day = { every: 'date' as const, days: ['2028-02-29'] }
    expect(found(hers({ every: 'week', on: [2] }), elsewhere(hers(day)))).toEqual(['c1 2028年2月29日 周二'])
    expect(found(hers({ every: 'date', days: ['2028-03-01'] }), elsewhere(hers(day)))).toEqual([])
  })

  test('is named where somebody was put in for a single day', () => {
    const other = elsewhere({ ...CENTRE.content, posts: [{ ...window!, turn: { by: 'same', who: ['n1'] } }] }, [
      { on: '2027-06-01', post: window!.id, out: 'n1', in: 'c1' },
    ])
    expect(found(hers({ every: 'workday' }), other)).toEqual(['c1 2027年6月1日 周二'])
  })

  test('is named where a turn begins only then', () => {
    const later: PostTurn = {
      by: 'turn',
      since: '2027-03-10',
      teams: [
        { name: '一队', who: ['n2'] },
        { name: '二队', who: ['c1'] },
      ],
    }
    const turning = { ...CENTRE.content, posts: [{ ...window!, days: { every: 'day' as const }, turn: later }] }
    expect(found(hers({ every: 'workday' }), elsewhere(turning))).toEqual(['c1 2027年3月11日 周四'])
  })
})
