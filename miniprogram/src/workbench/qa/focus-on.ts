/** Moves the focus once what she asked for has been drawn. weapp moves none. */
export function focusOn(id: string): void {
  if (process.env.TARO_ENV === 'weapp') return
  requestAnimationFrame(() => document.getElementById(id)?.focus())
}
