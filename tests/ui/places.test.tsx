import { QueryClientProvider } from '@tanstack/react-query'
import Taro from '@tarojs/taro'
import { act, fireEvent, render, screen, within } from '@testing-library/react'
import { queryClient } from '@/api'
import Place from '@/features/places/place'
import Places from '@/features/places/places'
import { visit } from '@/features/places/visit'
import { blank, forgetAll } from '@/lib/exit'
import { PLACES_SNAPSHOT } from '../places-snapshot'
import { answerOnly, answers, opsOf, refuse } from './mocks/answering'
import { setRouteParams } from './mocks/taro'

jest.mock('@/api/transport', () => jest.requireActual<object>('./mocks/answering'))

const NOON_BREAK_OVER = new Date('2026-11-25T06:30:00.000Z') // a Wednesday, 14:30 in China
const MIDNIGHT = new Date('2026-11-25T16:30:00.000Z')
const LAST_OF_TABLE = new Date('2026-12-31T10:30:00.000Z')

let served: () => Promise<Response>
const file = (body: unknown = PLACES_SNAPSHOT) =>
  Promise.resolve({ ok: true, json: () => Promise.resolve(body) } as Response)
const asked: string[] = []

const settle = () => act(async () => jest.advanceTimersByTimeAsync(50))
async function draw(page: 'list' | 'place' = 'list') {
  render(<QueryClientProvider client={queryClient}>{page === 'list' ? <Places /> : <Place />}</QueryClientProvider>)
  await settle()
}
const press = async (role: 'button' | 'radio' | 'checkbox', name: string | RegExp) => {
  fireEvent.click(screen.getByRole(role, { name }))
  await settle()
}
const rows = () =>
  within(screen.getByRole('group', { name: '妇联和能帮忙的地方' }))
    .getAllByRole('link')
    .filter((link) => link.getAttribute('href')?.includes('place/index'))
    .map((link) => link.textContent ?? '')
const locate = (how: (done: PositionCallback, fail: () => void) => void) =>
  Object.defineProperty(navigator, 'geolocation', { configurable: true, value: { getCurrentPosition: how } })

beforeEach(() => {
  jest.useFakeTimers({ now: NOON_BREAK_OVER })
  answerOnly({ listWithdrawn: () => ({ ids: [] }), readSnapshot: () => ({ version: 'none' }) })
  served = file
  asked.length = 0
  globalThis.fetch = ((path: string) => {
    asked.push(path)
    return served()
  }) as typeof fetch
  Taro.removeStorageSync('chazhu.places')
  queryClient.clear()
  visit.set({ said: 'nothing' })
  blank.set(false)
  locate((_, fail) => fail())
})
afterEach(() => jest.useRealTimers())

test('open doors stand in the list, the first one with a call and a way, and no more than one amber', async () => {
  await draw()
  expect(rows()[0]).toMatch(/^1永川区妇联示例开到 17:30 · 能说说心里话、能调解$/)
  expect(rows().join()).not.toContain('兴龙湖')
  expect(screen.getByRole('link', { name: '打电话' })).toHaveAttribute('href', 'tel:023-49000001')
  expect(document.querySelectorAll('.cz-btn--next')).toHaveLength(1)
  expect(screen.getByText('还有 2 处现在没开门，或没登记开门时间。')).toBeInTheDocument()
})

test('a closed place says when it opens and why it is closed; one without hours says to call', async () => {
  await draw()
  await press('button', '也看看')
  await press('button', /再看/)
  expect(rows().find((row) => row.includes('兴龙湖'))).toContain('今天不开：停水。明天 9:00 开门')
  expect(rows().find((row) => row.includes('示例一村'))).toContain('位置待核实开门时间没登记，先打电话')
})

test('a word finds closed doors too, by name, by first letters and by what stands beside them', async () => {
  await draw()
  const look = (words: string) => fireEvent.change(screen.getByRole('textbox'), { target: { value: words } })
  look('兴龙湖公园')
  expect(rows()).toHaveLength(1)
  look('zsl')
  expect(rows()[0]).toContain('中山路街道妇联')
  look('量子纠缠')
  expect(screen.getByText('没找到这样的地方')).toBeInTheDocument()
  expect(screen.getByRole('link', { name: '打 12338' })).toHaveAttribute('href', 'tel:12338')
  // it stands where she looks, not under a question about her place
  expect(screen.queryByRole('button', { name: '用我的位置' })).toBeNull()
})

