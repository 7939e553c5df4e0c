import type { Page } from 'playwright-core'
import type { Browsing } from './browser'
import { sees } from './desk-screen'
import { expect, type Report } from './report'
import { addressOf } from './routes'
import type { World } from './world'

const DOOR = '花果幸福家工作室（示例）'
const PHONE = '023-49800777'
const TWIN = '花果社区幸福家工作室（示例）'
const SHELTER = { name: '竹影（示例）', address: '示例巷 77 号' }

const pane = (page: Page) => page.getByRole('region', { name: '打开的' })
const rows = (page: Page) => page.getByRole('navigation', { name: '地点' }).getByRole('link')
const presses = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true }).last().click()
const told = (page: Page, words: string) => page.getByText(words).last().waitFor()
const sits = async (page: Page, base: string, who: string, room: RegExp) => {
  await page.goto(`${base}/demo/as?id=${who}`)
  await page.getByRole('link', { name: room }).first().click()
}

/** A village proposes, its town accepts, the district makes one of two; and the keeper of shelters, apart from all. */
export async function officersStory(report: Report, browsing: Browsing, { base }: World): Promise<void> {
  const [village, town, district, keeper] = await Promise.all(
    Array.from({ length: 4 }, () => browsing.device({ desk: true })),
  )
  if (!village || !town || !district || !keeper) throw new Error('four devices')
  await proposes(report, village.page, base)
  await accepts(report, town.page, base)
  await report.step('officers: the village sees that nothing waits any more, and its own words', async () => {
    await village.page.reload()
    await rows(village.page).filter({ hasText: DOOR }).click()
    await pane(village.page).getByText(PHONE).waitFor()
  })
  await shutsForToday(report, town.page)
  await merges(report, district.page, base)
  await keeps(report, keeper.page, district.page, base)
  await Promise.all([village, town, district, keeper].map(({ context }) => context.close()))
}

async function proposes(report: Report, page: Page, base: string): Promise<void> {
  await report.step('officers: 秦网格员 finds her studio by name and changes its phone', async () => {
    await sits(page, base, 'demo-qin', /^找妇联/)
    await page.getByLabel('按名字找').fill('幸福家')
    await rows(page).filter({ hasText: DOOR }).click()
    await presses(page, '改')
    await page.getByLabel(/^电话/).fill('49800')
    await presses(page, '交给镇街看')
    await sees(page, /这个号不像能打通的/)
    await page.getByLabel(/^电话/).fill(PHONE)
    await page.getByLabel(/^为什么改/).fill('换了新座机')
  })
  await report.step(
    'officers: she looks at another one, and what she has typed is there when she comes back',
    async () => {
      await page.getByLabel('按名字找').fill('')
      await rows(page).filter({ hasNotText: DOOR }).first().click()
      await rows(page).filter({ hasText: DOOR }).click()
      expect((await page.getByLabel(/^电话/).inputValue()) === PHONE, 'what she has typed is gone')
    },
  )
  await report.step('officers: it goes to her town, waits there, and is still hers to take back', async () => {
    await presses(page, '交给镇街看')
    await told(page, '交上去了，镇街看过就生效。')
    await page.getByRole('radio', { name: /^等着看/ }).click()
    await rows(page).filter({ hasText: '想改：电话' }).click()
    await pane(page).getByRole('button', { name: '收回' }).waitFor()
    expect((await pane(page).getByRole('button', { name: '同意' }).count()) === 0, 'she may accept her own')
    await page.getByRole('radio', { name: '全部' }).click()
    await rows(page).filter({ hasText: DOOR }).click()
  })
}

async function accepts(report: Report, page: Page, base: string): Promise<void> {
  await report.step('officers: 邓干部 finds it on her desk and opens its place from it', async () => {
    await page.goto(`${base}/demo/as?id=demo-deng`)
    await page.getByRole('link', { name: /改动等着看/ }).click()
    await rows(page).filter({ hasText: '想改：电话' }).click()
    await pane(page).getByText(PHONE).waitFor()
    await pane(page)
      .getByRole('button', { name: /^打开这一处/ })
      .click()
    await pane(page)
      .getByRole('button', { name: /^想改：电话/ })
      .click()
  })
  await report.step('officers: she accepts; whose words they were stands in the history', async () => {
    await pane(page).getByRole('button', { name: '同意', exact: true }).click()
    await told(page, '同意了，大家看到的跟着变。')
    await page.getByRole('radio', { name: '全部' }).click()
    await page.getByLabel('按名字找').fill(DOOR)
    await rows(page).first().click()
    await pane(page).getByText(PHONE).waitFor()
    await pane(page)
      .getByText(/秦网格员（示例）：换了新座机/)
      .waitFor()
  })
}

