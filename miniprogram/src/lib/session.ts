import { createStore } from './store'
import { onExit } from './exit'

const KEY = 'chazhu.session'

function read(): string | undefined {
  try {
    return sessionStorage.getItem(KEY) ?? undefined
  } catch {
    return undefined
  }
}

/** Staff on H5, one tab each. weapp needs none: WeChat says who calls. */
export const session = createStore<string | undefined>(read())

export function startSession(token: string): void {
  session.set(token)
  try {
    sessionStorage.setItem(KEY, token)
  } catch {
    // it lasts as long as the page then
  }
}

/** The page goes on with it, a reload does not: whoever sits down at a locked desk must not get in by one. */
export function forgetOnReload(): void {
  try {
    sessionStorage.removeItem(KEY)
  } catch {
    // nothing was kept
  }
}

export function dropSession(): void {
  session.set(undefined)
  forgetOnReload()
}

onExit(dropSession)
