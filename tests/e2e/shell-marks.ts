import type { Page } from 'playwright-core'

/** Where everything on the first page stands and how it looks, of the shell or of the app. */
export const marksOf = (page: Page, within: '#shell' | '#app') =>
  page.evaluate((root) => {
    const all = document.querySelectorAll<HTMLElement>(`${root} .cz-page *`)
    return Array.from(all, (one) => {
      const { x, y, width, height } = one.getBoundingClientRect()
      const { color, backgroundColor, backgroundImage, webkitMaskImage, font } = getComputedStyle(one)
      const words = one.childElementCount === 0 ? one.textContent : ''
      const look = [color, backgroundColor, backgroundImage, webkitMaskImage, font]
      return [one.className, words, x, y, width, height, ...look].join(' ')
    })
  }, within)

export function differences(shell: readonly string[], app: readonly string[]): string[] {
  if (shell.length === 0 || shell.length !== app.length) return [`${shell.length} pieces, then ${app.length}`]
  return shell.flatMap((mark, i) => (mark === app[i] ? [] : [`${mark} → ${app[i]}`]))
}

/** How far what she sees has moved by itself, as browsers measure it. */
export const shiftOf = (page: Page) =>
  page.evaluate(async () => {
    const shifts: number[] = []
    new PerformanceObserver((list) =>
      shifts.push(...list.getEntries().map((entry) => (entry as PerformanceEntry & { value: number }).value)),
    ).observe({ type: 'layout-shift', buffered: true })
    await new Promise((done) => setTimeout(done, 200))
    return shifts.reduce((sum, value) => sum + value, 0)
  })
