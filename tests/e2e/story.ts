import type { Page } from 'playwright-core'
import { field, openThread, sendQuestion } from './hers'
import { DESK, type Browsing } from './browser'
import { ANSWER, lawyer } from './lawyer-half'
import { expect, type Report } from './report'
import type { World } from './world'

const WORDS = '他喝了酒就动手，昨天又打我，孩子三岁。我想先分开住，又怕他找来。'
const AGAIN = '保护令要去哪个法院申请，要带什么'
const LONGER_THAN_A_TRANSITION = 800

/** From the first page to the erased question: two women, two phones and a lawyer between them. */
export async function story(report: Report, browsing: Browsing, world: World): Promise<void> {
  const { base } = world
  const first = await browsing.device()
  const code = await asks(report, first.page, base)
  await first.context.close()

  const desk = await browsing.device({ desk: true })
  await answersIt(report, desk.page, base)

  const second = await browsing.device()
  await reads(report, second.page, base, code)
  await followsUp(report, second.page)
  await ratesAndErases(report, second.page, base, code)
  await desk.context.close()
  await second.context.close()
}

async function asks(report: Report, page: Page, base: string): Promise<string> {
  let code = ''
  await report.step('she opens the first page and finds 问律师', async () => {
    await page.goto(base)
    await page
      .getByRole('link', { name: /问律师/ })
      .first()
      .click()
    await field(page).waitFor()
  })
  await report.step('words of danger raise the panel at once, and she keeps the cursor', async () => {
    await field(page).pressSequentially(WORDS, { delay: 5 })
    await page.getByRole('link', { name: '打 110 报警' }).waitFor()
    expect(await field(page).evaluate((one) => one === document.activeElement), 'the focus left her words')
  })
  await report.step('law cards fit her words; one opens and her words stay', async () => {
    const cards = page.getByRole('group', { name: '也许用得上的法条' })
    await cards.getByRole('link').first().click()
    await page.waitForURL(/knowledge\/card/)
    await field(page).waitFor({ state: 'hidden' })
    await page.getByRole('button', { name: '返回' }).last().click()
    await field(page).waitFor()
    expect((await field(page).inputValue()) === WORDS, 'her words are gone')
  })
  await report.step('going on and straight back shows her page, not a hidden one', async () => {
    await page.getByRole('group', { name: '也许用得上的法条' }).getByRole('link').first().click()
    await page.waitForURL(/knowledge\/card/)
    await page.goBack()
    await page.waitForTimeout(LONGER_THAN_A_TRANSITION)
    expect(await field(page).isVisible(), 'her page is hidden')
    expect((await field(page).inputValue()) === WORDS, 'her words are gone')
  })
  await report.step('she sends and is given sixteen digits, which stand in no address', async () => {
    code = await sendQuestion(page)
    expect(/^\d{16}$/.test(code), `no code: ${code}`)
    expect(!page.url().includes(code.slice(0, 4)), 'the code stands in the address')
    await page.getByRole('link', { name: '打 110 报警' }).waitFor()
  })
  await report.step('nothing of hers is stored on the phone', async () => {
    const stored = await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }))
    expect(!stored.includes('喝了酒') && !(code && stored.includes(code)), 'her words or her code lie in the storage')
  })
  await report.step('the page opened anew tells kindly that the code is shown once', async () => {
    await page.reload()
    await page.getByText('回执码只显示一次').waitFor()
  })
  return code
}

async function answersIt(report: Report, page: Page, base: string): Promise<void> {
  const zhou = lawyer(page, base)
  await page.setViewportSize(DESK)
  await report.step('周律师 signs in', () => zhou.signsIn())
  await report.step('she opens the queue', () => zhou.opensTheQueue())
  await report.step('she claims the urgent question', () => zhou.claims(WORDS.slice(0, 12)))
  await report.step('she cites an article', () => zhou.cites('人身安全保护令'))
  await report.step('she sends the answer', () => zhou.answers())
}

async function reads(report: Report, page: Page, base: string, code: string): Promise<void> {
  await report.step('on a new phone the code opens her question', async () => {
    await openThread(page, base, code)
    expect(!page.url().includes(code.slice(0, 4)), 'the code stands in the address')
  })
  await report.step('she reads the answer, the law it cites and who has seen her words', async () => {
    await page.getByText(ANSWER.slice(0, 20)).waitFor()
    await page.getByText('律师已回答').waitFor()
    await page.locator('.cz-cite').first().waitFor()
    await page.getByRole('group', { name: '谁看过' }).getByText('周律师（示例）').waitFor()
  })
}

async function followsUp(report: Report, page: Page): Promise<void> {
  await report.step('she asks on; two follow-ups are left', async () => {
    await page.getByText('还能接着问 3 次').waitFor()
    await page.getByRole('button', { name: '接着问' }).click()
    await page.getByRole('textbox', { name: '还有哪里不明白' }).fill(AGAIN)
    await page.getByRole('button', { name: '写好了，发给律师' }).click()
    await page.getByText('还能接着问 2 次').waitFor()
    await page.getByText('等律师来接').waitFor()
  })
}

async function ratesAndErases(report: Report, page: Page, base: string, code: string): Promise<void> {
  await report.step('she says whether it helped', async () => {
    await page.getByRole('radio', { name: '帮上了' }).click()
    await page.getByRole('button', { name: '交给妇联' }).click()
    await page.getByText('记下了：帮上了').waitFor()
  })
  await report.step('she erases it, told before what will be gone', async () => {
    await page.getByRole('button', { name: /删掉这条/ }).click()
    await page.getByText(/会删掉你写的 2 段话/).waitFor()
    await page.getByRole('button', { name: '删掉，不留' }).click()
    await page.getByText('删掉了', { exact: true }).waitFor()
  })
  await report.step('afterwards the code opens nothing', async () => {
    await page.goto(`${base}/#/features/qa/open/index`)
    await page.getByRole('textbox', { name: '回执码' }).fill(code)
    await page.getByRole('button', { name: '打开', exact: true }).click()
    await page.getByText(/这个码打不开/).waitFor()
  })
  await report.step('one press of 快速退出 leaves for a neutral page', async () => {
    await page.getByRole('button', { name: '快速退出' }).last().click()
    await page.waitForURL(/baidu/)
  })
}
