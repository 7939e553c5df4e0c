import type { Page } from 'playwright-core'
import type { Browsing } from './browser'
import { tabTo } from './keys'
import { openList, openMap, sees, sortByPlace } from './places'
import { expect, type Report } from './report'
import type { World } from './world'

const firstRow = (page: Page) => page.locator('.places-row').first()

/** A woman looks for the nearest door: with her place, without it, and without a network. */
export async function placesStory(report: Report, browsing: Browsing, { base }: World): Promise<void> {
  await withHerPlace(report, browsing, base)
  await withoutIt(report, browsing, base)
  await withoutNetwork(report, browsing, base)
  await withoutAPage(report, browsing, base)
}

async function withHerPlace(report: Report, browsing: Browsing, base: string): Promise<void> {
  const { context, page } = await browsing.device()
  const sent: string[] = []
  page.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`))
  await report.step('places: she allows her place, and the nearest stands first', async () => {
    await openList(page, base)
    await sortByPlace(page)
    await firstRow(page).filter({ hasText: '1 公里上下' }).waitFor()
  })
  await report.step('places: the map has the numbers of the rows, and is drawn by us alone', async () => {
    await openMap(page)
    const label = (await page.locator('.places-pin--one').first().getAttribute('aria-label')) ?? ''
    const [, number = '', name = ''] = /^(\d+) 号，(.+)（示例）$/.exec(label) ?? []
    const row =
      (await page
        .locator('.places-row')
        .nth(Number(number) - 1)
        .textContent()) ?? ''
    expect(number !== '' && row.startsWith(`${number}${name}`), `the pin says ${label}, the row ${row}`)
    const outside = sent.filter((one) => !one.startsWith(base))
    expect(outside.length === 0, `asked elsewhere: ${outside.join(' · ')}`)
  })
  await report.step('places: by keys alone she zooms in and picks a pin', async () => {
    await tabTo(page, '处，放大看')
    await page.keyboard.press('Enter')
    expect(await page.locator('.leaflet-container').evaluate((one) => one === document.activeElement), 'focus is lost')
    await tabTo(page, '1 号，')
    await page.keyboard.press('Enter')
    await page.locator('.places-map__picked .places-row__number--first').waitFor()
  })
  await report.step('places: the page of the place calls, and offers three maps that learn no more', async () => {
    await page.getByRole('radio', { name: '列表' }).click()
    await firstRow(page).click()
    await page.waitForURL(/place\/index\?id=/)
    expect(/\?id=[\w-]+$/.test(page.url()), 'more than the id stands in the address')
    expect(!/\d{2}\.\d/.test(new URL(page.url()).hash), 'a position stands in the address')
    const call = page.locator('.place-do a[href^="tel:"]')
    await call.first().waitFor()
    expect((await call.count()) === 1, 'not one call button')
    await page.locator('.place-do').getByRole('button', { name: '带我去' }).click()
    const maps = page.getByRole('dialog').getByRole('link')
    await maps.nth(2).waitFor()
    expect((await maps.count()) === 3, 'not three maps')
    expect((await maps.first().getAttribute('rel')) === 'noopener noreferrer', 'the map learns where she comes from')
  })
  await report.step('places: where she is has left the phone in nothing and lies in no storage', async () => {
    const stored = await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }))
    const told = /29\.35[^6]|105\.925|29\.352|105\.93[^0-9]/
    expect(!sent.some((one) => told.test(one)), 'it was sent')
    expect(!/"from"|latitude/.test(stored), 'it lies in the storage')
  })
  await context.close()
}

async function withoutIt(report: Report, browsing: Browsing, base: string): Promise<void> {
  const { context, page } = await browsing.device()
  await report.step('places: her phone says no; she picks her town and is not asked again', async () => {
    await openList(page, base)
    await page.getByRole('button', { name: '用我的位置' }).click()
    await sees(page, '没拿到位置，不要紧')
    await page.getByLabel('你在哪个镇街').selectOption({ label: '朱沱镇' })
    await firstRow(page).filter({ hasText: '朱沱镇妇联' }).waitFor()
    await page.getByRole('radio', { name: '按镇街' }).click()
    await page.getByRole('radio', { name: '列表' }).click()
    expect((await page.getByRole('button', { name: '用我的位置' }).count()) === 0, 'asked again')
  })
  await report.step('places: first letters find a street', async () => {
    await page.getByRole('textbox').fill('zsl')
    await firstRow(page).filter({ hasText: '中山路街道妇联' }).waitFor()
  })
  await context.close()
}

async function withoutNetwork(report: Report, browsing: Browsing, base: string): Promise<void> {
  const { context, page } = await browsing.device()
  await report.step('places: without a network the last list stands, with its day, and opens a place', async () => {
    await openList(page, base)
    await context.setOffline(true)
    await sees(page, '没有网。这是 11月25日 存下的')
    await page.getByRole('textbox').fill('兴龙湖')
    await firstRow(page).click()
    await page.waitForURL(/place\/index\?id=/)
    await page.locator('.place-do a[href^="tel:"]').first().waitFor()
    const stored = await page.evaluate(() => localStorage.getItem('chazhu.places') ?? '')
    expect(stored.includes('永川区妇联') && !stored.includes('"words"'), 'the list is not kept, or more than the list')
  })
  await context.close()
}

async function withoutAPage(report: Report, browsing: Browsing, base: string): Promise<void> {
  const { context, page } = await browsing.device()
  await report.step('a page never seen cannot be fetched: it says so and stays; with a network it opens', async () => {
    await page.goto(base)
    await page.getByRole('link', { name: /^找妇联/ }).click()
    await sees(page, '找到')
    await page.goBack()
    await sees(page, '有事，慢慢说')
    await context.setOffline(true)
    const before = page.url()
    const library = page.getByRole('link', { name: /^别人问过/ })
    await library.click()
    await page.locator('.cz-toasts').getByText('那一页没取来').last().waitFor()
    expect(page.url() === before, `the address went to ${page.url()}`)
    await context.setOffline(false)
    await library.click()
    await page.waitForURL(/library\/index/)
  })
  await context.close()
}
