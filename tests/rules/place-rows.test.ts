import { fc } from '../seeded'
import { contentProblems, DISTRICT_BOUNDS, hoursOverlap } from '@shared/rules/places/content'
import { hoursText } from '@shared/rules/places'
import { allAreas } from '../../cloudfunctions/domain/areas'
import { areaNames } from '@shared/rules/places/file/area-names'
import { parseHours } from '@shared/rules/places/parse-hours'
import {
  cellsOf,
  hidingHeads,
  isConfidential,
  keptCells,
  readRow,
  type Around,
  type KnownPlace,
} from '@shared/rules/places/rows'
import type { Area } from '@shared/values/place'
import { FACILITIES, LANGUAGES, PLACE_KINDS, PLACE_SERVICES, PlaceContent } from '@shared/values/place-content'
import { IMPORT_FIELDS, type ImportField } from '@shared/values/place-columns'

const areas: readonly Area[] = [
  { code: '500118', name: '永川区', level: 'district' },
  { code: '500118001', name: '中山路街道', level: 'town' },
  { code: '500118001001', name: '花果社区居民委员会', level: 'village' },
  { code: '500118001002', name: '兴隆村村民委员会', level: 'village' },
  { code: '500118100', name: '青峰镇', level: 'town' },
  { code: '500118100001', name: '兴隆村村民委员会', level: 'village' },
]
const around = (own: string, place?: KnownPlace): Around => ({
  areas,
  own,
  known: (id) => (place && id === place.id ? place : undefined),
})

const words = (min: number, max: number) =>
  fc
    .array(fc.constantFrom(...Array.from('幸福家兴龙湖永红青峰小院一二号（示例）·A1')), {
      minLength: min,
      maxLength: max,
    })
    .map((chars) => chars.join(''))
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined })
const someHours = fc
  .array(
    fc
      .record({
        on: fc.oneof(fc.constantFrom('workdays' as const, 'daily' as const), fc.integer({ min: 0, max: 6 })),
        from: fc.integer({ min: 0, max: 1439 }),
        lasts: fc.integer({ min: 1, max: 1440 }),
      })
      .map(({ on, from, lasts }) => ({ on, from, to: from + lasts })),
    { minLength: 1, maxLength: 5 },
  )
  .chain((rows) => fc.boolean().map((restsOnHolidays) => ({ rows, restsOnHolidays, exceptions: [] })))
  .filter((hours) => !hoursOverlap(hours))
const degree = (from: number, to: number) =>
  fc.integer({ min: Math.ceil(from * 1e6), max: Math.floor(to * 1e6) }).map((micro) => micro / 1e6)
const { south, north, west, east } = DISTRICT_BOUNDS
const someContent: fc.Arbitrary<PlaceContent> = fc
  .record({
    kind: fc.constantFrom(...PLACE_KINDS),
    name: words(2, 40),
    aliases: fc.uniqueArray(words(1, 12), { maxLength: 5 }),
    address: maybe(words(1, 80)),
    landmark: maybe(words(1, 40)),
    phone: maybe(
      fc.constantFrom('023-49800000', '02349800000', '13800000000', '400-161-9995', '12338', '023-49800000-801'),
    ),
    position: maybe(fc.record({ lat: degree(south, north), lng: degree(west, east) })),
    hours: maybe(someHours),
    services: fc.uniqueArray(fc.constantFrom(...PLACE_SERVICES)),
    facilities: fc.uniqueArray(fc.constantFrom(...FACILITIES)),
    languages: fc.uniqueArray(fc.constantFrom(...LANGUAGES)),
    reception: maybe(words(1, 200)),
    stars: maybe(fc.integer({ min: 1, max: 5 })),
  })
  .map(({ stars, ...rest }) => {
    const all = { ...rest, ...(rest.kind === 'station' && { stars }) }
    return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as unknown as PlaceContent
  })
const someArea = fc.constantFrom(...areas.map(({ code }) => code))
const somePlace: fc.Arbitrary<KnownPlace> = fc.record({ id: fc.constant('p1'), area: someArea, content: someContent })

