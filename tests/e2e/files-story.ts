import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import writeXlsxFile from 'write-excel-file/universal'
import type { Browsing } from './browser'
import { expect, type Report } from './report'
import type { World } from './world'

const HEAD = ['名称', '所属镇街', '类别', '联系电话']
const GOOD = [
  ['花桥驿站（示例）', '中山路街道', '妇女儿童驿站', '12338'],
  ['竹溪驿站（示例）', '胜利路街道', '妇女儿童驿站', ''],
]
const BROKEN = [...GOOD, ['歪电话（示例）', '中山路街道', '驿站', '49800'], ['没有的镇（示例）', '天上镇', '驿站', '']]
/** Large enough that the library would ask for a worker. */
const LARGE = Array.from({ length: 9000 }, (_, i) => [`驿站${i}`, '中山路街道', `驿站 ${Math.sin(i)}`, '023-49800001'])
const sees = (page: Page, words: string | RegExp) => page.getByText(words).first().waitFor()
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).last().click()

/** An officer brings in a broken file and a good one, takes it back, and has her area as a file in three forms. */
export async function filesStory(report: Report, browsing: Browsing, { base }: World): Promise<void> {
  const { context, page } = await browsing.device({ desk: true })
  const refused: string[] = []
  page.on('console', (line) => void (/Content Security Policy/i.test(line.text()) && refused.push(line.text())))
  const choose = (name: string, buffer: Buffer) =>
    page.locator('input[type=file]').last().setInputFiles({ name, mimeType: 'application/octet-stream', buffer })
  const csv = (rows: string[][]) => Buffer.from([HEAD, ...rows].map((row) => row.join()).join('\n'))
  const xlsx = async (rows: string[][]) => {
    const workbook = await writeXlsxFile([HEAD, ...rows]).toBlob()
    return Buffer.from(await workbook.arrayBuffer())
  }

  await report.step('an officer finds the room of files', async () => {
    await page.goto(`${base}/demo/as?id=demo-liu`)
    await page
      .getByRole('link', { name: /找妇联|地方/ })
      .first()
      .click()
    await page
      .getByRole('link', { name: /导入、导出/ })
      .first()
      .click()
    await sees(page, '用表格导入、导出地方')
  })
  await report.step('a file that is no workbook is refused in words', async () => {
    await choose('坏.xlsx', Buffer.from('PK not a workbook'))
    await sees(page, /这个文件坏了/)
  })
  await report.step('a broken file: each wrong cell is named, and she throws it away', async () => {
    await choose('不对.csv', csv(BROKEN))
    await press(page, '传上去看看结果')
    await sees(page, '新加 2，改 0，一样 0，不对 2')
    // the rows come after the numbers
    const rows = page.getByRole('region', { name: '不对的行' })
    for (const wrong of [/电话不对/, /天上镇/]) await rows.getByText(wrong).first().waitFor()
    await press(page, '不导了，丢掉')
    await sees(page, '选一个表格，或者拖到这里')
  })
  const laysReady = async (name: string, file: Buffer) => {
    await choose(name, file)
    await press(page, '传上去看看结果')
    await sees(page, '新加 2，改 0，一样 0，不对 0')
    await press(page, '先放好，还不公开')
    await page.getByRole('button', { name: '一起公开' }).waitFor()
  }
  await report.step('a good one is laid ready, and she thinks better of it', async () => {
    await laysReady('好.csv', csv(GOOD))
    await press(page, '不导了，丢掉')
    await sees(page, '选一个表格，或者拖到这里')
  })
  await report.step('the same as a workbook is laid ready and made public', async () => {
    await laysReady('好.xlsx', await xlsx(GOOD))
    await press(page, '一起公开')
    await sees(page, /公开了，一会儿/)
    await press(page, '好了')
  })
  for (const [button, name, starts] of [
    ['CSV 表格', '地方.csv', '\ufeff编号,'],
    ['XLSX 表格', '地方.xlsx', 'PK'],
    ['公共数据 HSDS', '地方-hsds.json', '{'],
  ] as const)
    await report.step(`an export as ${name}`, async () => {
      const [saved] = await Promise.all([page.waitForEvent('download'), press(page, button)])
      const text = readFileSync(await saved.path(), 'utf8')
      expect(saved.suggestedFilename() === name, saved.suggestedFilename())
      expect(text.startsWith(starts) && text.length > 1000, `${text.length} characters: ${text.slice(0, 40)}`)
      // a workbook is packed: nothing is read in it here
      const told = GOOD.filter(([place = '']) => text.includes(place)).length
      expect(starts === 'PK' || told === GOOD.length, `${told} of what the workbook brought in`)
    })
  await report.step('she takes the workbook back', async () => {
    await page.getByRole('button', { name: /^撤回 好\.xlsx/ }).click()
    await sees(page, /撤回了，和导入前一样/)
    await press(page, '好了')
    const [saved] = await Promise.all([page.waitForEvent('download'), press(page, 'CSV 表格')])
    const text = readFileSync(await saved.path(), 'utf8')
    expect(!GOOD.some(([place = '']) => text.includes(place)), 'some of it is still there')
  })
  await report.step('a large workbook is read without workers, and the policy has refused nothing', async () => {
    await choose('大.xlsx', await xlsx(LARGE))
    await sees(page, /大\.xlsx，9000 行/)
    expect(refused.length === 0, refused.join('\n'))
  })
  await context.close()
}
