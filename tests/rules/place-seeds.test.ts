import { installationKind } from '../../cloudfunctions/domain/installation'
import { areaOf } from '../../cloudfunctions/domain/areas'
import { openStore } from '../../cloudfunctions/platform/embedded/store'
import { placeRecords } from '../../cloudfunctions/slices/places/records'
import { DEMO_PLACES, REAL_PLACES } from '../../scripts/seeds/places'
import { installPlaces, installSamplePlaces } from '../../scripts/seeds/places/install'
import type { PlaceSeed } from '../../scripts/seeds/places/place-seed'
import { WISH } from '../../scripts/seeds/places/wish'
import { alikeBecause } from '../../shared/rules/places/alike'
import { contentProblems } from '../../shared/rules/places/content'
import { PlaceContent } from '../../shared/values/place-content'

const SILENT = /^023-?000000\d{2}$/

function problems(seeds: readonly PlaceSeed[]): string[] {
  const names = seeds.map(({ area, content }) => `${area.slice(0, 9)} ${content.name}`)
  return seeds.flatMap(({ id, area, content }, i) => {
    const { phone, sample, name, kind } = content
    const invented = id.startsWith('sample-')
    return [
      ...(PlaceContent.safeParse(content).success ? [] : [`${id}: not as the contract has it`]),
      ...Object.keys(contentProblems(content)).map((field) => `${id}: ${field}`),
      ...(areaOf(area) ? [] : [`${id}: no such area`]),
      ...(names.indexOf(names[i] ?? '') === i ? [] : [`${id}: its town has this name already`]),
      ...(invented && !(sample && name.endsWith('（示例）')) ? [`${id}: does not say that it is invented`] : []),
      ...(phone === undefined || (invented ? SILENT.test(phone) : kind === 'federation' && phone === '12338')
        ? []
        : [`${id}: a phone that may ring`]),
    ]
  })
}

test('every place of a new installation is valid, named once in its town, and rings at nobody', () => {
  expect(problems(REAL_PLACES)).toEqual([])
  expect(problems(DEMO_PLACES)).toEqual([])
  expect(PlaceContent.safeParse(WISH.after).success).toBe(true)
})

test('faults in a seed are found (planted)', () => {
  const [sample] = DEMO_PLACES.filter(({ id }) => id.startsWith('sample-'))
  if (!sample) throw new Error('there are no samples')
  const broken = (content: Partial<PlaceContent>, area = sample.area) =>
    problems([{ ...sample, area, content: { ...sample.content, ...content } }])
  expect(problems([sample, sample])).toHaveLength(1)
  expect(broken({ phone: '023-49861234' })).toEqual([`${sample.id}: a phone that may ring`])
  expect(broken({ position: { lat: 39.9, lng: 116.4 } })).toEqual([`${sample.id}: position`])
  expect(broken({ name: '调解中心' })).toEqual([`${sample.id}: does not say that it is invented`])
  expect(broken({ stars: 9 })).toContain(`${sample.id}: not as the contract has it`)
  expect(broken({}, '500118999')).toEqual([`${sample.id}: no such area`])
})

test('a real installation is told the names of its 291 federations and nothing else', () => {
  expect(REAL_PLACES).toHaveLength(1 + 23 + 267)
  expect(REAL_PLACES.map(({ content }) => content.name)).toEqual(
    expect.arrayContaining(['永川区妇联', '中山路街道妇联', '花果社区妇联', '三星村妇联']),
  )
  for (const { area, content, confirmedDaysAgo } of REAL_PLACES) {
    const { kind, name, ...claims } = content
    expect([kind, confirmedDaysAgo, /委员会/.test(name)]).toEqual(['federation', undefined, false])
    const nothing = { aliases: [], services: [], facilities: [], languages: [] }
    expect(claims).toEqual({ ...nothing, ...(area.length === 6 && { phone: '12338' }) })
  }
})

test('one pair of the demo is alike, each sample receives in words of its own, and one waits to be confirmed', () => {
  const pairs = DEMO_PLACES.flatMap((a, i) =>
    DEMO_PLACES.slice(i + 1).flatMap((b) => (alikeBecause(a, b) ? [`${a.id} ${b.id}`] : [])),
  )
  expect(pairs).toEqual(['sample-station-railway sample-station-railway-again'])
  const words = DEMO_PLACES.flatMap(({ content }) => content.reception ?? [])
  expect([words.length, new Set(words).size]).toEqual([23, 23])
  expect(DEMO_PLACES.some(({ confirmedDaysAgo = 0 }) => confirmedDaysAgo > 180)).toBe(true)
})

test('places are laid once: what was broken off goes on, and what has been erased does not come back', async () => {
  const store = openStore(':memory:')
  const now = '2026-11-25T02:00:00.000Z'
  await installationKind(store, 'real')
  const breaking = {
    ...store,
    insert: (into: unknown, record: { _id: string }) =>
      record._id.endsWith('118') ? Promise.reject(new Error('the line is down')) : store.insert(into as never, record),
  } as typeof store
  await expect(installPlaces(breaking, now)).rejects.toThrow('the line is down')
  // Those that were under way beside it come to their end first.
  await new Promise((done) => setTimeout(done, 50))
  await installPlaces(store, now)
  const ids = REAL_PLACES.map(({ id }) => id)
  const there = async () =>
    (await store.getMany(placeRecords, ids.slice(0, 100))).length +
    (await store.getMany(placeRecords, ids.slice(100, 200))).length +
    (await store.getMany(placeRecords, ids.slice(200))).length
  expect(await there()).toBe(291)
  await store.remove(placeRecords, ids[5] ?? '')
  await installPlaces(store, now)
  await installSamplePlaces(store, now)
  expect(await there()).toBe(290)
  store.close()
})
