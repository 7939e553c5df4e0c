import type { Page } from 'playwright-core'
import type { Browsing } from './browser'
import { sees } from './counseling'
import { DANGER } from './hers'
import { press, tabTo } from './keys'
import { expect, type Report } from './report'
import { addressOf } from './routes'
import type { World } from './world'

const WORDS = '最近总睡不着，想找人说说'
const anyTime = (page: Page) => page.getByRole('radio', { name: /^\d{1,2}:\d{2}$/ })

/** From the first page to the time she gives back: two phones, and nothing of it left on the first. */
export async function counselingStory(report: Report, browsing: Browsing, { base }: World): Promise<void> {
  const first = await browsing.device()
  const code = await books(report, first.page, base)
  await first.context.close()
  const second = await browsing.device()
  await leavesAtOnce(report, browsing, base, code)
  await moves(report, second.page, base, code)
  await givesBack(report, second.page, base, code)
  await second.context.close()
  await asksToBeCalled(report, browsing, base)
  await byKeysAlone(report, browsing, base)
}

async function books(report: Report, page: Page, base: string): Promise<string> {
  let code = ''
  let taps = 0
  const tap = async (what: ReturnType<Page['getByRole']>) => {
    taps += 1
    await what.click()
  }
  await report.step('booking: from the first page to what is the matter, and two weeks of times', async () => {
    await page.goto(base)
    await page.getByRole('link', { name: /约个人，坐下来说/ }).click()
    await page.getByRole('link', { name: /心里难受/ }).click()
    await anyTime(page).first().waitFor()
    const days = page.getByRole('group', { name: '这两周哪天有空' }).getByRole('button')
    expect((await days.count()) === 14, 'not two weeks')
    const open = await days.and(page.locator('[aria-pressed=true]')).textContent()
    expect(/空 \d+ 个/.test(open ?? ''), `the day that stands open is ${open}`)
  })
  await report.step('booking: three taps, and the code, which stands in no address', async () => {
    await tap(anyTime(page).first())
    await tap(page.getByRole('button', { name: /^就约 / }))
    await tap(page.getByRole('button', { name: '确认预约' }))
    await page.getByRole('heading', { name: '你的回执码，只显示这一次' }).waitFor()
    code = ((await page.locator('.cz-code__digits').textContent()) ?? '').replace(/\D/g, '')
    expect(taps === 3, `${taps} taps`)
    expect(/^\d{16}$/.test(code) && !page.url().includes(code.slice(0, 8)), 'no code, or it stands in the address')
  })
  await report.step(
    'booking: on the phone lies no code and no time of hers, and quick exit clears the rest',
    async () => {
      const stored = () => page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }))
      const kept = await stored()
      expect(
        !kept.includes(code) && !kept.includes('listTimes') && !kept.includes('readBooking'),
        'something of hers is kept',
      )
      await page.reload()
      await sees(page, '回执码只显示一次')
      // the neutral page keeps the storage of its own, so what is left is looked at on ours
      await page.getByRole('button', { name: '快速退出' }).last().click()
      await page.waitForURL(/baidu/)
      await page.goto(addressOf(base, 'exit'))
      expect(!(await stored()).includes('chazhu.holder'), 'the name that the phone gave itself is still there')
    },
  )
  return code
}

async function openByCode(page: Page, base: string, code: string): Promise<void> {
  await page.goto(addressOf(base, 'open'))
  await page.getByRole('textbox', { name: '回执码' }).fill(code)
  await page.getByRole('button', { name: '打开', exact: true }).click()
  await page.getByRole('heading', { name: '这条归你管' }).waitFor()
}

async function leavesAtOnce(report: Report, browsing: Browsing, base: string, code: string): Promise<void> {
  const { context, page } = await browsing.device()
  await report.step('booking: with a sheet open, one tap on quick exit leaves all the same', async () => {
    await openByCode(page, base, code)
    await page.getByRole('button', { name: '取消预约' }).click()
    await page.getByRole('dialog').waitFor()
    await page.getByRole('button', { name: '快速退出', includeHidden: true }).last().click()
    await page.waitForURL(/baidu/)
  })
  await context.close()
}

