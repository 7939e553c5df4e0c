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

export function dropSession(): void {
  session.set(undefined)
  try {
    sessionStorage.removeItem(KEY)
  } catch {
    // nothing was kept
  }
}

onExit(dropSession)
