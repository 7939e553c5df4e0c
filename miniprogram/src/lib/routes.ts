import Taro from '@tarojs/taro'
import type { Category } from '@shared/values/topic'

/** Every page, once. app.config.ts takes its paths from here. */
export const ROUTES = {
  home: 'tabs/home/index',
  rights: 'tabs/rights/index',
  family: 'tabs/family/index',
  mine: 'tabs/mine/index',
  exit: 'features/about/exit/index',
  privacy: 'features/about/privacy/index',
  who: 'features/about/who/index',
  complain: 'features/about/complain/index',
  topics: 'features/knowledge/topics/index',
  card: 'features/knowledge/card/index',
  ask: 'features/qa/ask/index',
  sent: 'features/qa/sent/index',
  open: 'features/qa/open/index',
  thread: 'features/qa/thread/index',
  library: 'features/qa/library/index',
  published: 'features/qa/published/index',
  workbench: 'workbench/home/index',
  queue: 'workbench/qa/index',
  people: 'workbench/people/index',
  enter: 'workbench/enter/index',
  join: 'workbench/join/index',
  approve: 'workbench/approve/index',
  sessions: 'workbench/sessions/index',
} as const
export type Route = keyof typeof ROUTES

/** What an address may carry. Never a return code and never her words: addresses stay in the history. */
interface RouteParams {
  topics: { topic?: Category }
  card: { id: string; topic: Category }
  library: { category?: Category }
  published: { id: string }
  queue: { id?: string }
  /** What stands open in the room, by its id; `invite` is the form. */
  people: { tab?: 'suspended' | 'invitations'; person?: string; invitation?: string; invite?: 'yes' }
}
export type ParamsOf<R extends Route> = R extends keyof RouteParams ? RouteParams[R] : Record<never, never>
export type GoArgs<R extends Route> =
  Record<never, never> extends ParamsOf<R> ? [params?: ParamsOf<R>] : [params: ParamsOf<R>]

export const TABS = ['home', 'rights', 'family', 'mine'] as const satisfies readonly Route[]
export type Tab = (typeof TABS)[number]
const isTab = (route: Route): route is Tab => (TABS as readonly Route[]).includes(route)

export function urlOf<R extends Route>(route: R, params?: ParamsOf<R>): string {
  const query = Object.entries((params ?? {}) as Record<string, string | undefined>)
    .flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${encodeURIComponent(value)}`]))
    .join('&')
  return `/${ROUTES[route]}${query ? `?${query}` : ''}`
}

/** A tap on the way must not wait for an answer; a page that cannot open leaves her where she is. */
const quietly = (moved: Promise<unknown>) => void moved.catch(() => undefined)

/** H5 has no native tabs, so a tab replaces the page there. */
export function go<R extends Route>(route: R, ...[params]: GoArgs<R>): void {
  const url = urlOf(route, params)
  if (!isTab(route)) return quietly(Taro.navigateTo({ url }))
  quietly(process.env.TARO_ENV === 'weapp' ? Taro.switchTab({ url }) : Taro.reLaunch({ url }))
}

/** Takes the place of this page: she cannot come back to it, as after sending. */
export function replace<R extends Route>(route: R, ...[params]: GoArgs<R>): void {
  quietly(Taro.redirectTo({ url: urlOf(route, params) }))
}

/** The only page from here on: what lay beneath is done with, as the way in after signing in. */
export function startAt<R extends Route>(route: R, ...[params]: GoArgs<R>): void {
  quietly(Taro.reLaunch({ url: urlOf(route, params) }))
}

/** Opened by a link there is nothing to go back to: home then. */
export function back(): void {
  if (Taro.getCurrentPages().length > 1) quietly(Taro.navigateBack())
  else go('home')
}

/** A page to open, as components take it: `opens={{ to: 'card', params: { id, topic } }}`. */
export type Target = {
  [R in Route]: Record<never, never> extends ParamsOf<R>
    ? { to: R; params?: ParamsOf<R> }
    : { to: R; params: ParamsOf<R> }
}[Route]

export const openTarget = ({ to, params }: Target): void => go(to, params as never) // the union pairs them
/** The address of a page on H5. */
export const hrefOf = ({ to, params }: Target): string => `#${urlOf(to, params as never)}`
