import { QueryClientProvider } from '@tanstack/react-query'
import { act, fireEvent, render, screen, within } from '@testing-library/react'
import type { PlaceChangeDto, ProposalDto, StaffPlaceDto } from '@shared/contract/places/dto'
import type { PlaceContent } from '@shared/values/place-content'
import { queryClient, refresh } from '@/api'
import { dropSession, startSession } from '@/lib/session'
import { dropWords, unsavedWords } from '@/workbench/frame/unsaved'
import Places from '@/workbench/places'
import { answerOnly, answers, opsOf, refuse } from './mocks/answering'
import { click } from './mocks/click'
import { setRouteParams } from './mocks/taro'

jest.mock('@/api/transport', () => jest.requireActual('./mocks/answering'))

const AT = '2026-11-20T06:30:00.000Z'
const content = (change: Partial<PlaceContent> = {}): PlaceContent => ({
  kind: 'federation',
  name: '中山路街道妇联',
  aliases: [],
  phone: '023-49800001',
  hours: { rows: [{ on: 'workdays', from: 540, to: 1050 }], restsOnHolidays: false, exceptions: [] },
  services: ['talk'],
  facilities: [],
  languages: ['mandarin'],
  ...change,
})
const place = (change: Partial<StaffPlaceDto> = {}): StaffPlaceDto => ({
  id: 'p1',
  area: '500118001',
  revision: 3,
  content: content(),
  stale: false,
  ...change,
})
const OTHER = place({
  id: 'p2',
  revision: 1,
  content: content({ name: '中山路妇联', phone: '023-49800002', services: ['rest'] }),
})
const HISTORY: PlaceChangeDto[] = [
  { at: AT, by: '邓干部', what: 'edited', why: '换了号', after: content() },
  { at: AT, by: '文主任', what: 'added', after: content({ phone: '023-49800000' }) },
]
const wish = (change: Partial<ProposalDto> = {}): ProposalDto => ({
  id: 'w1',
  placeId: 'p1',
  area: '500118001010',
  at: AT,
  by: '秦网格员',
  mine: false,
  why: '电话换了',
  before: content(),
  after: content({ phone: '023-49800009' }),
  ...change,
})

const as = (area: string) => {
  answers.me = () => ({ personId: 'o1', displayName: '邓干部', roles: [{ role: 'officer', area }] })
}
const read = (change: Partial<StaffPlaceDto> = {}, waiting: ProposalDto[] = []) => {
  answers.readPlace = () => ({ ...place(change), history: HISTORY, waiting })
}
const draw = async (params: Record<string, string> = {}) => {
  setRouteParams(params)
  render(
    <QueryClientProvider client={queryClient}>
      <Places />
    </QueryClientProvider>,
  )
  await screen.findAllByRole('heading', { level: 1 })
}
const pane = () => within(screen.getByRole('region', { name: '打开的' }))
const press = (name: string | RegExp) => click(pane().getByRole('button', { name }))
const type = (label: string | RegExp, value: string) =>
  fireEvent.change(pane().getByLabelText(label), { target: { value } })
const open = async () => {
  await draw({ place: 'p1' })
  await pane().findByText('谁改过')
}
const edit = async () => {
  await open()
  await press('改')
}

beforeEach(() => {
  dropWords()
  dropSession()
  startSession('t')
  queryClient.clear()
  window.matchMedia = (() => ({
    matches: true,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  })) as never
  answerOnly({
    readTasks: () => ({ stale: 3, proposals: 1, alike: 1 }),
    readSnapshot: () => ({ version: 'none' }),
    listWithdrawn: () => ({ ids: [] }),
    listPlaces: ({ only }) => ({ items: only === 'closed' ? [] : [place({ stale: true }), OTHER] }),
    listProposals: () => ({ items: [wish()] }),
    listAlike: () => ({ pairs: [{ one: place(), other: OTHER, because: 'name' }] }),
  })
  as('500118001')
  read()
})

