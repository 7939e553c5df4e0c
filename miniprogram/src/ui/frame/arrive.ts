let first = true

/** The page has text now: the static shell goes; a reader's focus comes along, just before 快速退出. */
export function arrive(pageId: string): void {
  document.getElementById('shell')?.remove()
  if (!first) document.getElementById(pageId)?.focus({ preventScroll: true })
  first = false
}
