/** So many frames what was asked for may take to be drawn. */
const FRAMES = 30

/** Moves the focus once what she asked for has been drawn. weapp moves none. */
export function focusOn(id: string): void {
  if (process.env.TARO_ENV === 'weapp') return
  let left = FRAMES
  const look = () => {
    const there = document.getElementById(id)
    there?.focus()
    // the page it stands on may still lie beneath another
    if (there && document.activeElement === there) return
    left -= 1
    if (left > 0) requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
}

/** The button she pressed may be gone, at once or a few frames on: then the focus would be nowhere, and Tab begin at the top. */
export function catchFocus(id: string): void {
  if (process.env.TARO_ENV === 'weapp') return
  let left = FRAMES
  const look = () => {
    const there = document.getElementById(id)
    if (document.activeElement === document.body) there?.focus()
    if (there && document.activeElement === there) return
    left -= 1
    if (left > 0) requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
}
