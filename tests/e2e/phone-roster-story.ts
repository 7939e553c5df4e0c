import type { Locator, Page } from 'playwright-core'
import { addDays, dayOf, dayText, mondayOf } from '@shared/values/instant'
import { PHONE, type Browsing } from './browser'
import { nowThere } from './clock'
import { expect, type Report } from './report'
import { addressOf } from './routes'
import type { World } from './world'

const SITE = '来访小站（示例）'
/** In no other roster, and nobody can be booked with her. */
const NAME = '覃大姐（示例）'
const TUESDAY = 1

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first()
const drawn = (page: Page) => page.getByRole('region', { name: '排出来是这样' })
/** What a finger does before it writes. */
async function writes(field: Locator, words: string): Promise<void> {
  await field.tap()
  await field.fill(words)
}
/** Nothing stands beside the screen, where no thumb finds it. */
const fits = async (page: Page) =>
  expect(
    (await page.evaluate(() => document.documentElement.scrollWidth)) <= PHONE.width,
    'the page is wider than the phone',
  )

/** 邓干部 of a town has a phone in her hand and nothing else: what a roster asks for can be given by a thumb. */
export async function phoneRosterStory(report: Report, browsing: Browsing, { base }: World): Promise<void> {
  const { context, page } = await browsing.device()
  const monday = mondayOf(dayOf(nowThere()))
  const [thisTuesday, nextTuesday] = [monday, addDays(monday, 7)].map((week) => dayText(addDays(week, TUESDAY)))
  const nextDay = page.getByRole('region', { name: nextTuesday ?? '' })
  await page.goto(`${base}/demo/as?id=demo-deng`)
  await report.step('rosters, on a phone: 邓干部 writes a window for every Tuesday with her thumb', async () => {
    await page.getByRole('link', { name: /^排班/ }).first().tap()
    await button(page, '新写一张班表').tap()
    await writes(page.getByLabel('这个点叫什么'), SITE)
    await button(page, '写第一个班').tap()
    await page.getByRole('radio', { name: '窗口' }).tap()
    await page.getByRole('checkbox', { name: '周二' }).tap()
    await writes(page.getByLabel('从', { exact: true }), '9:30')
    await writes(page.getByLabel('到', { exact: true }), '11点半')
    await writes(page.getByLabel('来的人，加一个人'), NAME)
    await button(page, `名单上没有，就写「${NAME}」`).tap()
    await button(page, '这个班写好了').tap()
    await fits(page)
  })
  await report.step('rosters, on a phone: the week that it makes stands below, this one and the next', async () => {
    const at = (day: string | undefined) => drawn(page).getByRole('group', { name: day ?? '' })
    await at(thisTuesday).getByText('覃大姐').waitFor()
    await drawn(page).getByRole('button', { name: '后一周' }).tap()
    await at(nextTuesday).getByText('9:30–11:30').waitFor()
    expect((await drawn(page).getByText('覃大姐').count()) === 1, 'she comes on another day, too')
  })
  await report.step('rosters, on a phone: it is saved, and stands on the board of next week', async () => {
    await button(page, /^存下/).tap()
    await page.locator('.cz-toasts').getByText('存好了，班表上看得到。').last().waitFor()
    await button(page, '后一周').tap()
    await nextDay.getByRole('button', { name: /窗口.*覃大姐 9:30–11:30/ }).waitFor()
    await fits(page)
    await page.goto(addressOf(base, 'rosters', `?week=${addDays(monday, 7)}`))
    await page.reload()
    await nextDay.getByRole('button', { name: /窗口.*覃大姐 9:30–11:30/ }).waitFor()
  })
  await context.close()
}
