import path from 'node:path'
import { counselorOf, layScene } from '../journeys/counseling-scene'
import { createWorld, type World } from '../world'
import type { Node, Page } from './page'
import { Phone, until } from './phone'

/** Her half of booking through the very bundle that is uploaded, against the real backend in this process. */
const dist = process.env.WEAPP_DIST ?? path.resolve(__dirname, '../../dist/weapp')
const KB = 1024
const MONDAY = '2026-11-23'

let world: World
let phone: Phone
const top = (): Page => phone.stack.at(-1) as Page
const sees = (words: string) => until(() => top().text().includes(words), 20_000)
const wxOf = (openid: string) => new Phone(dist, (envelope) => world.serve(envelope, { openid, address: '10.1.1.1' }))

beforeAll(async () => {
  world = await createWorld()
  await layScene(world.ports.store, { counselors: [counselorOf('lin'), counselorOf('mei')], today: MONDAY })
  phone = wxOf('openid-of-hers')
})
afterAll(() => world.close())

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms))
async function quiet(page: Page): Promise<void> {
  for (let drawn = -1; drawn !== page.sent.length;) {
    drawn = page.sent.length
    await pause(150)
  }
}
function nodeOf(words: string): Node {
  const node = top()
    .find((one) => one.children?.some((child) => child === words) ?? false)
    .at(-1)
  if (!node) throw new Error(`“${words}” is not on ${top().route}: ${top().text()}`)
  return node
}
/** Presses what says `words`; a tap on a page costs little. */
async function press(words: string): Promise<void> {
  const page = top()
  await quiet(page)
  const node = nodeOf(words)
  const before = page.sent.length
  page.fire(node, 'tap')
  await pause(30)
  const dear = page.sent.slice(before).filter((bytes) => bytes > 8 * KB)
  expect({ pressed: words, dear }).toEqual({ pressed: words, dear: [] })
}
const called = (name: string) => phone.calls.filter(([one]) => one === name)
const code = () =>
  (
    top()
      .text()
      .match(/(\d{4} \|?){4}/)?.[0] ?? ''
  ).replace(/\D/g, '')

let returnCode = ''

test('she says what is the matter and sees two weeks of times in little pieces', async () => {
  phone.open('/features/counseling/choose/index')
  await sees('两口子过不到一块，想找人说说')
  await press('两口子过不到一块，想找人说说')
  await sees('婚姻辅导，选个时间')
  await sees('空 ')
  await quiet(top())
  expect(Math.max(...top().sent)).toBeLessThan(32 * KB)
  const labels = top()
    .find(({ attr }) => typeof attr?.['ariaLabel'] === 'string')
    .map(({ attr }) => attr?.['ariaLabel'])
  expect(labels).toContain('11月24日 周二，空 5 个')
})

test('three taps: a time, 就约, 确认预约', async () => {
  await press('10:00')
  await press('就约 11月24日 周二 10:00')
  await sees('怎么找你才安全？')
  expect(top().text()).not.toContain('微信提醒')
  await press('确认预约')
  await sees('你的回执码')
  returnCode = code()
  expect(returnCode).toMatch(/^\d{16}$/)
  expect(JSON.stringify(called('navigateTo').concat(called('redirectTo')))).not.toContain(returnCode)
  expect(JSON.stringify(called('setStorageSync'))).not.toContain(returnCode)
  expect(called('requestSubscribeMessage')).toEqual([])
})

test('the calendar of the phone gets a time and no more', async () => {
  await press('记进手机日历')
  await until(() => called('addPhoneCalendar').length > 0)
  expect(called('addPhoneCalendar')[0]?.[1][0]).toMatchObject({
    title: '有事',
    startTime: Date.parse('2026-11-24T02:00:00.000Z') / 1000,
  })
})

test('on a phone that knows nothing the code opens it; she gives it up, and the time is free again', async () => {
  phone = wxOf('another-openid')
  const open = phone.open('/features/qa/open/index')
  await sees('用回执码打开')
  const [field] = open.find(({ tag }) => tag === 'wx-input')
  if (!field) throw new Error('no field')
  open.fire(field, 'input', { value: returnCode })
  await press('打开')
  await sees('约好了')
  await sees('11月24日 周二 |10:00–11:00')
  await press('取消预约')
  await sees('让给别人了')
  await press('对，取消预约')
  await sees('时间让出去了')
  const { state } = await world.anyone().counseling.readBooking({ returnCode })
  expect(state).toBe('cancelled')
  expect(phone.errors).toEqual([])
})
