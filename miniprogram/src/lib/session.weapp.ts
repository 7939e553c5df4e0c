import { createStore } from './store'

/** WeChat tells the server who calls; there is no token to keep. */
export const session = createStore<string | undefined>(undefined)
export function startSession(_token: string): void {}
export function forgetOnReload(): void {}
export function dropSession(): void {}
