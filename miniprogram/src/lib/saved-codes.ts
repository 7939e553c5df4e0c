import { keep, readKept } from './storage'
import { createStore, useStore } from './store'

/** A question or a booking that she chose to keep on this phone. Nothing of what she wrote is in it. */
export interface SavedCode {
  code: string
  /** When it was asked or booked, as an instant. */
  askedAt: string
  /** What it opens; left out of questions. */
  of?: 'booking'
}

const store = createStore<readonly SavedCode[]>(readKept<SavedCode[]>('codes') ?? [])
const write = (codes: readonly SavedCode[]) => {
  store.set(codes)
  return keep('codes', codes)
}

export const useSavedCodes = (): readonly SavedCode[] => useStore(store)
export const savedCodes = (): readonly SavedCode[] => store.get()
export const isSaved = (code: string): boolean => store.get().some((saved) => saved.code === code)

/** False when the phone refused to keep it; say so. */
export const saveCode = (saved: SavedCode): boolean =>
  write([saved, ...store.get().filter(({ code }) => code !== saved.code)])
export const forgetCode = (code: string): boolean => write(store.get().filter((saved) => saved.code !== code))
export const forgetCodes = (): boolean => write([])
/** Her old code opens nothing any more; the new one takes its place in the list. */
export const swapCode = (from: string, to: string): boolean =>
  write(store.get().map((saved) => (saved.code === from ? { ...saved, code: to } : saved)))
