/** @jest-environment node */
import { zipSync } from 'fflate'
import writeXlsxFile, { type SheetData } from 'write-excel-file/universal'
import { IMPORT } from '@shared/values/limits'
import { columnsProblem } from '@/workbench/place-files/columns/columns-missing'
import { guessColumns } from '@/workbench/place-files/columns/guess'
import { guarded, unguarded } from '@/workbench/place-files/reading/guard'
import { readFile } from '@/workbench/place-files/reading/read-file'

const HEAD = '名称,所在镇街村社区,是什么地方'
const ROW = '花果驿站（示例）,中山路街道/花果社区,妇女儿童驿站'
const fileOf = (name: string, bytes: Uint8Array): File => new File([bytes.slice()], name)
const csv = (text: string) => fileOf('表.csv', new TextEncoder().encode(text))
const bytesOf = async (blob: Blob) => new Uint8Array(await blob.arrayBuffer())
const sheet = async (data: SheetData) => bytesOf(await writeXlsxFile(data).toBlob())
const xlsx = async (data: SheetData) => fileOf('表.xlsx', await sheet(data))
const problemOf = (file: File) =>
  readFile(file).then(
    () => undefined,
    (thrown: { problem?: string }) => thrown.problem,
  )

test('UTF-8, with and without its mark, reads the same', async () => {
  const plain = await readFile(csv(`${HEAD}\n${ROW}\n`))
  expect(plain).toMatchObject({ head: HEAD.split(','), rows: [ROW.split(',')], numbers: [2] })
  expect(await readFile(csv(`\ufeff${HEAD}\n${ROW}\n`))).toEqual(plain)
})

test('what Chinese Excel saves is read as GB18030', async () => {
  // 名称,电话 and 永川 in GB18030
  const bytes = [0xc3, 0xfb, 0xb3, 0xc6, 0x2c, 0xb5, 0xe7, 0xbb, 0xb0, 0x0d, 0x0a, 0xd3, 0xc0, 0xb4, 0xa8, 0x2c, 0x31]
  expect(await readFile(fileOf('表.csv', Uint8Array.from(bytes)))).toMatchObject({
    head: ['名称', '电话'],
    rows: [['永川', '1']],
  })
})

test('a line break inside quotes is no new row, and rows keep the numbers of the sheet', async () => {
  const table = await readFile(csv(`一览表,\n名称,怎么接待\n甲站,"先坐下。\n再说话。"\n,\n乙站,"说""两句"""\n`))
  expect(table.rows).toEqual([
    ['甲站', '先坐下。\n再说话。'],
    ['乙站', '说"两句"'],
  ])
  expect(table.numbers).toEqual([3, 5])
})

test('a workbook reads as what stands in its cells', async () => {
  const table = await readFile(
    await xlsx([
      ['名称', '电话', '纬度', '开门时间'],
      ['甲站', 13900001111, 29.35, '每天 9:00–17:00'],
      ['乙站', '023-49000001', 29.1 + 0.2, new Date(Date.UTC(2026, 10, 25))].map((value) =>
        value instanceof Date ? { value, type: Date, format: 'yyyy-mm-dd' } : value,
      ),
    ]),
  )
  expect(table.rows).toEqual([
    ['甲站', '13900001111', '29.35', '每天 9:00–17:00'],
    ['乙站', '023-49000001', '29.3', '2026-11-25'],
  ])
})

test('of several sheets the first is read, and how many there are is known', async () => {
  const blob = await writeXlsxFile([
    { data: [['名称'], ['甲站']], sheet: '一' },
    { data: [['别的']], sheet: '二' },
  ]).toBlob()
  expect(await readFile(fileOf('表.xlsx', await bytesOf(blob)))).toMatchObject({ sheets: 2, rows: [['甲站']] })
})

test('a file that cannot be read says why', async () => {
  expect(await problemOf(csv(''))).toBe('empty')
  expect(await problemOf(csv(' ,\n,'))).toBe('empty')
  expect(await problemOf(csv(HEAD))).toBe('headOnly')
  expect(await problemOf(fileOf('表.pdf', new Uint8Array([0x25, 0x50])))).toBe('notATable')
  expect(await problemOf(csv('名称,\u0000'))).toBe('notATable')
  expect(await problemOf(csv(`${HEAD}\n"甲站,中山路街道\n`))).toBe('damaged')
  const whole = await sheet([['名称'], ['甲站']])
  expect(await problemOf(fileOf('表.xlsx', whole.slice(0, whole.length - 40)))).toBe('damaged')
  expect(await problemOf(fileOf('表.xlsx', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0])))).toBe('locked')
})

test('a file that is too large is turned away before it is taken apart', async () => {
  expect(await problemOf({ name: '表.csv', size: 6_000_000 } as File)).toBe('tooBig')
  expect(await problemOf(csv(`${HEAD}\n${`${ROW}\n`.repeat(IMPORT.rows + 1)}`))).toBe('tooManyRows')
  expect(await problemOf(csv(`${HEAD}${',x'.repeat(IMPORT.columns)}\n${ROW}`))).toBe('tooManyColumns')
  const bomb = zipSync({
    'xl/workbook.xml': new TextEncoder().encode('<sheet name="1"/>'),
    'xl/worksheets/sheet1.xml': new Uint8Array(120_000_000),
  })
  expect(bomb.length).toBeLessThan(1_000_000)
  expect(await problemOf(fileOf('表.xlsx', bomb))).toBe('swollen')
})

test('ten thousand rows of a workbook are read', async () => {
  const rows = Array.from({ length: IMPORT.rows }, (_, i) => [`甲站${i}`, '中山路街道'])
  const table = await readFile(await xlsx([['名称', '镇街'], ...rows]))
  expect(table.rows).toHaveLength(IMPORT.rows)
})

test('columns are guessed by their label and by what others call them, each once', () => {
  expect(guessColumns(['序号', '机构名称*', '所属镇街（必填）', '联系电话', '电话', ' 服务项目 '])).toEqual([
    'ignore',
    'name',
    'area',
    'phone',
    'ignore',
    'services',
  ])
})

test('what is still needed is said in one sentence', () => {
  expect(columnsProblem(['name', 'area', 'kind'])).toBeUndefined()
  expect(columnsProblem(['id', 'phone'])).toBeUndefined()
  expect(columnsProblem(['id'])).toMatch(/再挑一列/)
  expect(columnsProblem(['name', 'ignore'])).toMatch(/还差「所在镇街村社区」「是什么地方」这 2 列/)
  expect(columnsProblem(['name', 'name'])).toMatch(/「名称」挑了两列/)
})

test.each(['=1+1', '+86', '-5', '@x', "'=x", '甲站', "'甲站"])('a guarded cell comes back as it was: %s', (cell) => {
  expect(guarded(cell)).not.toMatch(/^[=+\-@]/)
  expect(unguarded(guarded(cell))).toBe(cell === "'=x" ? '=x' : cell)
})
