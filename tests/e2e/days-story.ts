import { randomBytes } from 'node:crypto'
import type { Page } from 'playwright-core'
import { clockText } from '@shared/rules/clock-words'
import { addMinutes, instantAt } from '@shared/values/instant'
import { callerOf } from './api'
import type { Browsing } from './browser'
import { expect, type Report } from './report'
import { addressOf } from './routes'
import type { World } from './world'

const WEN = 'demo-wen'
const WORDS = '（示例）他不回家也不接电话，我想先跟人说说。'
const COVER = '孩子学校的问卷'
const PHONE = '13800000000'
const READ_ALOUD = '138 0000 0000'
const NOTE = '（示例）先约了下周再谈，她想带上姐姐。'

interface Slot {
  on: string
  from: number
}
type Booked = Slot & { code: string }
interface Times {
  days: { on: string; times: { from: number }[] }[]
}

/** A session with 文老师 that can be called about at any hour. */
async function book(base: string): Promise<Booked> {
  const call = callerOf(base, 'counseling')
  const { days } = await call<Times>('listTimes', { kind: 'inMarriage', counselorId: WEN })
  const [slot] = days.flatMap(({ on, times }) => times.slice(-1).map(({ from }) => ({ on, from }))).slice(-1)
  if (!slot) throw new Error('no free time')
  const { returnCode } = await call<{ returnCode: string }>('book', {
    kind: 'inMarriage',
    mode: 'phone',
    counselorId: WEN,
    ...slot,
    together: false,
    words: WORDS,
    holder: randomBytes(18).toString('base64url'),
    contact: {
      channel: 'phone',
      phone: PHONE,
      hours: { on: 'daily', from: 0, to: 24 * 60 },
      pickUp: 'onlyMe',
      cover: COVER,
    },
  })
  return { ...slot, code: returnCode }
}

const pane = (page: Page) => page.getByRole('region', { name: '打开的' })
const presses = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const FAR = 3
/** So long a week may take to come on a busy machine. */
const A_WEEK_MS = 2_000

/** 文老师 sees who comes and learns how to reach her; on the day she checks her in, notes, finishes; she says if it helped. */
export async function daysStory(report: Report, browsing: Browsing, world: World): Promise<void> {
  const { base } = world
  const slot = await book(base)
  const { context, page } = await browsing.device({ desk: true })
  await finds(report, page, base, slot)
  await keepsHerTime(report, page, slot)
  await context.close()
  await onTheDay(report, browsing, world, slot)
  await afterwards(report, browsing, world, slot)
  world.timeIs()
}

async function finds(report: Report, page: Page, base: string, { from }: Slot): Promise<void> {
  await report.step('days: 文老师 opens her week and finds the session in it', async () => {
    await page.goto(`${base}/demo/as?id=${WEN}`)
    await page.getByRole('link', { name: '打开我的日程' }).click()
    await page.getByRole('heading', { name: '我的日程' }).waitFor()
    const hers = page
      .locator('.wbt-columns')
      .getByRole('link')
      .filter({ hasText: `${clockText(from)}–` })
      .filter({ hasText: '电话' })
    const inThisWeek = () =>
      hers
        .first()
        .waitFor({ timeout: A_WEEK_MS })
        .then(
          () => true,
          () => false,
        )
    for (let i = 0; i < FAR && !(await inThisWeek()); i += 1) await presses(page, '下一周')
    await hers.last().click()
    await pane(page).getByText(WORDS).waitFor()
  })
  await report.step('days: how to reach her is told when asked for, with what to say first', async () => {
    expect((await page.getByText(READ_ALOUD).count()) === 0, 'the number stands there unasked')
    await presses(page, '看她留的联系方式')
    await pane(page).getByText(`别人接了就说：「${COVER}」`).waitFor()
    await pane(page).getByText(READ_ALOUD).waitFor()
    expect(!page.url().includes(PHONE), 'the number stands in the address')
  })
}

async function keepsHerTime(report: Report, page: Page, { on, from }: Slot): Promise<void> {
  await report.step('days: taking that time off, she is told that a session falls away, and keeps it', async () => {
    await presses(page, '空出一段')
    const sheet = page.getByRole('dialog')
    await sheet.getByLabel('哪天').selectOption(on)
    await sheet.getByLabel('从').selectOption(String(from))
    await sheet.getByRole('button', { name: '空出来' }).click()
    await sheet.getByText('这段里有 1 次约见').waitFor()
    await sheet.getByRole('button', { name: '先不' }).click()
    await sheet.getByRole('button', { name: '关上' }).click()
  })
}

/** Five minutes before it begins, on the server and on her computer. */
async function onTheDay(report: Report, browsing: Browsing, { base, timeIs }: World, slot: Slot): Promise<void> {
  const begins = instantAt(slot.on, slot.from)
  timeIs(addMinutes(begins, -5))
  const { context, page } = await browsing.device({ desk: true, at: addMinutes(begins, -5) })
  await report.step('days: on the day it stands on top, and she checks her in', async () => {
    await page.goto(`${base}/demo/as?id=${WEN}`)
    await page.getByRole('link', { name: '打开我的日程' }).click()
    const next = page.getByLabel('接下来')
    await next.getByText(clockText(slot.from)).waitFor()
    await next.getByRole('button', { name: '看这一次' }).click()
    await presses(page, '人到了')
    await pane(page).getByRole('button', { name: '谈完了' }).waitFor()
  })
  await report.step('days: she writes a note, which saves itself', async () => {
    await pane(page).getByRole('textbox', { name: '这一次的记录' }).fill(NOTE)
    await pane(page)
      .getByText(/存好了$/)
      .waitFor()
    const stored = await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }))
    expect(!stored.includes(NOTE.slice(4, 10)), 'the note lies in the storage')
  })
  await report.step('days: it is over, with a day to ask again, and the note is still there', async () => {
    await presses(page, '谈完了')
    const sheet = page.getByRole('dialog')
    await sheet.getByLabel('哪天回访').selectOption({ index: 1 })
    await sheet.getByRole('button', { name: '这一次结束' }).click()
    await sheet.waitFor({ state: 'hidden' })
    await pane(page).getByText('谈完了').first().waitFor()
    await page.reload()
    await page.locator('.wbt-columns').getByRole('link').filter({ hasText: '谈完了' }).click()
    await presses(page, '打开写过的')
    await pane(page).getByText(NOTE).waitFor()
  })
  await context.close()
}

/** Two hours later, on her own phone. */
async function afterwards(report: Report, browsing: Browsing, { base, timeIs }: World, { on, from, code }: Booked) {
  const at = addMinutes(instantAt(on, from), 120)
  timeIs(at)
  const { context, page } = await browsing.device({ at })
  await report.step('days: afterwards she opens it by her code, and says whether it helped', async () => {
    await page.goto(addressOf(base, 'open'))
    await page.getByRole('textbox', { name: '回执码' }).fill(code)
    await page.getByRole('button', { name: '打开', exact: true }).click()
    await page.getByRole('heading', { level: 1, name: '见过了' }).waitFor()
    await page.getByRole('radio', { name: '帮上了' }).click()
    await page.getByRole('button', { name: '交给妇联' }).click()
    await page.getByText('记下了：帮上了').waitFor()
  })
  await context.close()
}