const rowOf = (place: KnownPlace): string[] => {
  const cells = cellsOf(place, areas)
  return IMPORT_FIELDS.map((field) => cells[field])
}
const changing = (place: KnownPlace, change: Partial<Record<ImportField, string>>): string[] => {
  const cells = { ...cellsOf(place, areas), ...change }
  return IMPORT_FIELDS.map((field) => cells[field])
}
const problemsIn = (cells: string[], own = '500118', place?: KnownPlace) => {
  const read = readRow(cells, IMPORT_FIELDS, 7, around(own, place))
  return 'problems' in read ? read.problems : []
}

describe('a row of a file', () => {
  it('that an export has written changes nothing, whatever the place is like', () => {
    const odd = somePlace.map(({ content, ...rest }) => ({
      ...rest,
      content: { ...content, name: `-${content.name.slice(0, 30)} 、/；号`, aliases: ['甲、乙', '丙/丁'] },
    }))
    fc.assert(
      fc.property(fc.oneof(somePlace, odd), fc.boolean(), (place, guarded) => {
        const row = rowOf(place).map((cell) => (guarded && /^[=+\-@]/.test(cell) ? `'${cell}` : cell))
        expect(readRow(row, IMPORT_FIELDS, 2, around('500118', place))).toEqual({
          good: { id: 'p1', area: place.area, content: place.content, does: 'same' },
        })
      }),
    )
  })

  it('says the same of a place that is not there yet: nothing is lost on the way through the cells', () => {
    fc.assert(
      fc.property(somePlace, (place) => {
        const read = readRow(changing(place, { id: '' }), IMPORT_FIELDS, 2, around('500118'))
        if (!('good' in read)) throw new Error(JSON.stringify(read))
        const { hours, ...content } = read.good.content
        const { hours: told, ...others } = place.content
        expect(content).toEqual(others)
        expect(hours && hoursText(hours)).toEqual(told && hoursText(told))
        expect(read.good).toMatchObject({ area: place.area, does: 'added' })
        expect(PlaceContent.safeParse(read.good.content).success).toBe(true)
        expect(contentProblems(read.good.content)).toEqual({})
      }),
    )
  })

  it('that is wrong in some cells has each of them named, with its reason, and no other', () => {
    const faults: readonly [ImportField, string, string, string?][] = [
      ['id', 'p9', 'unknownId'],
      ['area', '火星街道', 'unknownArea', '火星街道'],
      ['area', '火星街道/花果社区', 'unknownArea', '火星街道'],
      ['area', '兴隆村', 'unknownArea', '兴隆村'],
      ['area', '500118999', 'unknownArea', '500118999'],
      ['area', '', 'missing'],
      ['kind', '饭馆', 'unknownKind'],
      ['kind', '', 'missing'],
      ['name', '', 'missing'],
      ['name', '长'.repeat(41), 'tooLong'],
      ['aliases', '一、二、三、四、五、六', 'tooLong'],
      ['address', '长'.repeat(81), 'tooLong'],
      ['landmark', '长'.repeat(41), 'tooLong'],
      ['reception', '长'.repeat(301), 'tooLong'],
      ['phone', '4980', 'badPhone'],
      ['phone', '02349800000、13800000000', 'badPhone'],
      ['hours', '看情况', 'badHours'],
      ['hours', '每天 9:00-12:00、11:00-13:00', 'badHours'],
      ['services', '调解、修鞋', 'unknownService', '修鞋'],
      ['facilities', '母婴室/游泳池', 'unknownFacility', '游泳池'],
      ['languages', '普通话；火星话', 'unknownLanguage', '火星话'],
      ['stars', '六星', 'badStars'],
    ]
    const station = somePlace.map((place) => ({ ...place, content: { ...place.content, kind: 'station' as const } }))
    fc.assert(
      fc.property(
        station,
        fc.uniqueArray(fc.constantFrom(...faults), { minLength: 1, maxLength: 5, selector: ([field]) => field }),
        (place, planted) => {
          const row = changing(place, { id: '', ...Object.fromEntries(planted) })
          const named = problemsIn(row).map(({ row, field, value, problem, detail }) => [
            row,
            field,
            value,
            problem,
            detail,
          ])
          const expected = planted.map(([field, value, problem, detail]) => [7, field, value, problem, detail])
          const byField = (a: unknown[], b: unknown[]) =>
            IMPORT_FIELDS.indexOf(a[1] as ImportField) - IMPORT_FIELDS.indexOf(b[1] as ImportField)
          expect(named).toEqual(expected.sort(byField))
        },
      ),
    )
  })

  it('with its coordinates swapped, elsewhere or halved is told so, and none of it is put right', () => {
    const place: KnownPlace = {
      id: 'p1',
      area: '500118001',
      content: { kind: 'station', name: '兴龙湖驿站', aliases: [], services: [], facilities: [], languages: [] },
    }
    const of = (lat: string, lng: string) =>
      problemsIn(changing(place, { id: '', lat, lng })).map(({ field, problem }) => [field, problem])
    expect(of('29.35', '105.92')).toEqual([])
    expect(of('２９．３５°', ' 105.92 ')).toEqual([])
    expect(of('105.92', '29.35')).toEqual([['lat', 'swappedCoordinates']])
    expect(of('39.9', '116.4')).toEqual([['lat', 'outsideDistrict']])
    expect(of('29.35', '')).toEqual([['lng', 'badCoordinates']])
    expect(of('', '105.92')).toEqual([['lat', 'badCoordinates']])
    expect(of('北边', '东边')).toEqual([
      ['lat', 'badCoordinates'],
      ['lng', 'badCoordinates'],
    ])
    expect(of('95', '105.92')).toEqual([['lat', 'badCoordinates']])
  })

  it('may be written as people write', () => {
    const cells: Partial<Record<ImportField, string>> = {
      area: '重庆市永川区中山路街道花果社区居委会',
      kind: '妇儿驿站',
      name: ' 花果驿站 ',
      phone: '（０２３）４９８０ ００００ 转 801',
      services: '调解，律师;带娃',
      facilities: '无障碍',
      hours: '周一至周五 9点-11点半；放假休息',
      stars: '★★★',
    }
    const row = IMPORT_FIELDS.map((field) => cells[field] ?? '')
    expect(readRow(row, IMPORT_FIELDS, 2, around('500118001'))).toEqual({
      good: {
        area: '500118001001',
        does: 'added',
        content: {
          kind: 'station',
          name: '花果驿站',
          aliases: [],
          phone: '02349800000-801',
          services: ['mediation', 'lawyer', 'childcare'],
          facilities: ['stepFree'],
          languages: [],
          hours: parseHours('周一至周五 9:00-11:30；放假休息'),
          stars: 3,
        },
      },
    })
    for (const [said, code] of [
      ['中山路街道', '500118001'],
      ['中山路街道/花果社区', '500118001001'],
      ['中山路街道办事处', '500118001'],
      ['花果社区', '500118001001'],
      ['青峰镇 / 兴隆村村委会', '500118100001'],
      ['青峰镇兴隆村', '500118100001'],
      ['500118001001', '500118001001'],
      ['500118001000', '500118001'],
    ] as const)
      expect(areaNames(areas).read(said)).toEqual({ code })
  })

  it('names every area of the district so that it is found again, with few by their code', () => {
    const { read, write } = areaNames(allAreas())
    const written = allAreas().map(({ code }) => write(code))
    expect(written.map(read)).toEqual(allAreas().map(({ code }) => ({ code })))
    expect(written.filter((words) => /^\d+$/.test(words))).toEqual([])
  })

  it('is not hers outside of her area, by its place or by where it wants to be', () => {
    const place: KnownPlace = {
      id: 'p1',
      area: '500118100',
      content: { kind: 'police', name: '青峰派出所', aliases: [], services: [], facilities: [], languages: [] },
    }
    const named = (row: string[]) => problemsIn(row, '500118001', place).map(({ field, problem }) => [field, problem])
    expect(named(rowOf(place))).toEqual([['id', 'outsideArea']])
    expect(named(changing(place, { id: '' }))).toEqual([['area', 'outsideArea']])
  })

  it('keeps what it is silent about, and single days, of which a file knows nothing', () => {
    const exceptions = [{ on: '2026-12-01', spans: [], why: '停电' }]
    const content: PlaceContent = {
      kind: 'police',
      name: '青峰派出所',
      aliases: [],
      phone: '110',
      hours: { rows: [{ on: 'daily', from: 0, to: 1440 }], restsOnHolidays: false, exceptions },
      services: ['police'],
      facilities: [],
      languages: [],
      sample: true,
    }
    const place = { id: 'p1', area: '500118100', content }
    const read = readRow(['p1', '每天 8:00-20:00'], ['id', 'hours'], 2, around('500118', place))
    const rows = [{ on: 'daily' as const, from: 480, to: 1200 }]
    expect(read).toEqual({
      good: {
        id: 'p1',
        area: '500118100',
        does: 'changed',
        content: { ...content, hours: { ...content.hours, rows } },
      },
    })
    const silent = readRow(['p1', ''], ['id', 'phone'], 2, around('500118', place))
    expect('good' in silent && silent.good.content.phone).toBeUndefined()
  })

  it('about a shelter is turned away, and no word of it is kept', () => {
    const columns = ['name', 'kind', 'address', 'ignore'] as const
    const secret = ['某某路 9 号', '只有这里有的话'] as const
    for (const row of [
      ['反家暴庇护所', '别的地方', ...secret],
      ['小院', '庇 护 站', ...secret],
      ['小院', '避难点', ...secret],
      ['小院', '救助管理站', ...secret],
      ['小院', '别的地方', secret[0], '妇女庇护·备注'],
    ]) {
      expect(isConfidential(row, columns)).toBe(true)
      const kept = JSON.stringify([readRow(row, columns, 2, around('500118')), keptCells(row, columns)])
      expect(kept).toContain('confidential')
      for (const word of row) expect(kept).not.toContain(word)
    }
    expect(keptCells(['小院', '医院', '路', '不要的'], columns)).toEqual(['小院', '医院', '路', ''])
  })

  describe('that names a shelter', () => {
    const columns = ['area', 'kind', 'name', 'address', 'landmark', 'reception', 'ignore'] as const
    const plain = ['中山路街道', '驿站', '阳光小院', '桂花巷九号', '菜市场旁', '先坐下喝口水', '']
    const saying = (change: Partial<Record<number, string>>) => plain.map((cell, i) => change[i] ?? cell)

    it('in any of its cells is turned away, and no word of it is kept', () => {
      for (const row of [
        saying({ 3: '桂花巷九号（反家暴庇护所）' }),
        saying({ 4: '救助管理站后门' }),
        saying({ 5: '有危险的姐妹可以来庇护，不对外说' }),
        saying({ 5: '帮你联系庇护所，安全屋就在楼上' }),
        saying({ 5: '帮你联系楼上的庇护所' }),
        saying({ 4: '避难点对面' }),
        saying({ 6: '另有庇护' }),
      ]) {
        const kept = JSON.stringify([readRow(row, columns, 2, around('500118')), keptCells(row, columns)])
        expect(kept).toContain('confidential')
        for (const word of row.filter(Boolean)) expect(kept).not.toContain(word)
      }
    })

    it('by the head above a cell that does not say no is turned away', () => {
      const hiding = hidingHeads(['区划', '类别', '名称', '地址', '旁边', '怎么接待', '是否庇护所'])
      expect(hiding).toEqual([6])
      for (const yes of ['是', '有', '√', '1', '2 号'])
        expect(readRow(saying({ 6: yes }), columns, 2, { ...around('500118'), hiding })).toMatchObject({
          problems: [{ problem: 'confidential', value: '' }],
        })
      expect(keptCells(saying({ 6: '是' }), columns, hiding)).toEqual([])
      for (const no of ['', '否', ' 不是 ', '无', '没有', '0', 'N', '/', '—'])
        expect('good' in readRow(saying({ 6: no }), columns, 2, { ...around('500118'), hiding })).toBe(true)
    })

    it('is not one that helps against violence in the open', () => {
      const all = [...columns, 'services'] as const
      for (const row of [
        [...saying({ 1: '妇联', 2: '中山路街道妇联', 5: '受了家暴可以来，打 12338' }), '帮申请保护令、能调解'],
        [
          ...saying({ 1: '派出所', 2: '中山路派出所', 5: '遇到家暴报警，能开告诫书，护送你回家' }),
          '报警求助、帮申请保护令',
        ],
        [...saying({ 1: '妇联', 2: '反家暴维权服务站', 5: '没地方去，我们帮你联系庇护所，也可以打 12338' }), ''],
        [...saying({ 4: '人民广场应急避难场所旁' }), '歇歇脚'],
      ])
        expect(readRow(row, all, 2, around('500118'))).toMatchObject({ good: { does: 'added' } })
    })
  })
})
