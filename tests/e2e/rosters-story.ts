import { randomBytes } from 'node:crypto'
import type { Page } from 'playwright-core'
import { addDays, dayOf, dayText, mondayOf, type Day } from '@shared/values/instant'
import { callerOf } from './api'
import type { Browsing } from './browser'
import { nowThere } from './clock'
import { presses, sees } from './desk-screen'
import { DANGER } from './hers'
import { expect, type Report } from './report'
import { addressOf } from './routes'
import type { World } from './world'

const SITE = '青峰镇家事站（示例）'
const LAWYER = '周律师（示例）'
/** Nobody else in the demo is booked for psychology there. */
const PSYCHOLOGIST = 'demo-ran'
const THURSDAY = 3
const BY_PHONE = {
  channel: 'phone',
  phone: '13800000000',
  hours: { on: 'daily', from: 0, to: 1440 },
  pickUp: 'onlyMe',
}

const dialog = (page: Page) => page.getByRole('dialog')
const inDialog = (page: Page, name: string | RegExp) => dialog(page).getByRole('button', { name }).first().click()
const told = (page: Page, words: string | RegExp) => page.locator('.cz-toasts').getByText(words).last().waitFor()

interface Times {
  days: { on: Day; times: { from: number }[] }[]
}
/** A session late in the week after this one, booked as she would: what the demo holds is on her first free days. */
async function bookNextWeek(base: string, monday: Day): Promise<Day> {
  const call = callerOf(base, 'counseling')
  const { days } = await call<Times>('listTimes', { kind: 'psychology', counselorId: PSYCHOLOGIST })
  const day = days.filter(({ on, times }) => on >= monday && on < addDays(monday, 7) && times.length > 0).at(-1)
  const from = day?.times[0]?.from
  if (!day || from === undefined) throw new Error('no free time next week')
  await call('book', {
    kind: 'psychology',
    mode: 'place',
    contact: BY_PHONE,
    holder: randomBytes(24).toString('base64url'),
    counselorId: PSYCHOLOGIST,
    on: day.on,
    from,
    together: false,
  })
  return day.on
}

/** 刘主席 writes a roster, finds somebody for its gap, gives leave, and finds a new time for whom that displaced. */
export async function rostersStory(report: Report, browsing: Browsing, { base }: World): Promise<void> {
  const { context, page } = await browsing.device({ desk: true })
  const monday = addDays(mondayOf(dayOf(nowThere())), 7)
  const thursday = dayText(addDays(monday, THURSDAY))
  await page.goto(`${base}/demo/as?id=demo-liu`)
  await writes(report, page)
  await substitutes(report, page, thursday)
  await report.step(
    'rosters: the new site and the lawyer stand there after a reload, and she has two sites that day',
    async () => {
      await page.goto(addressOf(base, 'rosters', `?week=${monday}`))
      await page.reload()
      const cell = page.getByRole('button', { name: new RegExp(`^${thursday} 傍晚律师 周律师`) })
      await cell.waitFor()
      expect(((await cell.textContent()) ?? '').includes('一天 2 处'), 'two sites a day are not marked')
    },
  )
  const booked = await bookNextWeek(base, monday)
  await displaces(report, page, base, monday, booked)
  await movesIt(report, page)
  await callsHer(report, page)
  await callsWhoAsked(report, page, base)
  await context.close()
}

async function writes(report: Report, page: Page): Promise<void> {
  await report.step(
    'rosters: 刘主席 writes a lawyer for every Thursday; the week is drawn while she writes',
    async () => {
      await page.getByRole('link', { name: /^排班/ }).first().click()
      await presses(page, '新写一张班表')
      await presses(page, /^存下/)
      await sees(page, '名字还没写。')
      await page.getByLabel('这个点叫什么').fill(SITE)
      await page.getByLabel('归哪里').selectOption({ label: '青峰镇' })
      await presses(page, '写第一个班')
      await page.getByLabel('班表上怎么叫').fill('傍晚律师')
      await page.getByRole('checkbox', { name: '周四' }).click()
      await page.getByLabel('从', { exact: true }).fill('17:30')
      await page.getByLabel('到', { exact: true }).fill('19点半')
      await page.getByRole('region', { name: '排出来是这样' }).getByText('缺一人').first().waitFor()
    },
  )
  await report.step('rosters: it is saved, and its gap stands on the board of next week', async () => {
    await presses(page, /^存下/)
    await told(page, '存好了，网上照着放时间。')
    await presses(page, '后一周')
    await page.getByRole('button', { name: /傍晚律师 缺一人/ }).waitFor()
    await page
      .getByRole('region', { name: '还差的事' })
      .getByText(/傍晚律师缺一人/)
      .waitFor()
  })
}

