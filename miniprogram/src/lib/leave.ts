import { blank, forgetAll } from './exit'

/** A page that everybody opens and that asks nothing. */
export const NEUTRAL_PAGE = 'https://www.baidu.com/'

/** Blank first, by hand and in this very turn: drawing must not wait for React. */
export function leaveNow(): void {
  document.documentElement.classList.add('cz-blank')
  blank.set(true)
  forgetAll()
  try {
    sessionStorage.clear()
  } catch {
    // storage may be forbidden; then nothing is in it
  }
  location.replace(NEUTRAL_PAGE)
}

const PRESSES = 3
const WITHIN_MS = 1200

/** Esc, Esc, Esc leaves too. A page brought back from the browser's memory starts anew instead of showing what was. */
export function watchLeaving(): void {
  let presses: number[] = []
  window.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape') return
      presses = [...presses, event.timeStamp].filter((at) => event.timeStamp - at < WITHIN_MS)
      if (presses.length >= PRESSES) leaveNow()
    },
    true,
  )
  window.addEventListener('pageshow', (event) => {
    if (event.persisted && blank.get()) location.replace('/')
  })
}
