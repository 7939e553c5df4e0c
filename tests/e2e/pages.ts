import type { Page } from 'playwright-core'
import { CALM, DANGER, DESPAIR, openThread, searchLibrary, sendQuestion, writeQuestion } from './hers'
import { COUNSELING } from './counseling'
import { PLACES } from './places'
import { addressOf, disturb, type PageName } from './routes'
import type { World } from './world'

/** A page in one of its states, and what must be seen before it is looked at. */
export interface Screen {
  name: string
  show: (page: Page, world: World) => Promise<void>
}

const sees = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor()
const plain = (name: PageName, seen?: string | RegExp, query = ''): Screen => ({
  name,
  async show(page, { base }) {
    await page.goto(addressOf(base, name, query))
    await (seen ? sees(page, seen) : page.getByRole('heading', { level: 1 }).first().waitFor())
  },
})
const screen = (name: string, show: Screen['show']): Screen => ({ name, show })
const troubled = (
  name: string,
  op: string,
  how: Parameters<typeof disturb>[2],
  show: Screen['show'],
  seen: string | RegExp,
): Screen =>
  screen(name, async (page, world) => {
    await disturb(page, op, how)
    await show(page, world)
    await sees(page, seen)
  })
const at =
  (name: PageName, query = '') =>
  async (page: Page, { base }: World) => {
    await page.goto(addressOf(base, name, query))
  }

const OTHERS: readonly Screen[] = [
  plain('home', '律师答过的'),
  plain('rights'),
  plain('family'),
  plain('mine', '用回执码打开'),
  plain('exit'),
  plain('privacy'),
  plain('who'),
  plain('complain'),
  plain('topics'),
]

const ASK: readonly Screen[] = [
  plain('ask', '大概是哪方面的'),
  screen('ask, law cards', async (page, { base }) => {
    await writeQuestion(page, base, CALM)
    await sees(page, '也许用得上')
  }),
  screen('ask, danger', async (page, { base }) => {
    await writeQuestion(page, base, DANGER)
    await sees(page, '打 110 报警')
  }),
  screen('ask, despair', async (page, { base }) => {
    await writeQuestion(page, base, DESPAIR)
    await page.getByRole('link', { name: /打 400-161-9995/ }).waitFor()
  }),
  screen('ask, too few words', async (page, { base }) => {
    await writeQuestion(page, base, '我想离婚')
    await page.getByRole('button', { name: '写好了，发给律师' }).click()
    await sees(page, /10 个字就能发/)
  }),
  screen('ask, not sent', async (page, { base }) => {
    await disturb(page, 'ask', 'INTERNAL')
    await writeQuestion(page, base, CALM)
    await page.getByRole('button', { name: '写好了，发给律师' }).click()
    await sees(page, /K7Q-218/)
  }),
  screen('ask, offline', async (page, { base }) => {
    await writeQuestion(page, base, CALM)
    await page.context().setOffline(true)
    await sees(page, /现在没有网/)
  }),
]

const SENT: readonly Screen[] = [
  screen('sent', async (page, { base }) => {
    await writeQuestion(page, base, CALM)
    await sendQuestion(page)
  }),
  screen('sent, urgent', async (page, { base }) => {
    await writeQuestion(page, base, DANGER)
    await sendQuestion(page)
    await sees(page, '打 110 报警')
  }),
  plain('sent', '回执码只显示一次'),
  plain('open', '用回执码打开'),
  screen('open, wrong code', async (page, { base }) => {
    await page.goto(addressOf(base, 'open'))
    await page.getByRole('textbox', { name: '回执码' }).fill('1234 5678 9012 3456')
    await page.getByRole('button', { name: '打开', exact: true }).click()
    await sees(page, /这个码打不开/)
  }),
  troubled(
    'open, too many tries',
    'whatOpens',
    'RATE_LIMITED',
    async (page, { base }) => {
      await page.goto(addressOf(base, 'open'))
      await page.getByRole('textbox', { name: '回执码' }).fill('1234567890123456')
      await page.getByRole('button', { name: '打开', exact: true }).click()
    },
    /试得有点密/,
  ),
]

const THREAD: readonly Screen[] = [
  plain('thread', '要用回执码打开'),
  screen('thread, waiting', async (page, world) => openThread(page, world.base, await world.ask(CALM))),
  screen('thread, urgent', async (page, world) => openThread(page, world.base, await world.ask(DANGER, 'violence'))),
  screen('thread, claimed', async (page, world) =>
    openThread(page, world.base, await world.claimed(`第一件：${CALM}`)),
  ),
  screen('thread, answered', async (page, world) =>
    openThread(page, world.base, await world.answered(`第二件：${CALM}`)),
  ),
  screen('thread, follow-up with danger', async (page, world) => {
    await openThread(page, world.base, await world.answered(`第二件：${CALM}`))
    await page.getByRole('button', { name: '接着问' }).click()
    await page.getByRole('textbox', { name: '还有哪里不明白' }).fill(DANGER)
    await page.getByRole('link', { name: '打 110 报警' }).scrollIntoViewIfNeeded()
  }),
  screen('thread, rating', async (page, world) => {
    await openThread(page, world.base, await world.answered(`第二件：${CALM}`))
    await page.getByRole('radio', { name: '帮上一点' }).click()
    await page.getByRole('button', { name: '交给妇联' }).scrollIntoViewIfNeeded()
  }),
  screen('thread, new code', async (page, world) => {
    await openThread(page, world.base, await world.ask(CALM))
    await page.getByRole('button', { name: /换一个回执码/ }).click()
    await page.getByRole('button', { name: '换一个新的' }).click()
    await sees(page, '换好了')
  }),
  screen('thread, before erasing', async (page, world) => {
    await openThread(page, world.base, await world.answered(`第二件：${CALM}`))
    await page.getByRole('button', { name: /删掉这条/ }).click()
    await sees(page, /会删掉你写的/)
  }),
]

const LIBRARY: readonly Screen[] = [
  plain('library', '再看 20 条'),
  screen('library, found', async (page, { base }) => {
    await searchLibrary(page, base, '彩礼')
    await sees(page, /找到 \d+ 条/)
  }),
  screen('library, nothing found', async (page, { base }) => {
    await searchLibrary(page, base, '量子纠缠')
    await sees(page, '没找到一样的')
  }),
  troubled('library, loading', 'listPublished', 'hang', at('library'), '别人问过的'),
  troubled('library, error', 'listPublished', 'INTERNAL', at('library'), '没取到'),
  troubled('library, offline', 'listPublished', 'cut', at('library'), '现在没连上'),
  screen('published', async (page, { base }) => {
    await page.goto(addressOf(base, 'library'))
    await page.locator('.library__row').first().click()
    await sees(page, '她问')
  }),
  troubled('published, loading', 'readPublished', 'hang', at('published', '?id=none'), '在取，稍等'),
  plain('published', '没找到', '?id=none'),
  troubled('published, error', 'readPublished', 'INTERNAL', at('published', '?id=none'), '没取到'),
  troubled('published, offline', 'readPublished', 'cut', at('published', '?id=none'), '现在没连上'),
]

export const QA: readonly Screen[] = [...ASK, ...SENT, ...THREAD, ...LIBRARY]
export const SCREENS: readonly Screen[] = [...OTHERS, ...PLACES, ...COUNSELING, ...QA]
