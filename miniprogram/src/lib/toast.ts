import { onExit } from './exit'
import { createStore } from './store'

const SHOWN_MS = 3200
export const said = createStore<{ text: string; id: number } | undefined>(undefined)
let count = 0

/** A short word about what just happened, seen and spoken. Nothing that she must read to go on. */
export function toast(text: string): void {
  const id = (count += 1)
  said.set({ text, id })
  setTimeout(() => {
    if (said.get()?.id === id) said.set(undefined)
  }, SHOWN_MS)
}

onExit(() => said.set(undefined))
