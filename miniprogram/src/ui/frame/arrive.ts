let first = true

/** The page has text now: the static shell goes; a reader's focus comes along, just before 快速退出. */
export function arrive(pageId: string): void {
  const shell = document.getElementById('shell')
  const page = document.getElementById(pageId)
  // she may have scrolled the shell already; Taro scrolls its own element around the page
  if (shell && page?.parentElement) page.parentElement.scrollTop = shell.scrollTop
  shell?.remove()
  if (!first) page?.focus({ preventScroll: true })
  first = false
}
