import type { Page, Route } from 'playwright-core'
import type { ErrorCode } from '@shared/contract/errors'
import { ROUTES } from '../../miniprogram/src/lib/paths'

export type PageName = keyof typeof ROUTES
export const addressOf = (base: string, name: PageName, query = '') => `${base}/#/${ROUTES[name]}${query}`

type Cure = () => Promise<void>
interface Calls {
  calls: { op: string; input: object }[]
}
const callsOf = (route: Route) => JSON.parse(route.request().postData() ?? '{"calls":[]}') as Calls

/** What the server says to one operation: an error, nothing for ever, or no connection at all. What is asked with it is answered. */
export async function disturb(page: Page, op: string, how: ErrorCode | 'hang' | 'cut'): Promise<Cure> {
  await page.route('**/api', async (route) => {
    const { calls } = callsOf(route)
    if (!calls.some((call) => call.op === op)) return route.fallback()
    if (how === 'hang') return
    if (how === 'cut') return route.abort()
    const real = await theRest(
      route,
      calls.filter((call) => call.op !== op),
    )
    const error = { ok: false, error: { code: how, ref: 'K7Q-218' } }
    await route.fulfill({ json: { replies: calls.map((call) => (call.op === op ? error : real.shift())) } })
  })
  return () => page.unroute('**/api')
}

type Reply = { ok: true; data: object } | { ok: false }

/** What the server really says, with changes in its replies. By operation, for one request may carry several. */
export async function amend(page: Page, changes: Readonly<Record<string, object>>): Promise<void> {
  await page.route('**/api', async (route) => {
    const ops = callsOf(route).calls.map(({ op }) => op)
    if (!ops.some((op) => changes[op])) return route.fallback()
    const response = await route.fetch()
    const { replies } = (await response.json()) as { replies: Reply[] }
    const amended = replies.map((reply, i) => {
      const change = changes[ops[i] ?? '']
      return reply.ok && change ? { ...reply, data: { ...reply.data, ...change } } : reply
    })
    await route.fulfill({ response, json: { replies: amended } })
  })
}

type Said = object | ((input: object) => object)
const saidTo = (said: Said, input: object): object => (typeof said === 'function' ? said(input) : said)

/** Said without asking the server: what it does not have, and commands that shall not be carried out. */
export async function pretend(page: Page, said: Readonly<Record<string, Said>>): Promise<void> {
  await page.route('**/api', async (route) => {
    const { calls } = callsOf(route)
    if (!calls.some(({ op }) => said[op])) return route.fallback()
    const real = await theRest(
      route,
      calls.filter(({ op }) => !said[op]),
    )
    const replies = calls.map(({ op, input }) => {
      const known = said[op]
      return known ? { ok: true, data: saidTo(known, input) } : real.shift()
    })
    await route.fulfill({ json: { replies } })
  })
}

async function theRest(route: Route, calls: Calls['calls']): Promise<Reply[]> {
  if (calls.length === 0) return []
  const response = await route.fetch({ postData: JSON.stringify({ calls }) })
  return ((await response.json()) as { replies: Reply[] }).replies
}

/** A page that was opened by a tap slides in: until it stands where it belongs, nothing of it is to be judged. */
export const standsStill = (page: Page) =>
  page.waitForFunction(() => {
    const top = Array.from(document.querySelectorAll('.taro_page')).at(-1)?.getBoundingClientRect()
    return top !== undefined && top.left === 0 && top.top === 0 && top.width > 0
  })

/** The session is over for every call from now on. */
export async function endSession(page: Page): Promise<void> {
  await page.route('**/api', (route) => {
    const error = { ok: false, error: { code: 'UNAUTHENTICATED', ref: 'K7Q-218' } }
    return route.fulfill({ status: 401, json: { replies: callsOf(route).calls.map(() => error) } })
  })
}
