/** Shows a field and puts the cursor there; pages under this one may hold a field of the same name. */
export function bring(id: string): void {
  const found = Array.from(document.querySelectorAll<HTMLElement>(`[id="${id}"]`)).find((one) => one.offsetParent)
  found?.scrollIntoView({ block: 'center' })
  found?.focus({ preventScroll: true })
  // what is wrong with it is drawn in a moment, and may be the last line of the page, under the bar
  requestAnimationFrame(() => found?.scrollIntoView({ block: 'center' }))
}