describe('the list', () => {
  test('names each place, what asks for her is counted, and what she types to find one goes nowhere', async () => {
    await draw()
    expect(await screen.findByRole('link', { name: /中山路街道妇联/ })).toHaveTextContent('要核对')
    expect(screen.getByRole('radio', { name: '要核对 3' })).toBeInTheDocument()
    const asks = opsOf('listPlaces').length
    fireEvent.change(screen.getByLabelText('按名字找'), { target: { value: '路妇联' } })
    expect(screen.queryByRole('link', { name: /中山路街道妇联/ })).toBeNull()
    expect(screen.getByRole('link', { name: /中山路妇联/ })).toBeInTheDocument()
    expect(opsOf('listPlaces')).toHaveLength(asks)
  })

  test('it is read on until all pages are there', async () => {
    answers.listPlaces = ({ after }) => (after ? { items: [OTHER] } : { items: [place()], next: 'n1' })
    await draw()
    expect(await screen.findByRole('link', { name: /中山路妇联/ })).toBeInTheDocument()
  })

  test.each([
    ['500118001', 1],
    ['500118001010', 0],
  ])('the way to files is for a town, not for a village (%s)', async (area, ways) => {
    as(area)
    await draw()
    expect(screen.queryAllByRole('link', { name: '导入、导出' })).toHaveLength(ways)
  })

  test('whoever is no officer finds no list', async () => {
    answers.me = () => ({ displayName: '何管理员', roles: [{ role: 'admin', area: '500118' }] })
    answers.listInvitations = () => ({ items: [] })
    await draw()
    expect(opsOf('listPlaces')).toEqual([])
    expect(await screen.findByRole('heading', { name: '这一页给妇联干部用' })).toBeInTheDocument()
  })
})

describe('a place', () => {
  test('not open today takes a reason, and names the revision she has seen', async () => {
    answers.closeToday = () => ({ revision: 4, waiting: false })
    await open()
    await press(/今天不开门/)
    const sheet = within(screen.getByRole('dialog'))
    await click(sheet.getByRole('button', { name: '今天不开门' }))
    expect(sheet.getByText('写几个字，说说为什么。')).toBeInTheDocument()
    fireEvent.change(sheet.getByLabelText('为什么'), { target: { value: '全员培训' } })
    await click(sheet.getByRole('button', { name: '今天不开门' }))
    expect(opsOf('closeToday')[0]?.input).toEqual({ id: 'p1', seen: 3, why: '全员培训' })
  })

  test.each(['500118001010', '500118001'])(
    'shut for today, %s takes that back with one press, at once',
    async (area) => {
      as(area)
      read({ closedToday: true })
      answers.reopenPlace = () => ({ revision: 4, waiting: false })
      await open()
      expect(pane().queryByRole('button', { name: /^今天不开门/ })).toBeNull()
      await press(/^收回「今天不开门」/)
      expect(opsOf('reopenPlace')[0]?.input).toEqual({ id: 'p1', seen: 3 })
      expect(await screen.findByText('收回了，今天按原来的时间。')).toBeInTheDocument()
    },
  )

  test.each([
    ['500118', ['关门了', '合并', '抹掉'], []],
    ['500118001', ['关门了', '合并'], ['抹掉']],
    ['500118001010', ['今天不开门', '都还对'], ['关门了', '合并', '抹掉']],
  ] as const)('an officer of %s is offered what she may do alone', async (area, offered, kept) => {
    as(area)
    await open()
    for (const name of offered) expect(pane().getByRole('button', { name: new RegExp(`^${name}`) })).toBeInTheDocument()
    for (const name of kept) expect(pane().queryByRole('button', { name: new RegExp(`^${name}`) })).toBeNull()
  })

  test('erasing asks once more and says that it does not come back', async () => {
    as('500118')
    answers.erasePlace = () => ({})
    await open()
    await press(/^抹掉/)
    expect(opsOf('erasePlace')).toEqual([])
    expect(screen.getByRole('dialog')).toHaveTextContent('找不回来')
    await click(screen.getByRole('button', { name: '抹掉，找不回来' }))
    expect(opsOf('erasePlace')[0]?.input).toEqual({ id: 'p1', seen: 3 })
  })

  test('an earlier version fills the form, and changes nothing by itself', async () => {
    await open()
    await press(/^改回/)
    expect(pane().getByLabelText(/^电话/)).toHaveValue('023-49800000')
    expect(opsOf('editPlace')).toEqual([])
  })
})

