import { keep, readKept } from './storage'
import { createStore, useStore, type Store } from './store'
import { systemLook, type SystemLook } from './system'

export type Theme = 'follow' | 'light' | 'dark'
/** 0 is the usual size; 1 大, 2 更大, 3 特大 are the steps of 长辈版. */
export type Step = 0 | 1 | 2 | 3
export interface Chosen {
  theme: Theme
  /** Absent until she chooses: then the phone's own text size decides. */
  step?: Step
}
export interface Modes {
  theme: Theme
  dark: boolean
  step: Step
}

const isChosen = (kept: unknown): kept is Chosen => typeof kept === 'object' && kept !== null && 'theme' in kept
const kept = readKept<unknown>('modes')
const chosen: Store<Chosen> = createStore(isChosen(kept) ? kept : { theme: 'follow' })

export function stepOf(textScale: number): Step {
  if (textScale >= 1.7) return 3
  if (textScale >= 1.4) return 2
  return textScale >= 1.2 ? 1 : 0
}

export const resolveModes = ({ theme, step }: Chosen, { dark, textScale }: SystemLook): Modes => ({
  theme,
  dark: theme === 'follow' ? dark : theme === 'dark',
  step: step ?? stepOf(textScale),
})

/** Classes of the page root; all colours and sizes hang on them. */
export const modeClasses = ({ dark, step }: Modes): string =>
  ['cz', dark && 'cz-dark', step > 0 && 'cz-elder', step > 1 && `cz-elder-${step}`].filter(Boolean).join(' ')

export const modesNow = (): Modes => resolveModes(chosen.get(), systemLook.get())
export const useModes = (): Modes => resolveModes(useStore(chosen), useStore(systemLook))

export function choose(change: Partial<Chosen>): void {
  const next = { ...chosen.get(), ...change }
  chosen.set(next)
  keep('modes', next)
}
