import type { Page } from 'playwright-core'
import { LIGHT, type Browsing, type Mode } from './browser'
import { field } from './hers'
import { expect, type Report } from './report'
import { addressOf } from './routes'
import { handedOver, openEarly } from './shell-early'
import { shellLook } from './shell-look'
import type { World } from './world'

export type OnPhone = (name: string, mode: Mode, work: (page: Page) => Promise<void>) => Promise<unknown>

/** What the first page shows and can do before its scripts have come. */
export async function shell(report: Report, browsing: Browsing, { base }: World): Promise<void> {
  const onPhone: OnPhone = (name, mode, work) =>
    report.step(`shell: ${name}`, async () => {
      const { context, page } = await browsing.device({ mode })
      try {
        await work(page)
      } finally {
        await context.close()
      }
    })
  await shellLook(onPhone, base)

  await onPhone('the numbers can be called, and nothing is dead', LIGHT, async (page) => {
    await openEarly(page, base)
    for (const dial of ['110', '12338', '120']) await page.locator(`#shell a[href="tel:${dial}"]`).waitFor()
    const dead = await page.locator('#shell :is(button, input, a:not([href]))').count()
    expect(dead === 0, `${dead} pieces that do nothing yet`)
  })
  await onPhone('快速退出 leaves, and there is no way back', LIGHT, async (page) => {
    await openEarly(page, base)
    await page.getByText('快速退出').click()
    await page.waitForURL(/baidu/)
    await page.goBack().catch(() => null)
    expect(!page.url().startsWith(base), 'one step back shows the page again')
  })
  await onPhone('what she pressed too early opens as soon as it can', LIGHT, async (page) => {
    const come = await openEarly(page, base)
    await page.getByRole('link', { name: '问律师' }).click()
    come()
    await field(page).waitFor()
  })
  await onPhone('opened at another page it shows only what is true there', LIGHT, async (page) => {
    await openEarly(page, addressOf(base, 'open'))
    await page.locator('#shell a[href="tel:110"]').waitFor()
    for (const words of ['有事，慢慢说', '有爱我家'])
      expect(!(await page.getByText(words).isVisible()), `“${words}” is not on that page`)
  })
  await onPhone(
    'a piece that does not come is told, beside numbers that work, and fetched anew by one tap',
    LIGHT,
    async (page) => {
      let broken = true
      // what the app asks for once it runs: the code of the page
      await page.route(/\/js\/\d+\./, (route) => (broken ? route.abort() : route.continue()))
      await page.goto(addressOf(base, 'open'))
      await page.getByText('这一页没取全').waitFor()
      await page.locator('#shell a[href="tel:12338"]').waitFor()
      broken = false
      await page.getByRole('link', { name: '再取一次' }).click()
      await page.getByText('用回执码打开').first().waitFor()
      expect((await page.getByText('这一页没取全').count()) === 0, 'it still says so')
    },
  )
  await onPhone('a place she has scrolled to stays', { name: 'largest', theme: 'light', step: 3 }, async (page) => {
    const come = await openEarly(page, base)
    await page.locator('#shell').evaluate((one) => (one.scrollTop = 120))
    come()
    await handedOver(page)
    const top = await page.locator('.taro_page').evaluate((one) => one.scrollTop)
    expect(top === 120, `scrolled to ${top}`)
  })
}
