import type { Page } from 'playwright-core'
import type { Browsing } from './browser'
import { CALM, field, openThread } from './hers'
import { SCREENS } from './pages'
import { expect, type Report } from './report'
import { addressOf } from './routes'
import type { World } from './world'

const MANY = 120

/** What has the focus, by role-ish tag and name. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const one = document.activeElement
    if (!one?.matches('a, button, input, textarea, select')) return ''
    const name = one.getAttribute('aria-label') ?? (one as HTMLElement).innerText ?? ''
    return `${one.id ? `#${one.id} ` : ''}${name.replace(/\s+/g, ' ').trim()}`
  })

/** Everything that a finger could press, as it is on screen now; of a radio group the one stop. */
const controls = (page: Page) =>
  page.evaluate(() =>
    Array.from(document.querySelectorAll<HTMLElement>('a[href], button, input, textarea, select'))
      .filter((one) => one.offsetParent !== null && one.tabIndex >= 0)
      .map(
        (one) =>
          `${one.id ? `#${one.id} ` : ''}${(one.getAttribute('aria-label') ?? one.innerText ?? '').replace(/\s+/g, ' ').trim()}`,
      ),
  )

async function tabThrough(page: Page): Promise<string[]> {
  const stops: string[] = []
  for (let i = 0; i < MANY; i += 1) {
    await page.keyboard.press('Tab')
    const stop = await focused(page)
    if (!stop || (stop === stops[0] && stops.length > 1)) break
    stops.push(stop)
  }
  return stops
}

async function tabTo(page: Page, name: string): Promise<void> {
  for (let i = 0; i < MANY; i += 1) {
    if ((await focused(page)).includes(name)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab does not reach ${name}`)
}

const press = async (page: Page, name: string) => {
  await tabTo(page, name)
  await page.keyboard.press('Enter')
}

export async function keyboard(report: Report, browsing: Browsing, world: World): Promise<void> {
  for (const { name, show } of SCREENS)
    await report.step(`keyboard: 快速退出 is the first stop on ${name}`, async () => {
      const { context, page } = await browsing.device()
      try {
        await show(page, world)
        const dialog = page.getByRole('dialog')
        if ((await dialog.count()) > 0) {
          const inside = await dialog.evaluate((one) => one.contains(document.activeElement))
          return expect(inside, 'the focus is not in the sheet that stands open')
        }
        await page.mouse.click(2, 2)
        await page.keyboard.press('Tab')
        const stop = await focused(page)
        expect(stop.includes('快速退出'), `the first stop is ${stop}`)
      } finally {
        await context.close()
      }
    })
  await everyControl(report, browsing, world)
  await byKeysAlone(report, browsing, world)
}

async function everyControl(report: Report, browsing: Browsing, world: World): Promise<void> {
  const cases = [
    ['ask', async (page: Page) => page.goto(addressOf(world.base, 'ask')).then(() => field(page).waitFor())],
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
    code = ((await page.locator('.qa-code__digits').textContent()) ?? '').replace(/\D/g, '')
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
    await page.waitForTimeout(200)
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
