import type { Page } from 'playwright-core'
import { expect } from './report'

const MANY = 120

/** What has the focus, by role-ish tag and name. */
export const focused = (page: Page) =>
  page.evaluate(() => {
    const one = document.activeElement
    if (!one?.matches('a, button, input, textarea, select, [role="button"]')) return ''
    const name = one.getAttribute('aria-label') ?? (one as HTMLElement).innerText ?? ''
    return `${one.id ? `#${one.id} ` : ''}${name.replace(/\s+/g, ' ').trim()}`
  })

/** Everything that a finger could press, as it is on screen now; of a radio group the one stop. */
export const controls = (page: Page) =>
  page.evaluate(() =>
    Array.from(document.querySelectorAll<HTMLElement>('a[href], button, input, textarea, select'))
      .filter((one) => one.offsetParent !== null && one.tabIndex >= 0)
      .map(
        (one) =>
          `${one.id ? `#${one.id} ` : ''}${(one.getAttribute('aria-label') ?? one.innerText ?? '').replace(/\s+/g, ' ').trim()}`,
      ),
  )

export async function tabThrough(page: Page): Promise<string[]> {
  const stops: string[] = []
  for (let i = 0; i < MANY; i += 1) {
    await page.keyboard.press('Tab')
    const stop = await focused(page)
    if (!stop || (stop === stops[0] && stops.length > 1)) break
    stops.push(stop)
  }
  return stops
}

export async function tabTo(page: Page, name: string): Promise<void> {
  for (let i = 0; i < MANY; i += 1) {
    if ((await focused(page)).includes(name)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab does not reach ${name}`)
}

export const press = async (page: Page, name: string) => {
  await tabTo(page, name)
  await page.keyboard.press('Enter')
}

/** A focus that follows what was drawn is given a frame later: two frames on, it has been. */
const drawn = (page: Page) =>
  page.evaluate(() => new Promise<number>((done) => requestAnimationFrame(() => requestAnimationFrame(done))))

/** From the top of the page; of an open sheet, that it has the focus. */
export async function firstStopIsExit(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog')
  if ((await dialog.count()) > 0) {
    const inside = await dialog.evaluate((one) => one.contains(document.activeElement))
    return expect(inside, 'the focus is not in the sheet that stands open')
  }
  await drawn(page)
  await page.mouse.click(2, 2)
  await page.keyboard.press('Tab')
  const stop = await focused(page)
  expect(stop.includes('快速退出'), `the first stop is ${stop}`)
}