describe('the form', () => {
  test('what is wrong is said in words, and nothing is sent', async () => {
    await edit()
    type(/^名字/, '')
    type(/^电话/, '12')
    type(/^北纬/, '39.9')
    type(/^东经/, '116.4')
    await press('存下')
    expect(pane().getByText('名字还没写。')).toBeInTheDocument()
    expect(pane().getByText(/这个号不像能打通的/)).toBeInTheDocument()
    expect(pane().getByText(/这个位置不在永川/)).toBeInTheDocument()
    expect(opsOf('editPlace')).toEqual([])
  })

  test('a shelter is not written here: whom to turn to is said beside the field, and nothing is sent', async () => {
    await edit()
    type(/^旁边有什么/, '救助管理站后门')
    await press('存下')
    expect(pane().getByText(/像是庇护的地方.*庇护联络员/)).toBeInTheDocument()
    expect(opsOf('editPlace')).toEqual([])
  })

  test('both numbers of a position may be pasted at once, in either order', async () => {
    await edit()
    type(/^北纬/, '105.927, 29.356')
    expect(pane().getByLabelText(/^北纬/)).toHaveValue('29.356')
    expect(pane().getByLabelText(/^东经/)).toHaveValue('105.927')
  })

  test('hours are read back while she writes; two that overlap are refused in words', async () => {
    answers.editPlace = () => ({ revision: 4, waiting: false })
    await edit()
    expect(pane().getByText('工作日 9:00–17:30')).toBeInTheDocument()
    await press('再加一行')
    // a row just begun is not wrong yet
    expect(pane().queryByText(/的时间写成/)).toBeNull()
    const row = within(pane().getByRole('group', { name: '第 2 行' }))
    fireEvent.change(row.getByLabelText('从'), { target: { value: '17点' } })
    fireEvent.change(row.getByLabelText('到'), { target: { value: '20:00' } })
    expect(pane().getByText(/工作日有两段时间叠在一起/)).toBeInTheDocument()
    await press('存下')
    expect(opsOf('editPlace')).toEqual([])
    fireEvent.change(row.getByLabelText('从'), { target: { value: '18点半' } })
    expect(pane().getByText('工作日 9:00–17:30、18:30–20:00')).toBeInTheDocument()
    await press('存下')
    const sent = opsOf('editPlace')[0]?.input['content'] as PlaceContent
    expect(sent.hours?.rows[1]).toEqual({ on: 'workdays', from: 1110, to: 1200 })
  })

  test('a village hands it to its town, and is told that it waits', async () => {
    as('500118001010')
    answers.editPlace = () => ({ revision: 3, waiting: true })
    await edit()
    type(/^电话/, '023-49800009')
    expect(pane().queryByRole('button', { name: '存下' })).toBeNull()
    await press('交给镇街看')
    expect(opsOf('editPlace')[0]?.input).toMatchObject({ id: 'p1', seen: 3 })
    expect(await screen.findByText('交上去了，镇街看过就生效。')).toBeInTheDocument()
  })

  test('another has changed it: what is shown, her words stay, and only then they are sent on top of it', async () => {
    answers.editPlace = refuse('CONFLICT')
    await edit()
    type(/^地址/, '兴龙大道 1 号')
    read({ revision: 4, content: content({ phone: '023-49807777' }) })
    await press('存下')
    const box = within(await pane().findByRole('region', { name: '别人刚改过' }))
    expect(box.getByText('023-49807777')).toBeInTheDocument()
    expect(pane().getByLabelText(/^地址/)).toHaveValue('兴龙大道 1 号')
    answers.editPlace = () => ({ revision: 5, waiting: false })
    await press(/接着改/)
    expect(pane().getByLabelText(/^电话/)).toHaveValue('023-49807777')
    await press('存下')
    expect(opsOf('editPlace')[1]?.input).toMatchObject({
      seen: 4,
      content: { address: '兴龙大道 1 号', phone: '023-49807777' },
    })
  })

  test('a change by another that cannot be read yet is said, and nothing is lost', async () => {
    answers.editPlace = refuse('CONFLICT')
    await edit()
    type(/^地址/, '兴龙大道 1 号')
    await press('存下')
    expect(pane().getByText(/新的还没取到/)).toBeInTheDocument()
    expect(pane().getByLabelText(/^地址/)).toHaveValue('兴龙大道 1 号')
  })

  test('what she has begun outlives the page, and is offered when the session ends', async () => {
    await edit()
    type(/^地址/, '兴龙大道 1 号')
    expect(unsavedWords()[0]?.text).toContain('地址：兴龙大道 1 号')
    await press('不要写的了')
    expect(unsavedWords()).toEqual([])
  })

  test('a new place goes to the part of her area that she picks', async () => {
    answers.addPlace = () => ({ id: 'p9', waiting: false })
    as('500118')
    await draw()
    await click(screen.getByRole('button', { name: '新加一处' }))
    fireEvent.change(pane().getByLabelText(/^归哪里/), { target: { value: '500118002' } })
    type(/^名字/, '胜利路驿站')
    await press('加上')
    expect(opsOf('addPlace')[0]?.input).toMatchObject({ area: '500118002', content: { name: '胜利路驿站' } })
  })
})

