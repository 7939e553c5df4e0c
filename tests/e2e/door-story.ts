import type { Page } from 'playwright-core'
import type { Browsing } from './browser'
import { expect, type Report } from './report'
import { addressOf, standsStill } from './routes'
import type { World } from './world'

const NAME = '吴律师'
const SIGN_IN = 'wulvshi'
const PASSPHRASE = '竹林边上有三只白鹅在洗脚'
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).last().click()
/** The page beneath in the stack may have one too. */
const passphrase = (page: Page) => page.getByLabel('口令', { exact: true }).last()
const sees = (page: Page, words: string | RegExp) => page.getByText(words).first().waitFor()

/** From the admin's invitation to the day she is suspended: a lawyer comes in, on one device and then on another. */
export async function doorStory(report: Report, browsing: Browsing, { base }: World): Promise<void> {
  const admin = await browsing.device({ desk: true })
  const hers = await browsing.device()
  const computer = await browsing.device({ desk: true })
  const code = await invites(report, admin.page, base)
  await joins(report, hers.page, base, code)
  await signsIn(report, hers.page, base)
  await letsIn(report, hers.page, computer.page, base)
  await endsIt(report, hers.page, computer.page)
  await suspends(report, admin.page, hers.page)
  await Promise.all([admin, hers, computer].map(({ context }) => context.close()))
}

async function invites(report: Report, page: Page, base: string): Promise<string> {
  let code = ''
  await report.step('何管理员 invites a lawyer and is shown the code once', async () => {
    await page.goto(`${base}/demo/as?id=demo-he`)
    await page.getByRole('link', { name: /^人员/ }).first().click()
    await press(page, '请人进来')
    await page.getByLabel('她的名字').fill(NAME)
    await page.getByRole('checkbox', { name: '律师' }).click()
    await press(page, '要一个进门码')
    code = ((await page.locator('.wbp-code__digits').textContent()) ?? '').replace(/\D/g, '')
    expect(/^\d{16}$/.test(code), `no code: ${code}`)
    expect(!page.url().includes(code.slice(0, 4)), 'the code stands in the address')
  })
  return code
}

async function joins(report: Report, page: Page, base: string, code: string): Promise<void> {
  await report.step('from 我的 she finds the door, and the code tells her what she is asked to do', async () => {
    await page.goto(addressOf(base, 'mine'))
    await page.getByRole('link', { name: /在这里工作？从这里进/ }).click()
    await page.getByRole('link', { name: /第一次来？输入进门码/ }).click()
    await page.getByLabel('进门码').fill(code)
    await press(page, '看看是给谁的')
    await sees(page, `${NAME}，你好`)
    await sees(page, '律师 · 全区')
  })
  await report.step('a passphrase that anybody would guess is refused', async () => {
    await page.getByLabel('登录用的名字').fill(SIGN_IN)
    await passphrase(page).fill('wulvshi2026')
    await press(page, '就用这个，进来')
    await sees(page, /容易被人猜到/)
  })
  await report.step('with a better one she is at her desk; the code opens nothing more', async () => {
    await passphrase(page).fill(PASSPHRASE)
    await press(page, '就用这个，进来')
    await sees(page, '今天要办的')
    const stored = await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }))
    expect(!stored.includes(code) && !stored.includes('白鹅'), 'the code or the passphrase lies in the storage')
  })
}

async function byName(page: Page): Promise<void> {
  const name = page.getByLabel('名字', { exact: true }).last()
  await name.fill(SIGN_IN.toUpperCase())
  await passphrase(page).fill(PASSPHRASE)
  await press(page, '进来')
}

async function signsIn(report: Report, page: Page, base: string): Promise<void> {
  await report.step('signed out, she comes in by name; a wrong passphrase is told at the field', async () => {
    await press(page, '退出登录')
    await sees(page, '有事，慢慢说')
    await page.goto(addressOf(base, 'enter'))
    await page.getByLabel('名字', { exact: true }).fill(SIGN_IN)
    await passphrase(page).fill('不是这一句话')
    await press(page, '进来')
    await sees(page, /名字和口令对不上/)
  })
  await report.step('a look at another page, and what she typed at the door is gone', async () => {
    await page.getByRole('link', { name: /第一次来？输入进门码/ }).click()
    await page.getByRole('button', { name: '看看是给谁的' }).waitFor()
    await standsStill(page)
    await page.getByRole('button', { name: '返回' }).last().click()
    await passphrase(page).waitFor()
    expect((await passphrase(page).inputValue()) === '', 'the passphrase still stands there')
    await byName(page)
    await sees(page, '今天要办的')
  })
  await report.step('away for twenty minutes the desk is locked; in again she is where she was', async () => {
    await page.goto('about:blank')
    await page.goto(addressOf(base, 'sessions'))
    await sees(page, '这台')
    await page.clock.fastForward('20:00')
    await sees(page, '离开了一会儿，先锁上了')
    expect((await page.getByText('这台').count()) === 0, 'the page still holds what stood on it')
    await press(page, '再进来')
    await byName(page)
    await sees(page, '这台')
  })
}

async function letsIn(report: Report, phone: Page, computer: Page, base: string): Promise<void> {
  await report.step('a computer shows digits and two words, and her phone lets it in', async () => {
    await computer.goto(addressOf(base, 'enter'))
    await sees(computer, '两个词')
    const digits = ((await computer.locator('.wbd-digits').textContent()) ?? '').replace(/\D/g, '')
    const words = await computer.locator('.wbd-words__one').allTextContents()
    await phone.goto(addressOf(base, 'approve'))
    await phone.getByLabel('电脑上的 8 位数字').fill(digits)
    await press(phone, '看看是哪台电脑')
    await press(phone, new RegExp(words.join('\\s*')))
    await sees(phone, '电脑上进来了')
    await computer.getByRole('heading', { name: '今天要办的' }).waitFor()
  })
}

async function endsIt(report: Report, phone: Page, computer: Page): Promise<void> {
  await report.step('she sees both and ends the computer’s; its next step is refused', async () => {
    await phone.getByRole('link', { name: '登录过的地方' }).last().click()
    await sees(phone, '这台')
    await press(phone, /^停掉 /)
    await phone.getByText('停掉了，那边要重新登录。').last().waitFor()
    await computer
      .getByRole('link', { name: /律师咨询/ })
      .first()
      .click()
    await computer.getByText('登录到时间了').last().waitFor()
  })
}

async function suspends(report: Report, admin: Page, hers: Page): Promise<void> {
  await report.step('何管理员 suspends her, told before what it does; her very next step is refused', async () => {
    await press(admin, '给她了')
    await admin.getByRole('link', { name: new RegExp(NAME) }).click()
    await press(admin, '停用')
    await sees(admin, '她手上领着的问题放回队列。')
    await admin.getByRole('dialog').getByRole('button', { name: '停用' }).click()
    await admin.getByText('停用了。').last().waitFor()
    await hers.reload()
    await sees(hers, /登录到时间了|工作台给值班的人用/)
  })
}
