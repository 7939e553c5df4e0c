import { SESSION } from '@shared/values/limits'
import { api, queryClient } from '@/api'
import { dropSession, forgetOnReload, session, startSession } from '@/lib/session'
import { createStore } from '@/lib/store'
import { saveWords } from './unsaved'
import { watchIdle } from './watch-idle'

const SAVE_MS = 4000
let stop: (() => void) | undefined
const atMost = (ms: number) => new Promise((done) => setTimeout(done, ms))

/** True while the workbench stands locked: nothing of it is drawn, on whichever page it is. */
export const locked = createStore(false)

/** Hidden first, in this very turn; then what is written goes to the server while the session still holds. */
export async function lock(): Promise<void> {
  const token = session.get()
  if (!token || locked.get()) return
  locked.set(true)
  forgetOnReload()
  stop?.()
  stop = undefined
  await Promise.race([saveWords(), atMost(SAVE_MS)])
  // she may be in again already
  if (session.get() !== token) return
  await api.account.signOut({}).catch(() => undefined) // it ends by itself then
  if (session.get() !== token) return
  dropSession()
  queryClient.clear()
}

/** From the first page of the workbench until the session is over, wherever she goes in between. */
export function guardDesk(): void {
  if (process.env.TARO_ENV === 'weapp' || stop || !session.get()) return
  stop = watchIdle(SESSION.lockMinutes * 60_000, () => void lock())
}

session.subscribe(() => {
  if (session.get()) return
  stop?.()
  stop = undefined
})

/** Signed in: what was read for whoever sat here before is forgotten. */
export function enterWith(token: string): void {
  queryClient.clear()
  startSession(token)
  locked.set(false)
}
