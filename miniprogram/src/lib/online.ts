import { createStore, useStore } from './store'

export const online = createStore(typeof navigator === 'undefined' || navigator.onLine !== false)
export const useOnline = (): boolean => useStore(online)

export function watchOnline(): void {
  window.addEventListener('online', () => online.set(true))
  window.addEventListener('offline', () => online.set(false))
}
