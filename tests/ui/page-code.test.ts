import { done } from './mocks/taro'
import { forgetAll } from '@/lib/exit'
import { online } from '@/lib/online'
import { ROUTES, type Route } from '@/lib/paths'
import { watchPages } from '@/lib/page-code'
import { arriveAt, back, go, replace } from '@/lib/routes'
import { said } from '@/lib/toast'

/** What the pages' code does when it is fetched; each answers once, the last for good. */
const fetched: Partial<Record<Route, (() => Promise<unknown>)[]>> = {}
let tries = 0
const comes = () => Promise.resolve()
const fails = () => Promise.reject(new Error('ChunkLoadError'))
const hangs = () => new Promise(() => undefined)

beforeEach(() => {
  jest.useFakeTimers()
  tries = 0
  done.length = 0
  said.set(undefined)
  online.set(true)
  window.__taroAppConfig = {
    routes: (Object.keys(ROUTES) as Route[]).map((route) => ({
      path: ROUTES[route],
      load: () => {
        tries += 1
        const how = fetched[route] ?? [comes]
        return [(how.length > 1 ? how.shift() : how[0])?.()]
      },
    })),
  }
})
afterEach(() => {
  jest.useRealTimers()
  delete window.__taroAppConfig
  for (const route of Object.keys(fetched)) delete fetched[route as Route]
})
const settle = (ms = 5_000) => jest.advanceTimersByTimeAsync(ms)
const moves = () => done.map(([name, options]) => `${name} ${(options as { url?: string } | undefined)?.url ?? ''}`)

test('a page is gone to once its code is there, and the next time at once', async () => {
  go('privacy')
  expect(moves()).toEqual([])
  await settle()
  expect(moves()).toEqual(['navigateTo /features/about/privacy/index'])
  go('privacy')
  expect(moves()).toHaveLength(2)
  expect(tries).toBe(1)
})

test('on a poor connection it is tried again before anything is said', async () => {
  fetched.who = [fails, fails, comes]
  go('who')
  await settle()
  expect(moves()).toEqual(['navigateTo /features/about/who/index'])
  expect(said.get()).toBeUndefined()
})

test('a page that cannot be fetched leaves her where she is, and says so; another tap tries anew', async () => {
  fetched.library = [fails]
  go('library')
  await settle(2_100)
  expect(moves()).toEqual([])
  expect(said.get()?.text).toBe('那一页没取来，再点一次。')
  fetched.library = [comes]
  go('library')
  await settle()
  expect(moves()).toHaveLength(1)
})

test('without a network it is not tried in vain, and the telephone is named', async () => {
  online.set(false)
  fetched.topics = [fails]
  go('topics')
  await settle(0)
  expect(tries).toBe(1)
  expect(said.get()?.text).toBe('现在没有网，那一页没取来。电话能打。')
  online.set(true)
  fetched.topics = [comes]
  go('topics')
  await settle(0)
  expect(moves()).toHaveLength(1)
})

const browserBack = (): void => {
  location.hash = '#/tabs/mine/index'
}

test.each([
  ['she went elsewhere', () => go('home'), 'places'],
  ['she went back', back, 'place'],
  ['she left by quick exit', forgetAll, 'choose'],
  ['she went back by the browser', browserBack, 'complain'],
] as const)('one that comes late takes her nowhere once %s', async (_how, leaves, route) => {
  let arrive: () => void = () => undefined
  fetched[route] = [() => new Promise<void>((come) => (arrive = come))]
  if (route === 'place') go(route, { id: 'p' })
  else go(route)
  leaves()
  await settle()
  const before = moves().length
  arrive()
  await settle()
  expect(moves()).toHaveLength(before)
  expect(moves().join()).not.toContain(ROUTES[route])
})

test('what she must read after sending comes though she went back meanwhile: it holds her code', async () => {
  let arrive: () => void = () => undefined
  fetched.booked = [() => new Promise<void>((come) => (arrive = come))]
  replace('booked')
  location.hash = '#/tabs/rights/index'
  arrive()
  await settle()
  expect(moves()).toEqual([`redirectTo /${ROUTES.booked}`])
})

test('what takes the place of a page waits for its code as well', async () => {
  fetched.sent = [hangs]
  replace('sent')
  await settle()
  expect(moves()).toEqual([])
})

test("by the browser's own Back it is Taro that fetches the code: that it could not is said, and of nothing else", () => {
  watchPages()
  const rejected = (reason: object) => window.dispatchEvent(Object.assign(new Event('unhandledrejection'), { reason }))
  rejected(new Error('of another kind'))
  expect(said.get()).toBeUndefined()
  rejected(Object.assign(new Error('Loading chunk 1 failed.'), { name: 'ChunkLoadError' }))
  expect(said.get()?.text).toMatch(/刷新再试一次/)
  said.set(undefined)
  rejected(Object.assign(new Error('Loading CSS chunk 1 failed.'), { code: 'CSS_CHUNK_LOAD_FAILED' }))
  expect(said.get()?.text).toMatch(/刷新再试一次/)
})

test('a page that shows what comes once is gone to wherever she went meanwhile', async () => {
  fetched.booked = [fails, comes]
  const arrived = arriveAt('booked')
  go('who')
  await settle()
  expect(await arrived).toBe(true)
  expect(moves().at(-1)).toBe('redirectTo /features/counseling/booked/index')
})