async function substitutes(report: Report, page: Page, thursday: string): Promise<void> {
  await report.step('rosters: she finds somebody for that one evening, among those who can keep it', async () => {
    await page.getByRole('button', { name: new RegExp(`^${thursday} 傍晚律师 缺一人`) }).click()
    await inDialog(page, '找人顶')
    await dialog(page)
      .getByRole('button', { name: new RegExp(`^${LAWYER}`) })
      .waitFor()
    expect(
      (await dialog(page)
        .getByRole('button', { name: /冉|文老师/ })
        .count()) === 0,
      'a counselor was offered',
    )
    await inDialog(page, new RegExp(`^${LAWYER}`))
    await dialog(page)
      .getByText(/只改这一天/)
      .waitFor()
    await inDialog(page, '加上')
    await told(page, `加好了，${LAWYER}来。`)
    await dialog(page).getByText(LAWYER, { exact: true }).waitFor()
    await inDialog(page, '关上')
  })
}

async function displaces(report: Report, page: Page, base: string, monday: Day, booked: Day): Promise<void> {
  await report.step('rosters: leave for the psychologist displaces a session, and she is told how many', async () => {
    await page.goto(addressOf(base, 'rosters', `?week=${monday}`))
    await page.reload()
    await page
      .getByRole('button', { name: new RegExp(`^${dayText(booked)} 心理咨询师 `) })
      .first()
      .click()
    await dialog(page)
      .getByText(/约了 1 个/)
      .waitFor()
    await inDialog(page, /，请假$/)
    await dialog(page)
      .getByText(/的 1 个，见不成的要改时间/)
      .waitFor()
    await inDialog(page, '请假')
    await dialog(page)
      .getByText(/还没有动/)
      .waitFor()
    await inDialog(page, '还是请假')
    await told(page, /1 个预约要改时间。/)
    await inDialog(page, '关上')
    await page
      .getByRole('button', { name: new RegExp(`^${dayText(booked)} 心理咨询师 .*请假`) })
      .first()
      .waitFor()
  })
}

async function movesIt(report: Report, page: Page): Promise<void> {
  await report.step('rosters: she gives it a new time with three presses, and nothing is left to do', async () => {
    await page.getByRole('radio', { name: /^要改时间/ }).click()
    await page.getByRole('button', { name: /^原来/ }).first().click()
    await dialog(page).getByRole('radiogroup', { name: '几点' }).getByRole('radio').first().click()
    await inDialog(page, /^就改到 .*月.*日/)
    await told(page, '改好了。')
    await sees(page, '没有要改时间的')
  })
}

async function callsHer(report: Report, page: Page): Promise<void> {
  await report.step('rosters: she left a number, so she is called, and told the new time', async () => {
    await page.getByRole('radio', { name: /^要打电话/ }).click()
    await page.getByRole('button', { name: /^给她改了时间/ }).click()
    await dialog(page)
      .getByText(/你约的改到 .*月.*日/)
      .waitFor()
    await inDialog(page, '看她留的联系方式')
    await dialog(page).getByText('138 0000 0000').waitFor()
    await dialog(page)
      .getByText(/打错了/)
      .waitFor()
    await inDialog(page, '她知道了，来得了')
    await told(page, '记下了，她知道了。')
    await sees(page, '没有要打的电话')
  })
}

/** In the list, with words that tell of a danger, and the wish to be called. */
async function waitsInDanger(base: string): Promise<void> {
  const call = callerOf(base, 'counseling')
  const { returnCode } = await call<{ returnCode: string }>('joinWaitlist', {
    kind: 'psychology',
    mode: 'phone',
    contact: BY_PHONE,
    words: DANGER,
    holder: randomBytes(24).toString('base64url'),
    parts: ['evening'],
    until: addDays(dayOf(nowThere()), 7),
  })
  await call('askCall', { returnCode, wanted: true })
}

async function callsWhoAsked(report: Report, page: Page, base: string): Promise<void> {
  await waitsInDanger(base)
  await report.step(
    'rosters: who waits in a danger and asked for it is on top, and told of by her own words',
    async () => {
      await page.goto(addressOf(base, 'rosters', '?view=calls'))
      await page.reload()
      // whatever else is owed by now, this comes first
      const rows = page.getByRole('button', { name: /能打/ })
      await rows.filter({ hasText: '她说到危险' }).waitFor()
      expect(((await rows.first().textContent()) ?? '').includes('她说到危险'), 'another call stands before it')
      await rows.first().click()
      await inDialog(page, '看她留的联系方式')
      await dialog(page).getByRole('article', { name: '她写的' }).getByText(DANGER).waitFor()
      await inDialog(page, '跟她说上话了')
      await told(page, '记下了，打过了。')
      await rows.filter({ hasText: '她说到危险' }).waitFor({ state: 'detached' })
    },
  )
}
