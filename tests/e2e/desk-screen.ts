import type { Page } from 'playwright-core'
import type { DeskScreen } from './desks'
import { addressOf, type PageName } from './routes'

export const sees = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor()
export const presses = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click()

/** A page as it is found, told beforehand what the server says; then what is done on it. */
export const screen = (
  name: string,
  who: string | undefined,
  to: PageName,
  before: (page: Page) => Promise<unknown>,
  act: (page: Page) => Promise<unknown>,
): DeskScreen => ({
  name,
  ...(who && { who }),
  async show(page, { base }) {
    await before(page)
    await page.goto(addressOf(base, to))
    await act(page)
  },
})
export const nothing = () => Promise.resolve()