test('with her place the nearest comes first; what is sent carries nothing of it', async () => {
  locate((done) => done({ coords: { latitude: 29.3512, longitude: 105.9234 } } as GeolocationPosition))
  await draw()
  await press('button', '用我的位置')
  expect(visit.get()).toMatchObject({ said: 'here', from: { lat: 29.35, lng: 105.93 } })
  expect(rows()[0]).toContain('1 公里上下')
  expect(asked).toEqual(['/published/places.json'])
  expect(JSON.stringify(opsOf('listWithdrawn'))).not.toMatch(/29|105/)
})

test('a no is fine: she picks a town, is not asked again, and quick exit forgets it', async () => {
  await draw()
  await press('button', '用我的位置')
  expect(screen.getByText(/没拿到位置，不要紧/)).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: '用我的位置' })).toBeNull()
  fireEvent.change(screen.getByLabelText('你在哪个镇街'), { target: { value: '500118118' } })
  expect(rows()[0]).toContain('朱沱镇妇联')
  act(() => forgetAll())
  expect(visit.get()).toEqual({ said: 'nothing' })
})

test('at night the numbers stand first, then what is open and who opens next', async () => {
  jest.setSystemTime(MIDNIGHT)
  await draw()
  const calls = within(screen.getByRole('group', { name: '一直有人接的电话' })).getAllByRole('link')
  expect(calls.map((link) => link.getAttribute('href'))).toEqual(['tel:12338', 'tel:110', 'tel:120'])
  expect(rows()[0]).toContain('区医院急诊')
  expect(rows()[1]).toContain('今天 9:00 开门')
})

const numbers = () =>
  within(screen.getByRole('group', { name: '一直有人接的电话' }))
    .getAllByRole('link')
    .map((link) => link.getAttribute('href'))
const ALWAYS_ANSWERED = ['tel:12338', 'tel:110', 'tel:120']
const seek = (words: string) => fireEvent.change(screen.getByRole('textbox'), { target: { value: words } })

test('at night the tree says what the list says, and gives the same numbers first', async () => {
  await draw()
  await press('radio', '按镇街')
  expect(screen.queryByRole('group', { name: '一直有人接的电话' })).toBeNull()
  act(() => jest.setSystemTime(MIDNIGHT))
  await act(async () => jest.advanceTimersByTimeAsync(60_000))
  expect(screen.getByText('妇联没开门，这几个电话一直有人接')).toBeInTheDocument()
  expect(numbers()).toEqual(ALWAYS_ANSWERED)
})

test('what a word finds is shut: the numbers stand first; what it finds is open: they do not', async () => {
  await draw()
  seek('兴龙湖公园')
  expect(screen.getByText('你找的妇联没开门，这几个电话一直有人接')).toBeInTheDocument()
  expect(numbers()).toEqual(ALWAYS_ANSWERED)
  expect(rows()).toHaveLength(1)
  seek('示例一村妇联')
  expect(screen.getByText('你找的几点开门还没登记，先打电话')).toBeInTheDocument()
  expect(numbers()).toEqual(ALWAYS_ANSWERED)
  seek('中山路街道妇联')
  expect(screen.queryByRole('group', { name: '一直有人接的电话' })).toBeNull()
})

test('only a partner is found and it is shut: nothing is said of the federation, nor that its hours are not known', async () => {
  jest.setSystemTime(MIDNIGHT)
  await draw()
  seek('法院立案')
  expect(screen.getByText('你找的现在没开门，这几个电话一直有人接')).toBeInTheDocument()
  expect(numbers()).toEqual(ALWAYS_ANSWERED)
  seek('区医院')
  expect(screen.queryByRole('group', { name: '一直有人接的电话' })).toBeNull()
})

