import type { Page } from 'playwright-core'

export const ANSWER =
  '你说的已经是家暴了，不是“家务事”。不用先离婚，现在就可以请法院下一道人身安全保护令，不许他打你、找你、跟着你。先去医院看伤，留好病历；报警，把回执留着。'

/** What 周律师 does, by the names that stand on her screen. */
export const lawyer = (page: Page, base: string) => ({
  async signsIn() {
    await page.goto(`${base}/demo/as?id=demo-zhou`)
    await page.getByText('工作台').first().waitFor()
  },
  async opensTheQueue() {
    const room = page.getByRole('link', { name: /问题|队列|咨询|答疑/ }).first()
    await room.click()
  },
  async claims(excerpt: string) {
    // her desk, beneath the queue, may name it too
    const queue = page.getByRole('navigation', { name: '队列' })
    await queue.getByRole('link').filter({ hasText: excerpt }).click()
    await page.getByRole('button', { name: '领这个问题' }).click()
    await page.getByRole('textbox', { name: '回答' }).waitFor()
  },
  async cites(words: string) {
    const search = page.getByRole('searchbox', { name: '找法条' }).or(page.getByRole('textbox', { name: '找法条' }))
    await search.first().fill(words)
    await page.getByRole('button', { name: /^用/ }).first().click()
  },
  async answers() {
    await page.getByRole('textbox', { name: '回答' }).fill(ANSWER)
    await page.getByRole('button', { name: '发出回答' }).click()
  },
})
