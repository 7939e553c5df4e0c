/** Moves the focus once what she asked for has been drawn. weapp moves none. */
export function focusOn(id: string): void {
  if (process.env.TARO_ENV === 'weapp') return
  requestAnimationFrame(() => document.getElementById(id)?.focus())
}

/** The button she pressed may be gone: then the focus would be nowhere, and Tab begin at the top. */
export function catchFocus(id: string): void {
  if (process.env.TARO_ENV === 'weapp') return
  requestAnimationFrame(() => {
    if (document.activeElement === document.body) document.getElementById(id)?.focus()
  })
}