async function shutsForToday(report: Report, page: Page): Promise<void> {
  await report.step('officers: not open today, with a reason; it is written down at once', async () => {
    await pane(page)
      .getByRole('button', { name: /^今天不开门/ })
      .click()
    const sheet = page.getByRole('dialog')
    await sheet.getByLabel('为什么').fill('全员培训')
    await sheet.getByRole('button', { name: '今天不开门' }).click()
    await told(page, '说好了，今天不开门。')
    await pane(page).getByText('邓干部（示例）说今天不开门').waitFor()
    await pane(page)
      .getByText(/全员培训/)
      .first()
      .waitFor()
  })
}

async function merges(report: Report, page: Page, base: string): Promise<void> {
  await report.step('officers: 文主任 looks at two that may be one, and leaves them', async () => {
    await page.goto(`${base}/demo/as?id=demo-wen-zhuren`)
    await page.getByRole('link', { name: /对像是同一处/ }).click()
    await rows(page).filter({ hasText: '名字差不多' }).first().click()
    await pane(page).getByText('是同一处吗').waitFor()
    await presses(page, '先不合并')
    await sees(page, '挑一处，在这里打开')
  })
  await report.step('officers: she adds one that is there already', async () => {
    await presses(page, '新加一处')
    await page.getByLabel(/^归哪里/).selectOption({ label: '中山路街道' })
    await page.getByLabel(/^哪一种/).selectOption({ label: '幸福家工作室' })
    await page.getByLabel(/^名字/).fill(TWIN)
    await pane(page).getByRole('checkbox', { name: '能问律师' }).click()
    await presses(page, '加上')
    await told(page, '加好了，大家过一会儿就看得到。')
  })
  await report.step('officers: she takes from both and merges; one is left, with the words of the other', async () => {
    await page.getByRole('radio', { name: '全部' }).click()
    await page.getByLabel('按名字找').fill(TWIN)
    await rows(page).filter({ hasText: TWIN }).click()
    await presses(page, /^合并/)
    await pane(page).getByLabel('按名字找').fill(DOOR)
    await presses(page, new RegExp(`^${DOOR.slice(0, 8)}`))
    await pane(page).getByRole('radio', { name: '留第二处' }).click()
    await pane(page).getByRole('radiogroup', { name: '能办什么' }).getByRole('radio', { name: '两边的都要' }).click()
    await presses(page, `合并，「${TWIN}」走`)
    await told(page, '合并好了，只剩一处。')
    await page.getByLabel('按名字找').fill('花果幸福家')
    await rows(page).filter({ hasText: '工作室' }).click()
    await pane(page).getByText('能说说心里话、能调解、能问律师').waitFor()
    await pane(page).getByText(PHONE).waitFor()
  })
}

async function keeps(report: Report, page: Page, officer: Page, base: string): Promise<void> {
  await report.step('officers: 苏联络员 adds a shelter; no address, title or storage tells of it', async () => {
    await sits(page, base, 'demo-su', /^庇护所/)
    await presses(page, '新加一处')
    await page.getByLabel(/^怎么叫它/).fill(SHELTER.name)
    await page.getByLabel(/^地址/).fill(SHELTER.address)
    await presses(page, '存下')
    await told(page, '存好了。')
    await sees(page, SHELTER.address)
    const around = await page.evaluate(() => JSON.stringify([location.href, document.title, { ...localStorage }]))
    expect(!around.includes('77 号') && !around.includes('竹影'), 'it is told of around the page')
  })
  await report.step('officers: the officer of the whole district finds nothing of it, and no door to it', async () => {
    await officer.getByLabel('按名字找').fill('竹影')
    await sees(officer, '找到 0 处')
    await officer.goto(addressOf(base, 'shelters'))
    await sees(officer, '这一页给庇护联络员用')
    const published = await officer.evaluate(() => fetch('/published/places.json').then((reply) => reply.text()))
    expect(published.includes('妇联') && !/竹影|77 号/.test(published), 'the public could read of it')
  })
}
