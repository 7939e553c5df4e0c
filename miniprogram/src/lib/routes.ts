import Taro from '@tarojs/taro'
import type { Day } from '@shared/values/instant'
import type { ServiceKind } from '@shared/values/counseling/services'
import type { Category } from '@shared/values/topic'
import { blank, onExit } from './exit'
import { online } from './online'
import { codeOf } from './page-code'
import { ROUTES, type Route } from './paths'
import { toast } from './toast'

export { ROUTES, type Route }

/** What an address may carry. Never a return code and never her words: addresses stay in the history. */
interface RouteParams {
  topics: { topic?: Category }
  card: { id: string; topic: Category }
  place: { id: string }
  choose: { by?: 'person' }
  /** `who`: with this counselor alone. `move`: for a booking that she has opened by its code. */
  times: { kind: ServiceKind; who?: string; move?: 'yes' }
  /** `from`: minutes since midnight. `only`: she asked for this counselor, so no other is offered. */
  confirm: { kind: ServiceKind; who: string; on: Day; from: string; only?: 'yes'; move?: 'yes' }
  wait: { kind: ServiceKind; who?: string }
  library: { category?: Category }
  published: { id: string }
  queue: { id?: string }
  /** `turn` is `<roster>.<post>.<day>`: none of them holds a dot. */
  days: {
    tab?: 'swaps' | 'card' | 'supervised'
    session?: string
    turn?: string
    supervised?: string
  }
  /** Never a name or an address of a place: ids alone. */
  deskPlaces: {
    tab?: 'stale' | 'proposals' | 'alike' | 'closed'
    place?: string
    proposal?: string
    pair?: string
    add?: 'yes'
  }
  /** A roster by its id, or `new`: its form. Days and ids alone, never a name. */
  rosters: {
    view?: 'displaced' | 'calls' | 'leaving' | 'use' | 'services' | 'people'
    roster?: string
    week?: string
  }
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

/** A page that cannot open leaves her where she is. */
const quietly = (moved: Promise<unknown>) => void moved.catch(() => undefined)

const NOT_HERE = { online: '那一页没取来，再点一次。', offline: '现在没有网，那一页没取来。电话能打。' } as const
/** The latest tap counts: a page that comes late must not take her from where she went meanwhile. */
let wanted = 0
onExit(() => void (wanted += 1))

/** Two taps that follow each other so closely are one: the page would lie twice in the stack, and Back would show its twin. */
const DOUBLE_MS = 400
let gone: { url: string; at: number } | undefined
function isSecondTap(url: string): boolean {
  const second = gone?.url === url && Date.now() - gone.at < DOUBLE_MS
  gone = { url, at: Date.now() }
  return second
}

/**
 * On H5 the code of a page comes first, so that one that cannot be fetched leaves her where she is, and says so. `only` where
 * she still is: by the browser's own Back she may have gone meanwhile.
 */
function moveTo(route: Route, move: () => Promise<unknown>, only?: 'from here'): void {
  const mine = (wanted += 1)
  const code = codeOf(ROUTES[route])
  if (!code) return quietly(move())
  const { hash } = window.location
  void code.then((came) => {
    if (mine !== wanted || (only && window.location.hash !== hash)) return
    if (came) return quietly(move())
    gone = undefined
    toast(online.get() ? NOT_HERE.online : NOT_HERE.offline)
  })
}

/** H5 has no native tabs, so a tab replaces the page there. */
export function go<R extends Route>(route: R, ...[params]: GoArgs<R>): void {
  const url = urlOf(route, params)
  if (process.env.TARO_ENV === 'h5' && isSecondTap(url)) return
  const move = () => {
    if (!isTab(route)) return Taro.navigateTo({ url })
    return process.env.TARO_ENV === 'weapp' ? Taro.switchTab({ url }) : Taro.reLaunch({ url })
  }
  moveTo(route, move, 'from here')
}

/** Takes the place of this page: she cannot come back to it, as after sending. */
export function replace<R extends Route>(route: R, ...[params]: GoArgs<R>): void {
  moveTo(route, () => Taro.redirectTo({ url: urlOf(route, params) }))
}

/**
 * To the page that shows what comes once only, wherever she went meanwhile. False when that page cannot be fetched: then
 * whoever asked shows it where she is.
 */
export async function arriveAt(route: 'booked' | 'sent'): Promise<boolean> {
  const came = (await codeOf(ROUTES[route])) ?? true
  if (!came || blank.get()) return came
  wanted += 1
  quietly(Taro.redirectTo({ url: urlOf(route) }))
  return true
}

/** The only page from here on: what lay beneath is done with, as the way in after signing in. */
export function startAt<R extends Route>(route: R, ...[params]: GoArgs<R>): void {
  moveTo(route, () => Taro.reLaunch({ url: urlOf(route, params) }))
}

/** Opened by a link there is nothing to go back to: home then. */
export function back(): void {
  gone = undefined
  if (Taro.getCurrentPages().length <= 1) return go('home')
  wanted += 1
  quietly(Taro.navigateBack())
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