async function moves(report: Report, page: Page, base: string, code: string): Promise<void> {
  await report.step('booking: the same field that opens questions opens it on another phone', async () => {
    await openByCode(page, base, code)
    await page.getByRole('heading', { level: 1, name: '约好了' }).waitFor()
    expect(!page.url().includes(code.slice(0, 8)), 'the code stands in the address')
  })
  await report.step('booking: she says a word more', async () => {
    await page.getByRole('button', { name: /还想先说几句/ }).click()
    await page.getByRole('textbox', { name: '还想先说几句' }).fill(WORDS)
    await page.getByRole('button', { name: '发给老师' }).click()
    await page.getByText('还能写 4 次').waitFor()
  })
  await report.step('booking: another time, with one question in between', async () => {
    const before = await page.locator('.summary__text').first().textContent()
    await page.getByRole('button', { name: '换个时间' }).click()
    await anyTime(page).last().click()
    await page.getByRole('button', { name: /^改到 / }).click()
    await page.getByRole('button', { name: '改到这个时间' }).click()
    await page.getByText('你改了时间').waitFor()
    expect((await page.locator('.summary__text').first().textContent()) !== before, 'the time is the same')
  })
}

async function givesBack(report: Report, page: Page, base: string, code: string): Promise<void> {
  await report.step('booking: she gives it back, and nothing has to be explained', async () => {
    await page.getByRole('button', { name: '取消预约' }).click()
    await page.getByRole('button', { name: '对，取消预约' }).click()
    await page.getByRole('heading', { level: 1, name: '取消了' }).waitFor()
  })
  await report.step('booking: she has it all erased, and the code opens nothing', async () => {
    await erases(page)
    await page.goto(addressOf(base, 'open'))
    await page.getByRole('textbox', { name: '回执码' }).fill(code)
    await page.getByRole('button', { name: '打开', exact: true }).click()
    await sees(page, /这个码打不开/)
  })
}

async function asksToBeCalled(report: Report, browsing: Browsing, base: string): Promise<void> {
  const { context, page } = await browsing.device()
  await report.step(
    'booking: waiting in a danger, the numbers stand there, and one tap asks to be called',
    async () => {
      await page.goto(addressOf(base, 'wait', '?kind=psychology'))
      await page.getByRole('radio', { name: /打电话/ }).click()
      await page.getByRole('textbox', { name: '电话', exact: true }).fill('13800000000')
      await page.getByRole('textbox', { name: /想先说一句什么/ }).fill(DANGER)
      await page.getByRole('button', { name: '排上' }).click()
      await page.getByRole('link', { name: '打 110 报警' }).waitFor()
      await page.getByRole('button', { name: '请妇联打给我' }).click()
      await sees(page, /请了妇联打给你.*打 110/)
      await page.getByRole('button', { name: '不用打了' }).click()
      await page.getByRole('button', { name: '请妇联打给我' }).waitFor()
    },
  )
  await report.step('booking: she takes all of it back, and nobody is left to be called', async () => {
    await page.getByRole('button', { name: '去看排到哪了' }).click()
    await erases(page)
  })
  await context.close()
}

async function erases(page: Page): Promise<void> {
  await page.getByRole('button', { name: /删掉这条/ }).click()
  await page.getByRole('button', { name: '删掉，不留' }).click()
  await page.getByText('删掉了', { exact: true }).waitFor()
}

async function byKeysAlone(report: Report, browsing: Browsing, base: string): Promise<void> {
  const { context, page } = await browsing.device()
  await report.step('booking: without a finger, days by Tab and times by arrows', async () => {
    await page.goto(addressOf(base, 'times', '?kind=psychology'))
    await anyTime(page).first().waitFor()
    const [free] = await page.locator('.times-cell--free').evaluateAll((all) => all.map(({ id }) => id).slice(1, 2))
    await tabTo(page, `#${free ?? ''}`)
    await page.keyboard.press('Enter')
    await tabTo(page, '#times-')
    await page.keyboard.press('Space')
    await page.keyboard.press('ArrowRight')
    await press(page, '就约 ')
    await page.getByRole('heading', { name: '怎么找你才安全？' }).waitFor()
    await tabTo(page, '#contact-way')
    await page.keyboard.press('ArrowDown')
    await page.getByRole('textbox', { name: '电话', exact: true }).waitFor()
    await page.keyboard.press('ArrowUp')
    await press(page, '确认预约')
    await page.getByRole('heading', { name: '你的回执码，只显示这一次' }).waitFor()
  })
  await context.close()
}
