/** @jest-environment node */
import tree from '../../cloudfunctions/domain/areas/yongchuan.json'
import type { StaffPlaceDto } from '@shared/contract/places'
import { readRow } from '@shared/rules/places/rows'
import type { PlaceContent } from '@shared/values/place-content'
import { makeFile, makeTemplate, type Form } from '@/workbench/place-files/exporting/make-file'
import { guessColumns } from '@/workbench/place-files/columns/guess'
import { readFile } from '@/workbench/place-files/reading/read-file'
import { answerOnly, answers } from './mocks/answering'

jest.mock('@/api/transport', () => jest.requireActual('./mocks/answering'))

const VILLAGES = tree.towns.flatMap(({ villages }) => villages)
const AREAS = [
  { ...tree.district, level: 'district' as const },
  ...tree.towns.map(({ code, name }) => ({ code, name, level: 'town' as const })),
  ...VILLAGES.map((village) => ({ ...village, level: 'village' as const })),
]
const content = (i: number, change: Partial<PlaceContent> = {}): PlaceContent => ({
  kind: 'station',
  name: `甲站${i}（示例）`,
  aliases: ['老妇联'],
  address: '=HYPERLINK("x")，1 号',
  landmark: '+公园南门',
  phone: '13900001111',
  position: { lat: 29.3, lng: 105.92 },
  hours: { rows: [{ on: 'workdays', from: 540, to: 1050 }], restsOnHolidays: false, exceptions: [] },
  services: ['talk', 'rest'],
  facilities: ['stepFree'],
  languages: ['mandarin', 'chongqing'],
  reception: '先坐下，\n喝口水。"慢慢说"',
  stars: 3,
  ...change,
})
const bare: PlaceContent = { kind: 'court', name: '法院', aliases: [], services: [], facilities: [], languages: [] }
const PLACES: readonly StaffPlaceDto[] = [
  ...VILLAGES.map(({ code }, i) => ({ id: `p-${i}`, area: code, revision: 1, content: content(i), stale: false })),
  { id: 'bare', area: '500118', revision: 1, content: bare, stale: false },
]
const CLOSED: StaffPlaceDto = {
  ...{ id: 'shut', area: '500118', revision: 1, content: content(0, { name: '关了的站' }), stale: false },
  closed: { at: '2026-11-01T00:00:00.000Z', why: '搬走了' },
}
const known = (id: string) => PLACES.find((place) => place.id === id)
/** What an import of this file would do. */
async function verdicts(name: string, file: Blob, break_ = (rows: readonly (readonly string[])[]) => rows) {
  const table = await readFile(new File([await file.arrayBuffer()], name))
  const columns = guessColumns(table.head)
  return break_(table.rows).map((row, i) => {
    const read = readRow(row, columns, i + 2, { areas: AREAS, own: '500118', known })
    return 'good' in read ? read.good.does : read.problems
  })
}

beforeEach(() =>
  answerOnly({
    listPlaces: ({ after }) =>
      after ? { items: [...PLACES.slice(100), CLOSED] } : { items: PLACES.slice(0, 100), next: 'more' },
    readSnapshot: () => ({ version: 'v', snapshot: { villages: VILLAGES, places: [], hours: [] } }),
  }),
)

test.each<Form>(['csv', 'xlsx'])(
  'an export of the whole district, brought in again as %s, changes nothing',
  async (form) => {
    const found = await verdicts(`表.${form}`, await makeFile(form, () => undefined))
    expect(found).toHaveLength(PLACES.length)
    expect(new Set(found)).toEqual(new Set(['same']))
  },
)

test('planted: a cell that was changed on the way is seen', async () => {
  const file = await makeFile('csv', () => undefined)
  const found = await verdicts('表.csv', file, ([first = [], ...rest]) => [
    first.map((cell) => (cell === '13900001111' ? '13900002222' : cell)),
    ...rest,
  ])
  expect(found.slice(0, 2)).toEqual(['changed', 'same'])
})

test('before anything is published a file has codes where it has no names, and they read back the same', async () => {
  answers.readSnapshot = () => ({ version: 'none' })
  expect(new Set(await verdicts('表.csv', await makeFile('csv', () => undefined)))).toEqual(new Set(['same']))
})

test('no cell of a CSV is a formula', async () => {
  const text = await (await makeFile('csv', () => undefined)).text()
  expect(text).toContain(`"'=HYPERLINK(""x"")`)
  expect(text).not.toMatch(/(^|,)"?[=+@]/m)
})

test('the row of the template is good as it stands', async () => {
  for (const form of ['csv', 'xlsx'] as const)
    expect(await verdicts(`模板.${form}`, await makeTemplate(form))).toEqual(['added'])
})
