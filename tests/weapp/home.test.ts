import path from 'node:path'
import { Phone, until, wait } from './phone'
import type { Page } from './page'

const dist = path.resolve(__dirname, '../../dist/weapp')
const answers = {
  'qa.listPublished': () => ({
    items: [
      {
        id: 'a1',
        category: 'property',
        title: '首付是他爸妈出的',
        excerpt: '有你的一半。',
        answeredOn: '2026-11-20',
        sample: true,
      },
    ],
  }),
  'qa.serviceTerms': () => ({
    now: '2026-11-23T02:00:00.000Z',
    onDuty: true,
    urgentDueAt: '2026-11-23T04:00:00.000Z',
    otherDueAt: '2026-11-25T02:00:00.000Z',
    holidaysKnownUntil: '2026-12-31',
  }),
}

let phone: Phone
let home: Page

beforeAll(async () => {
  phone = new Phone(dist, answers)
  home = phone.open('/tabs/home/index')
  await until(() => home.text().includes('首付是他爸妈出的'))
})

const called = (name: string) => phone.calls.filter(([one]) => one === name)
const linkOf = (words: string) => {
  const node = home.byText(words)
  if (!node) throw new Error(`“${words}” is not on the page: ${home.text()}`)
  return node
}

test('the first page stands, with what the server said', () => {
  expect(home.text()).toContain('有事，慢慢说')
  expect(home.text()).toContain('首付是他爸妈出的')
  expect(phone.errors).toEqual([])
})

test('it is drawn with little data', () => {
  expect(home.sent[0]).toBeLessThan(32 * 1024)
  expect(Math.max(...home.sent)).toBeLessThan(32 * 1024)
})

test('its three queries travelled in one request', () => {
  expect(
    called('callFunction').map(([, [data]]) => (data as { calls: { op: string }[] }).calls.map(({ op }) => op)),
  ).toEqual([['serviceTerms', 'readTopics', 'listPublished']])
  expect(home.text()).toContain('11月25日 周三 10:00')
})

test('a number calls, with its label spoken', () => {
  home.fire(linkOf('12338'), 'tap')
  expect(called('makePhoneCall')[0]?.[1][0]).toMatchObject({ phoneNumber: '12338' })
  expect(home.find((node) => node.attr?.['ariaLabel'] === '紧急电话').length).toBe(1)
})

test('a tap leads on, and costs little', async () => {
  const before = home.sent.length
  home.fire(linkOf('问律师'), 'tap')
  await wait(100)
  expect(called('navigateTo')[0]?.[1][0]).toMatchObject({ url: '/features/qa/ask/index' })
  for (const bytes of home.sent.slice(before)) expect(bytes).toBeLessThan(4 * 1024)
})

test('every page of the app opens', async () => {
  for (const route of phone.routes) {
    const page = phone.open(`/${route}`)
    await until(() => page.text().includes('快速退出'))
  }
  expect(phone.errors).toEqual([])
})

test('quick exit blanks every page and closes the app', async () => {
  home.fire(linkOf('快速退出'), 'tap')
  expect(called('exitMiniProgram')).toHaveLength(1)
  await until(() => home.text() === '')
})
