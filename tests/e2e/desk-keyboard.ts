import type { Page } from 'playwright-core'
import { LIGHT, type Browsing } from './browser'
import { walkDesks } from './desk-walk'
import { firstStopIsExit, focused, press, tabTo } from './keys'
import { ANSWER } from './lawyer-half'
import { expect, type Report } from './report'
import type { World } from './world'

const WORDS = '他喝了酒又打我，村里的征地款也不给我，我的户口一直没迁走'

/** The workbench without a mouse: where Tab begins, and one answer from signing in to sending. */
export async function deskKeyboard(report: Report, browsing: Browsing, world: World, reduced: boolean): Promise<void> {
  const walk = { browsing, world, part: 'keyboard', modes: [LIGHT], sizes: ['wide'] } as const
  if (!reduced) await walkDesks(walk, report, firstStopIsExit)
  await world.ask(WORDS, 'land')
  const { context, page } = await browsing.device({ desk: true })
  await answersByKeys(report, page, world)
  await invitesByKeys(report, page, world)
  await context.close()
}

/** Arrows move in the list, which is one stop. */
async function arrowTo(page: Page, words: string, rows = '.wbi'): Promise<void> {
  await page.locator(`${rows}:visible`).first().waitFor()
  const many = await page.locator(rows).count()
  await page.keyboard.press('Home')
  for (let i = 0; i < many; i += 1) {
    if ((await focused(page)).includes(words)) return
    await page.keyboard.press('ArrowDown')
  }
  throw new Error(`the arrows do not reach ${words}`)
}

async function answersByKeys(report: Report, page: Page, { base }: World): Promise<void> {
  await report.step('keyboard: 陈律师 comes to the queue', async () => {
    await page.goto(`${base}/demo/as?id=demo-chen`)
    await page.getByRole('link', { name: '打开队列' }).waitFor()
    await page.keyboard.press('Tab')
    expect((await focused(page)).includes('快速退出'), 'the first stop is not 快速退出')
    await press(page, '打开队列')
    await page.getByRole('heading', { name: '等回答的' }).waitFor()
  })
  await report.step('keyboard: she opens a question and claims it', async () => {
    await page.getByRole('link', { name: new RegExp(WORDS.slice(0, 10)) }).waitFor()
    // the one stop of the list is what stands open, or the first
    await tabTo(page, '剩')
    await arrowTo(page, WORDS.slice(0, 10))
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: '领这个问题' }).waitFor()
    await press(page, '领这个问题')
    await page.getByRole('textbox', { name: '回答' }).waitFor()
    await page.waitForFunction(() => document.activeElement?.id === 'answer-text')
  })
  await report.step('keyboard: she writes, finds an article and uses it', async () => {
    await page.keyboard.insertText(ANSWER)
    await tabTo(page, '#law-search')
    await page.keyboard.insertText('民法典 1062')
    await page.getByText('找到 1 处').waitFor()
    await tabTo(page, '用')
    await page.keyboard.press('Enter')
    await page.getByRole('textbox', { name: /^白话/ }).waitFor()
    expect((await focused(page)).includes('已用'), 'the focus is not where she pressed')
  })
  await report.step('keyboard: she sends it', async () => {
    for (let i = 0; i < 40 && !(await focused(page)).includes('发出回答'); i += 1)
      await page.keyboard.press('Shift+Tab')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: '发出去了' }).waitFor()
    await page.waitForFunction(() => document.activeElement?.id === 'case')
  })
}

async function invitesByKeys(report: Report, page: Page, { base }: World): Promise<void> {
  await report.step('keyboard: 何管理员 opens a colleague by arrows and Enter', async () => {
    await page.goto(`${base}/demo/as?id=demo-he`)
    await page.getByRole('heading', { name: '今天要办的' }).waitFor()
    await page.keyboard.press('Tab')
    await press(page, '人员')
    await page.getByRole('link', { name: /文老师/ }).waitFor()
    await tabTo(page, '（示例）')
    await arrowTo(page, '文老师', '.wbp-row')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: '存下角色' }).waitFor()
  })
  await report.step('keyboard: she invites a lawyer, and the focus stays with the code', async () => {
    for (let i = 0; i < 60 && !(await focused(page)).includes('请人进来'); i += 1)
      await page.keyboard.press('Shift+Tab')
    await page.keyboard.press('Enter')
    await page.getByLabel('她的名字').waitFor()
    await tabTo(page, '#invite-name')
    await page.keyboard.insertText('孙律师')
    await tabTo(page, '#invite-roles-lawyer')
    await page.keyboard.press('Space')
    await tabTo(page, '#invite-roles-area-0')
    await page.keyboard.press('ArrowDown')
    await press(page, '要一个进门码')
    await page.getByText(/只显示这一次/).waitFor()
    await page.waitForFunction(() => document.activeElement?.id === 'people-pane')
  })
}
