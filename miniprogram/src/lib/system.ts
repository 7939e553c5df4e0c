import { createStore } from './store'

export interface SystemLook {
  dark: boolean
  /** How large the phone shows text, 1 is usual. */
  textScale: number
}

/** On H5 text scale is what the reader set in her browser; the page must not have fixed the root font size. */
function read(): SystemLook {
  if (typeof window === 'undefined') return { dark: false, textScale: 1 }
  const root = parseFloat(getComputedStyle(document.documentElement).fontSize) || 16
  return { dark: window.matchMedia?.('(prefers-color-scheme: dark)').matches ?? false, textScale: root / 16 }
}

export const systemLook = createStore<SystemLook>(read())

export function watchSystem(): void {
  window.matchMedia?.('(prefers-color-scheme: dark)').addEventListener('change', () => systemLook.set(read()))
}

/** What surrounds the page: overscroll, form controls, the browser's own bars. */
export function paintSurroundings(classes: string, dark: boolean): void {
  if (typeof document === 'undefined') return
  document.documentElement.className = classes
  document.querySelector('meta[name=theme-color]')?.setAttribute('content', dark ? '#121714' : '#f7f3eb')
}