test.each([
  ['shut all day', [], false],
  ['shut since noon', [{ from: 540, to: 720 }], false],
  ['opens while she is there', [{ from: 900, to: 960 }], true],
  ['opens when she has left', [{ from: 1030, to: 1050 }], false],
  ['open as she comes', [{ from: 540, to: 1050 }], true],
])('who is there today, on a day told by itself: %s', async (_, spans, told) => {
  const duties = [{ on: '2026-11-25', who: '周律师（示例）', what: 'lawyer', from: 840, to: 1020 }]
  const hours = { ...PLACES_SNAPSHOT.hours[0], exceptions: [{ on: '2026-11-25', spans, why: '培训' }] }
  const places = PLACES_SNAPSHOT.places.map((place) => (place.id === 'qu' ? { ...place, hours: 3, duties } : place))
  served = () => file({ ...PLACES_SNAPSHOT, hours: [...PLACES_SNAPSHOT.hours, hours], places })
  setRouteParams({ id: 'qu' })
  await draw('place')
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('永川区妇联')
  expect(screen.queryByText('今天谁在') !== null).toBe(told)
})

test('who was there today is not told in the evening', async () => {
  jest.setSystemTime(new Date('2026-11-25T11:00:00.000Z'))
  setRouteParams({ id: 'qu' })
  await draw('place')
  expect(screen.queryByText('今天谁在')).toBeNull()
})

const TOLD_BY_NOBODY = {
  ...PLACES_SNAPSHOT,
  places: PLACES_SNAPSHOT.places.map(({ hours: _, ...place }) => place),
}

test('where nobody has told any hours, no door is called closed', async () => {
  served = () => file(TOLD_BY_NOBODY)
  await draw()
  expect(screen.getByText('各处几点开门还没登记，先打电话')).toBeInTheDocument()
  expect(screen.queryByText(/没开门/)).toBeNull()
  expect(document.querySelectorAll('.cz-btn--next')).toHaveLength(1)
})

test('a bench that is open at night does not stand in for somebody who listens', async () => {
  jest.setSystemTime(MIDNIGHT)
  const benches = PLACES_SNAPSHOT.places.map((place) => (place.kind === 'station' ? { ...place, hours: 1 } : place))
  served = () => file({ ...PLACES_SNAPSHOT, places: benches })
  await draw()
  expect(screen.getByText('妇联没开门，这几个电话一直有人接')).toBeInTheDocument()
  expect(rows().slice(0, 2).join()).toContain('驿站')
})

test('a hundred names without hours do not stand before a door, and what follows the list is near', async () => {
  const names = Array.from({ length: 100 }, (_, i) => ({
    ...{
      id: `name-${i}`,
      area: `500118001${300 + i}`,
      name: `第 ${i} 村妇联`,
      kind: 'federation' as const,
      initials: 'fl',
    },
  }))
  served = () => file({ ...PLACES_SNAPSHOT, places: [...names, ...PLACES_SNAPSHOT.places] })
  await draw()
  await press('button', '也看看')
  expect(rows()).toHaveLength(10)
  expect(rows().join()).not.toContain('村妇联')
  await press('radio', '按镇街')
  await press('button', '中山路街道 3 个村社')
  expect(screen.getAllByText(/没登记/)).toHaveLength(1)
})

test('nobody is sent to a door that is shut: the number that answers comes first', async () => {
  jest.setSystemTime(MIDNIGHT)
  setRouteParams({ id: 'qu' })
  await draw('place')
  const amber = document.querySelectorAll('.cz-btn--next')
  expect(amber).toHaveLength(1)
  expect(amber[0]).toHaveTextContent('现在关着，先打 12338')
  expect(amber[0]).toHaveAttribute('href', 'tel:12338')
  expect(screen.getByRole('button', { name: '带我去' })).toHaveClass('cz-btn--line')
})

test('what has been withdrawn since is not shown, nor kept from being asked again', async () => {
  answers.listWithdrawn = () => ({ ids: ['qu'] })
  await draw()
  expect(rows().join()).not.toContain('永川区妇联')
})

test('without an answer about what was withdrawn, a fresh snapshot is not trusted', async () => {
  answers.listWithdrawn = () => Promise.reject(new Error('cut'))
  await draw()
  await act(async () => jest.advanceTimersByTimeAsync(3000))
  expect(screen.queryByText(/永川区妇联/)).toBeNull()
  expect(screen.getByText('现在没连上')).toBeInTheDocument()
})

