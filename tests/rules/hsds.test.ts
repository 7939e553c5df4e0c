import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import Ajv, { type ValidateFunction } from 'ajv'
import addFormats from 'ajv-formats'
import type { OpeningHours } from '@shared/values/opening-hours'
import type { PlaceContent } from '@shared/values/place-content'
import { toHsds } from '@shared/rules/places/hsds'
import type { Exported } from '@shared/rules/places/hsds/location'
import type { HsdsFile } from '@shared/rules/places/hsds/types'

/** The standard's own schemas lie beside the project, if at all; a worktree lies one folder deeper. */
const FOLDER = ['../shared/data/hsds', '../../shared/data/hsds']
  .map((folder) => path.resolve(__dirname, '../..', folder))
  .find((folder) => existsSync(path.join(folder, 'service.json')))
const whenThere = FOLDER ? test : test.skip

const AREAS = [
  { code: '500118', name: '永川区', level: 'district' as const },
  { code: '500118001', name: '中山路街道', level: 'town' as const },
  { code: '500118001001', name: '花果社区居民委员会', level: 'village' as const },
]
const hours = (change: Partial<OpeningHours> = {}): OpeningHours => ({
  rows: [{ on: 'daily', from: 9 * 60, to: 17 * 60 + 30 }],
  restsOnHolidays: false,
  exceptions: [],
  ...change,
})
const place = (id: string, content: Partial<PlaceContent> = {}): Exported => ({
  id,
  area: '500118001001',
  confirmedAt: '2026-11-20T01:00:00.000Z',
  content: {
    kind: 'station',
    name: `花果驿站（示例）${id}`,
    aliases: ['老妇联'],
    address: '人民大道 1 号',
    landmark: '公园南门对面',
    phone: '023-49000001',
    position: { lat: 29.35, lng: 105.92 },
    hours: hours(),
    services: ['talk', 'lawyer'],
    facilities: ['stepFree', 'nursingRoom'],
    languages: ['mandarin', 'chongqing', 'signLanguage', 'english'],
    reception: '先坐下喝口水。',
    stars: 4,
    ...content,
  },
})
const bare: PlaceContent = { kind: 'court', name: '法院', aliases: [], services: [], facilities: [], languages: [] }
const PLACES: readonly Exported[] = [
  place('a'),
  place('b', { kind: 'federation', hours: hours({ rows: [{ on: 'workdays', from: 540, to: 1050 }] }) }),
  place('c', { kind: 'hospital', hours: hours({ rows: [{ on: 5, from: 1200, to: 1500 }] }), services: ['injury'] }),
  { id: 'd', area: '500118', content: bare },
]
const FILE = toHsds(PLACES, AREAS)

interface Schemas {
  service: ValidateFunction
  serviceList: ValidateFunction
  organizationList: ValidateFunction
  atLocationList: ValidateFunction
  location: ValidateFunction
}
let compiled: Schemas | undefined
/** The full one is 2 MB, so once. */
const schemas = (folder: string): Schemas => (compiled ??= compile(folder))
function compile(folder: string): Schemas {
  const ajv = new Ajv({ strict: false, allErrors: true })
  addFormats(ajv)
  const read = (name: string) => JSON.parse(readFileSync(path.join(folder, name), 'utf8')) as Tree
  const full = read('service.json')
  return {
    service: ajv.compile(full),
    serviceList: ajv.compile(read('service_list.json')),
    organizationList: ajv.compile(read('organization_list.json')),
    atLocationList: ajv.compile(read('service_at_location_list.json')),
    location: ajv.compile(full.properties.service_at_locations.items.properties.location),
  }
}
type Tree = { properties: { service_at_locations: { items: { properties: { location: object } } } } }

/** What the schemas say to each part: counts by form, and every complaint. */
function validated(file: HsdsFile, by: Schemas): { checked: Record<string, number>; wrong: string[] } {
  const wrong: string[] = []
  const checked: Record<string, number> = {}
  const check = (form: keyof Schemas, documents: readonly object[]) => {
    checked[form] = documents.length
    for (const document of documents)
      if (!by[form](document))
        wrong.push(...(by[form].errors ?? []).map((e) => `${form}${e.instancePath} ${e.message}`))
  }
  check('service', file.services)
  check(
    'serviceList',
    file.services.map(({ service_at_locations: _at, attributes: _terms, ...short }) => short),
  )
  check('organizationList', file.organizations)
  check(
    'atLocationList',
    file.services.flatMap(({ service_at_locations: at }) => at),
  )
  check('location', file.locations)
  return { checked, wrong }
}
const broken = (change: (file: HsdsFile) => void): HsdsFile => {
  const copy = structuredClone(FILE)
  change(copy)
  return copy
}

