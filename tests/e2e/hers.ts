import type { Page } from 'playwright-core'
import { addressOf } from './routes'

export const CALM = '结婚后买的房，房产证只写了他的名字，离婚我能分吗'
export const DANGER = '他昨天又打我，还说再提离婚就弄死我，孩子在旁边一直哭'
export const DESPAIR = '我不想活了，撑不下去了，没有人管我'

/** What she does, as she would: by names she can read. */
export const field = (page: Page) => page.getByRole('textbox', { name: '说说发生了什么' })

export async function writeQuestion(page: Page, base: string, text: string): Promise<void> {
  await page.goto(addressOf(base, 'ask'))
  await field(page).fill(text)
}

export async function sendQuestion(page: Page): Promise<string> {
  await page.getByRole('button', { name: '写好了，发给律师' }).click()
  await page.getByRole('heading', { name: '发出去了' }).waitFor()
  const shown = (await page.locator('.cz-code__digits').textContent()) ?? ''
  return shown.replace(/\D/g, '')
}

export async function openThread(page: Page, base: string, code: string): Promise<void> {
  await page.goto(addressOf(base, 'open'))
  await page.getByRole('textbox', { name: '回执码' }).fill(code.replace(/(\d{4})(?=\d)/g, '$1 '))
  await page.getByRole('button', { name: '打开', exact: true }).click()
  await page.getByRole('heading', { name: '谁看过' }).waitFor()
}

export async function searchLibrary(page: Page, base: string, words: string): Promise<void> {
  await page.goto(addressOf(base, 'library'))
  await page.getByRole('textbox', { name: '用平常的话找' }).fill(words)
  await page.getByRole('button', { name: '找', exact: true }).click()
}
