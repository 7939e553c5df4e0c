import type { Page } from 'playwright-core'
import { presses, sees } from './desk-screen'
import type { DeskScreen } from './desks'
import { EARLIER, TOLD_BAD, TOLD_GOOD } from './files-said'
import { addressOf, disturb, pretend, standsStill } from './routes'

type Act = (page: Page) => Promise<unknown>

/** The room of files in one of its states; the file is read by the page itself. */
const files = (
  name: string,
  act: Act,
  said: Parameters<typeof pretend>[1] = TOLD_GOOD,
  who = 'demo-deng',
): DeskScreen => ({
  name: `files${name}`,
  who,
  async show(page, { base }) {
    await pretend(page, { listImports: EARLIER, ...said })
    await page.goto(addressOf(base, 'placeFiles'))
    await act(page)
    await standsStill(page)
  },
})

const CSV =
  '名称,所属镇街,类别,联系电话,备注\n花桥驿站（示例）,中山路街道,妇女儿童驿站,12338,二楼\n竹溪驿站（示例）,中山路街道,驿站,,\n'
async function chooses(page: Page, name = '驿站.csv', text = CSV): Promise<void> {
  const file = { name, mimeType: 'application/octet-stream', buffer: Buffer.from(text) }
  await page.locator('input[type=file]').last().setInputFiles(file)
}
async function brings(page: Page): Promise<void> {
  await chooses(page)
  await presses(page, '传上去看看结果')
}

export const FILES_DESKS: readonly DeskScreen[] = [
  files('', (page) => sees(page, '以前导过的')),
  files(', unreadable', async (page) => {
    await chooses(page, '照片.xlsx', 'PK no workbook')
    await sees(page, /这个文件坏了/)
  }),
  files(', columns', async (page) => {
    await chooses(page)
    await sees(page, /驿站\.csv，2 行/)
  }),
  files(', columns twice', async (page) => {
    await chooses(page)
    await page.getByLabel('备注').selectOption({ label: '电话' })
    await presses(page, '传上去看看结果')
    await sees(page, /挑了两列/)
  }),
  files(
    ', bad rows',
    async (page) => {
      await brings(page)
      await sees(page, '电话不对')
    },
    TOLD_BAD,
  ),
  files(', good', async (page) => {
    await brings(page)
    await sees(page, '先放好，还不公开')
  }),
  files(', laid ready', async (page) => {
    await brings(page)
    await presses(page, '先放好，还不公开')
    await sees(page, '一起公开')
  }),
  files(', public', async (page) => {
    await brings(page)
    await presses(page, '先放好，还不公开')
    await presses(page, '一起公开')
    await sees(page, /公开了，一会儿/)
  }),
  files(', lost on the way', async (page) => {
    await disturb(page, 'sendRows', 'cut')
    await brings(page)
    await sees(page, /还没传上去/)
  }),
  files(', of a village', (page) => sees(page, '这一页给区里和镇街的妇联干部用'), TOLD_GOOD, 'demo-qin'),
]