if (!FOLDER)
  test('the HSDS schemas are NOT here, so ids, names and references alone are checked by our own list', () =>
    expect(ownComplaints(FILE)).toEqual([]))

whenThere('every part of an export validates against the schemas of HSDS 3', () => {
  const { checked, wrong } = validated(FILE, schemas(FOLDER ?? ''))
  console.info('HSDS 3 validation:', JSON.stringify({ checked, wrong }))
  expect(wrong).toEqual([])
  expect(Object.values(checked).every((count) => count > 0)).toBe(true)
})

const FAULTS: readonly [string, (file: HsdsFile) => void][] = [
  ['a service without a name', ({ services: [one] }) => Reflect.deleteProperty(one ?? {}, 'name')],
  ['an id that is no UUID', ({ organizations: [one] }) => void (one && (one.id = '17'))],
  [
    'an address without a country',
    ({ locations: [one] }) => Reflect.deleteProperty(one?.addresses[0] ?? {}, 'country'),
  ],
  ['a latitude as text', ({ locations: [one] }) => void Object.assign(one ?? {}, { latitude: '29.3' })],
]
whenThere.each(FAULTS)('planted: %s is refused by the schemas', (_, change) => {
  expect(validated(broken(change), schemas(FOLDER ?? '')).wrong).not.toEqual([])
})
test.each(FAULTS.slice(0, 3))('planted: %s is refused by our own list', (_, change) => {
  expect(ownComplaints(broken(change))).not.toEqual([])
})

/** Holds wherever the schemas are not: what they require of each part that we write, and that nothing dangles. */
function ownComplaints(file: HsdsFile): string[] {
  const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/
  const lacks = (part: object, ...fields: string[]) =>
    fields.filter((field) => !(part as Record<string, unknown>)[field]).map((field) => `${field} is missing`)
  const dangling = (id: string, among: readonly { id: string }[]) =>
    among.some((one) => one.id === id) ? [] : [`${id} leads nowhere`]
  const badId = ({ id }: { id: string }) => (uuid.test(id) ? [] : [`${id} is no UUID`])
  return [
    ...file.organizations.flatMap((one) => [...badId(one), ...lacks(one, 'name', 'description')]),
    ...file.locations.flatMap((one) => [
      ...badId(one),
      ...lacks(one, 'location_type'),
      ...dangling(one.organization_id, file.organizations),
      ...one.addresses.flatMap((address) =>
        lacks(address, 'address_1', 'city', 'state_province', 'postal_code', 'country'),
      ),
    ]),
    ...file.services.flatMap((one) => [
      ...badId(one),
      ...lacks(one, 'name', 'status'),
      ...dangling(one.organization_id, file.organizations),
      ...one.service_at_locations.flatMap((at) => dangling(at.location_id, file.locations)),
      ...one.attributes.flatMap((said) => dangling(said.taxonomy_term_id, file.taxonomy_terms)),
    ]),
  ]
}

test('nothing dangles, and the same place has the same ids in each file', () => {
  expect(ownComplaints(FILE)).toEqual([])
  expect(toHsds([...PLACES], AREAS)).toEqual(FILE)
  const ids = FILE.locations.flatMap(({ id, addresses, phones, languages, schedules, attributes }) => [
    id,
    ...[addresses, phones, languages, schedules, attributes].flatMap((parts) => parts.map((part) => part.id)),
  ])
  expect(new Set(ids).size).toBe(ids.length)
})

test('a weekly rule is written only where it says all of it', () => {
  const [daily, workdays, night] = FILE.locations.map(({ schedules }) => schedules[0])
  expect(daily).toMatchObject({ freq: 'WEEKLY', byday: 'SU,MO,TU,WE,TH,FR,SA', opens_at: '09:00+08:00' })
  expect(workdays).toMatchObject({ description: '工作日 9:00–17:30' })
  expect(workdays).not.toHaveProperty('freq')
  expect(night).toMatchObject({ description: '周五 20:00–次日 1:00' })
  expect(night).not.toHaveProperty('opens_at')
})

test('a place whose position nobody has checked says so, and has no coordinates', () => {
  const court = FILE.locations.find(({ external_identifier: ours }) => ours === 'd')
  expect(court?.description).toBe('位置待核实')
  expect(court).not.toHaveProperty('latitude')
})

test('a service is assured on the day that it was in China, also in the small hours', () => {
  const night = { ...place('e'), confirmedAt: '2026-11-19T17:30:00.000Z' }
  expect(toHsds([night], AREAS).services.map((service) => service.assured_date)).toEqual(['2026-11-20', '2026-11-20'])
})
