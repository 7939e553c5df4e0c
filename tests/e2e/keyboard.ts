import type { Page } from 'playwright-core'
import type { Browsing } from './browser'
import { deskKeyboard } from './desk-keyboard'
import { openBooking, openTimes } from './counseling'
import { CALM, field, openThread } from './hers'
import { controls, firstStopIsExit, focused, press, tabThrough, tabTo } from './keys'
import { SCREENS } from './pages'
import { expect, type Report } from './report'
import { addressOf } from './routes'
import type { World } from './world'

/** Reduced, that quick exit comes first was looked at where axe looked. */
export async function keyboard(report: Report, browsing: Browsing, world: World, reduced: boolean): Promise<void> {
  for (const { name, show } of reduced ? [] : SCREENS)
    await report.step(`keyboard: 快速退出 is the first stop on ${name}`, async () => {
      const { context, page } = await browsing.device()
      try {
        await show(page, world)
        await firstStopIsExit(page)
      } finally {
        await context.close()
      }
    })
  await everyControl(report, browsing, world)
  await byKeysAlone(report, browsing, world)
  await deskKeyboard(report, browsing, world, reduced)
}

async function everyControl(report: Report, browsing: Browsing, world: World): Promise<void> {
  const cases = [
    ['ask', async (page: Page) => page.goto(addressOf(world.base, 'ask')).then(() => field(page).waitFor())],
    ['times', async (page: Page) => openTimes(page, world)],
    ['a booking', async (page: Page) => openBooking('together')(page, world)],
    ['thread', async (page: Page) => openThread(page, world.base, await world.answered(`键盘：${CALM}`))],
  ] as const
  for (const [name, show] of cases)
    await report.step(`keyboard: Tab reaches every control on ${name}`, async () => {
      const { context, page } = await browsing.device()
      try {
        await show(page)
        await page.mouse.click(2, 2)
        const stops = await tabThrough(page)
        const missed = (await controls(page)).filter((one) => !stops.includes(one))
        expect(missed.length === 0, `not reached: ${missed.join(' · ')}`)
      } finally {
        await context.close()
      }
    })
}

async function byKeysAlone(report: Report, browsing: Browsing, world: World): Promise<void> {
  const { context, page } = await browsing.device()
  let code = ''
  await report.step('keyboard: a question asked without a finger', async () => {
    await page.goto(addressOf(world.base, 'ask'))
    await field(page).waitFor()
    await tabTo(page, '#ask-text')
    await page.keyboard.type(CALM)
    await tabTo(page, '#ask-category')
    await page.keyboard.press('ArrowRight')
    await tabTo(page, '#ask-town')
    await page.keyboard.press('ArrowDown')
    await tabTo(page, '#ask-keep')
    await page.keyboard.press('Space')
    await page.keyboard.press('Space')
    await press(page, '写好了，发给律师')
    await page.getByRole('heading', { name: '发出去了' }).waitFor()
    code = ((await page.locator('.cz-code__digits').textContent()) ?? '').replace(/\D/g, '')
  })
  await report.step('keyboard: the new question is opened, its code changed, the sheet keeps the focus', async () => {
    await press(page, '去看这条')
    await page.getByRole('heading', { name: '谁看过' }).waitFor()
    await press(page, '换一个回执码')
    const dialog = page.getByRole('dialog')
    await dialog.waitFor()
    for (let i = 0; i < 6; i += 1) {
      await page.keyboard.press('Tab')
      const inside = await dialog.evaluate((one) => one.contains(document.activeElement))
      expect(inside, 'the focus left the sheet')
    }
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    expect((await focused(page)).includes('换一个回执码'), 'the focus did not come back')
  })
  await report.step('keyboard: she writes on, then erases', async () => {
    await press(page, '再补充几句')
    await page.getByRole('textbox', { name: '还想补充什么' }).waitFor()
    await page.locator('textarea:focus').waitFor()
    await page.keyboard.type('孩子跟着我住')
    await press(page, '写好了，发给律师')
    await page.getByText('孩子跟着我住').waitFor()
    await press(page, '删掉这条')
    await page.getByRole('dialog').waitFor()
    await press(page, '删掉，不留')
    await page.getByText('删掉了', { exact: true }).waitFor()
    expect(code.length === 16, 'no code')
  })
  await report.step('keyboard: Esc three times leaves', async () => {
    for (let i = 0; i < 3; i += 1) await page.keyboard.press('Escape')
    await page.waitForURL(/baidu/)
  })
  await context.close()
}
