import { createStore } from './store'

/** True while nothing may be seen. */
export const blank = createStore(false)

const clearers = new Set<() => void>()

/** Whatever a module keeps in memory for a page, it must be able to forget at once. */
export function onExit(clear: () => void): () => void {
  clearers.add(clear)
  return () => clearers.delete(clear)
}

export function forgetAll(): void {
  clearers.forEach((clear) => {
    try {
      clear()
    } catch {
      // one that fails must not stop the others, nor the leaving
    }
  })
}
