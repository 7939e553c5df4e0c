import type { Category } from '@shared/values/topic'
import { onExit } from '@/lib/exit'
import { take } from '@/lib/handover'
import { drop, keep, readKept } from '@/lib/storage'
import { createStore, useStore } from '@/lib/store'

export interface Draft {
  text: string
  category?: Category
  town?: string
}

const EMPTY: Draft = { text: '' }
/** A step aside and back loses nothing; who takes the phone up later finds nothing. */
const WAIT_MS = 15 * 60_000

const draft = createStore<Draft>(EMPTY)
const kept = createStore(false)
let leftAt: number | undefined

const isDraft = (found: unknown): found is Draft =>
  typeof found === 'object' && found !== null && typeof (found as Partial<Draft>).text === 'string'

export const useDraft = (): Draft => useStore(draft)
export const useDraftKept = (): boolean => useStore(kept)

export function changeDraft(change: Partial<Draft>): void {
  draft.set({ ...draft.get(), ...change })
  if (kept.get()) keep('draft', draft.get())
}

/** On this phone only if she says so; false when the phone refused. */
export function keepDraft(on: boolean): boolean {
  if (!on) drop('draft')
  const done = !on || keep('draft', draft.get())
  kept.set(on && done)
  return done
}

/** True if there are words from before. */
export function openDraft(now: number): boolean {
  if (leftAt !== undefined && now - leftAt > WAIT_MS) draft.set(EMPTY)
  leftAt = undefined
  const stored = readKept<unknown>('draft')
  kept.set(isDraft(stored))
  if (isDraft(stored) && draft.get().text === '') draft.set(stored)
  const found = draft.get().text !== ''
  const handed = take('draft')
  if (handed && !found) draft.set({ text: handed })
  return found
}

export function leaveDraft(now: number): void {
  leftAt = now
}

/** Sent, or wiped by her. */
export function clearDraft(): void {
  draft.set(EMPTY)
  if (kept.get()) drop('draft')
  kept.set(false)
}

onExit(() => draft.set(EMPTY))