test('where there is no file the function answers; before anything is published the page says so', async () => {
  served = () => Promise.resolve({ ok: false } as Response)
  await draw()
  expect(screen.getByText('地址还没登记')).toBeInTheDocument()
  expect(opsOf('readSnapshot')).toHaveLength(1)
})

test('without a network the last one stands, with its day; what was tampered with does not', async () => {
  await draw()
  const kept = String(Taro.getStorageSync('chazhu.places'))
  expect(kept).toContain('永川区妇联')
  for (const [stored, shown] of [
    [kept, true],
    [kept.replace('"places":[', '"places":[7,'), false],
    [kept.replace('"withdrawn":[]', '"withdrawn":"no"'), false],
  ] as const) {
    document.body.innerHTML = ''
    queryClient.clear()
    Taro.setStorageSync('chazhu.places', stored)
    jest.setSystemTime(new Date('2026-11-26T06:30:00.000Z'))
    served = () => Promise.reject(new Error('no network'))
    await draw()
    await act(async () => jest.advanceTimersByTimeAsync(3000))
    expect(screen.queryByText(/这是 11月25日 存下的/) !== null).toBe(shown)
  }
})

test('the tree opens a town and names its villages, those without a place too', async () => {
  await draw()
  await press('radio', '按镇街')
  const town = screen.getByRole('button', { name: '朱沱镇 3 个村社' })
  expect(town).toHaveAttribute('aria-expanded', 'false')
  fireEvent.click(town)
  expect(town).toHaveAttribute('aria-expanded', 'true')
  expect(screen.getByText('朱沱镇妇联')).toBeInTheDocument()
  expect(screen.getByRole('link', { name: /示例二村/ })).toHaveAttribute('href', 'tel:12338')
})

test('the page of a place answers to an id from before it was merged, and tells what she has to know', async () => {
  setRouteParams({ id: 'qu-before' })
  await draw('place')
  for (const words of ['开到 17:30', '今天谁在', '到了会怎样', '没有台阶', '重庆话', '最近核对：2026年11月20日'])
    expect(screen.getByText(words)).toBeInTheDocument()
  expect(screen.getByRole('link', { name: '打 023-49000001' })).toHaveAttribute('href', 'tel:023-49000001')
  await press('button', '带我去')
  const maps = within(screen.getByRole('dialog')).getAllByRole('link')
  expect(maps.map((map) => new URL(map.getAttribute('href') ?? '').host)).toEqual([
    'uri.amap.com',
    'apis.map.qq.com',
    'api.map.baidu.com',
  ])
  for (const map of maps) expect(map).toHaveAttribute('rel', 'noopener noreferrer')
})

test('no position, no way: it says so; past the end of the holiday table it says to call first', async () => {
  jest.setSystemTime(LAST_OF_TABLE)
  setRouteParams({ id: 'fayuan' })
  await draw('place')
  expect(screen.getByText('位置待核实')).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: '带我去' })).toBeNull()
  expect(screen.getByRole('link', { name: '现在关着，先打 12338' })).toHaveAttribute('href', 'tel:12338')
  expect(screen.getByText('这些天的放假安排还没公布，去前先打电话。')).toBeInTheDocument()
  expect(screen.getByText('还没核对过，去前先打电话。')).toBeInTheDocument()
})

test('what cannot be read leaves a page with a heading and a number to call', async () => {
  served = () => Promise.resolve({ ok: false } as Response)
  answers.readSnapshot = refuse('INTERNAL')
  setRouteParams({ id: 'qu' })
  await draw('place')
  await act(async () => jest.advanceTimersByTimeAsync(5000))
  expect(screen.getByText('没取到')).toBeInTheDocument()
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('找妇联')
  expect(screen.getByRole('link', { name: '打 12338' })).toHaveAttribute('href', 'tel:12338')
})

test('an unknown id says so and leads to the list', async () => {
  setRouteParams({ id: 'nobody' })
  await draw('place')
  expect(screen.getByText('这里现在没有了')).toBeInTheDocument()
  expect(screen.getByRole('link', { name: '看最近的妇联' })).toHaveAttribute('href', '#/features/places/places/index')
})