describe('a proposal', () => {
  test('shows only what differs; refusing it takes a reason', async () => {
    answers.decideProposal = () => ({})
    await draw({ tab: 'proposals', proposal: 'w1' })
    const diff = within(await pane().findByRole('region', { name: '改了什么' }))
    expect(diff.getByText('电话')).toBeInTheDocument()
    expect(diff.getByText('023-49800009')).toBeInTheDocument()
    expect(diff.queryByText('开门时间')).toBeNull()
    await press('不同意')
    const sheet = within(screen.getByRole('dialog'))
    await click(sheet.getByRole('button', { name: '不同意' }))
    expect(opsOf('decideProposal')).toEqual([])
    fireEvent.change(sheet.getByLabelText('为什么'), { target: { value: '打过，没换' } })
    await click(sheet.getByRole('button', { name: '不同意' }))
    expect(opsOf('decideProposal')[0]?.input).toEqual({ id: 'w1', accept: false, why: '打过，没换' })
  })

  test('its place has changed meanwhile: she is told what to do, and one press opens the place', async () => {
    answers.decideProposal = refuse('CONFLICT')
    await draw({ proposal: 'w1' })
    await pane().findByText('改了什么')
    await press('同意')
    expect(pane().getByText(/报上来以后，这一处又改过/)).toBeInTheDocument()
    read()
    await press(/^打开这一处/)
    expect(await pane().findByText('谁改过')).toBeInTheDocument()
  })

  test('whoever proposed it sees it waiting and can take it back, but not accept it', async () => {
    as('500118001010')
    answers.listProposals = () => ({ items: [wish({ mine: true })] })
    answers.withdrawProposal = () => ({})
    await draw({ proposal: 'w1' })
    await pane().findByText('改了什么')
    expect(pane().queryByRole('button', { name: '同意' })).toBeNull()
    await press('收回')
    expect(opsOf('withdrawProposal')[0]?.input).toEqual({ id: 'w1' })
  })

  test('of a new place: who says no is told that the village reads why', async () => {
    answers.listProposals = () => ({ items: [wish({ placeId: undefined, before: undefined })] })
    await draw({ proposal: 'w1' })
    await pane().findByText('想新加这一处')
    await press('不同意')
    expect(screen.getByText(/报上来的人看得到。她写的只留名字/)).toBeInTheDocument()
  })

  test('of a new place that was refused: the village reads why, and whoever proposed it puts it away', async () => {
    as('500118001010')
    const refused = { by: '邓干部', why: '和隔壁那一处是一处' }
    const named = content({ name: '花果幸福家', phone: undefined, hours: undefined })
    const is = (mine: boolean) => () => ({
      items: [wish({ placeId: undefined, before: undefined, why: undefined, after: named, mine, refused })],
    })
    answers.listProposals = is(false)
    answers.withdrawProposal = () => ({})
    await draw({ tab: 'proposals', proposal: 'w1' })
    expect(await screen.findByRole('link', { name: /花果幸福家/ })).toHaveTextContent(
      '没同意没加上：和隔壁那一处是一处',
    )
    expect(pane().getByText('为什么没同意：和隔壁那一处是一处')).toBeInTheDocument()
    expect(pane().queryByRole('button', { name: /同意|收/ })).toBeNull()
    answers.listProposals = is(true)
    await act(() => refresh('places', 'listProposals'))
    await click(await pane().findByRole('button', { name: '知道了，收起' }))
    expect(opsOf('withdrawProposal')[0]?.input).toEqual({ id: 'w1' })
  })
})

test('merged with one that another changes meanwhile: the next press is upon what stands now', async () => {
  answers.mergePlaces = refuse('CONFLICT')
  read()
  answers.listPlaces = () => ({ items: [place(), OTHER] })
  await open()
  await press(/^合并/)
  await click(await pane().findByRole('button', { name: /^中山路妇联/ }))
  answers.listPlaces = () => ({ items: [place(), { ...OTHER, revision: 2 }] })
  await press(/^合并，/)
  expect(pane().getByText(/刚被别人改过/)).toBeInTheDocument()
  await press(/^合并，/)
  expect(opsOf('mergePlaces')[1]?.input).toMatchObject({ drop: { id: 'p2', seen: 2 } })
})

test('two that are one: what she picks is kept, and the other leaves', async () => {
  answers.mergePlaces = () => ({ revision: 4, waiting: false })
  await draw({ tab: 'alike', pair: 'p1.p2' })
  await pane().findByText('是同一处吗')
  const group = (name: string) => within(pane().getByRole('radiogroup', { name }))
  await click(group('电话').getByRole('radio', { name: /49800002/ }))
  await click(group('能办什么').getByRole('radio', { name: '两边的都要' }))
  await press(/^合并，「中山路妇联」走/)
  expect(opsOf('mergePlaces')[0]?.input).toMatchObject({
    keep: { id: 'p1', seen: 3 },
    drop: { id: 'p2', seen: 1 },
    content: { name: '中山路街道妇联', phone: '023-49800002', services: ['talk', 'rest'] },
  })
})
