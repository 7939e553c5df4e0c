import type { Page } from 'playwright-core'

/** The first page while its scripts are still on the way; the answer lets them come. */
export async function openEarly(page: Page, address: string): Promise<() => void> {
  let come: () => void = () => undefined
  const coming = new Promise<void>((done) => (come = done))
  await page.route('**/js/*', async (route) => {
    await coming
    await route.continue().catch(() => undefined) // the page may be closed by now
  })
  await page.goto(address, { waitUntil: 'commit' })
  // its icons come last
  await page.locator('#shell:not(.early) .cz-toasts').waitFor({ state: 'attached' })
  return come
}

export const handedOver = (page: Page) => page.locator('#shell').waitFor({ state: 'detached' })
