import { fc } from '../seeded'
import { openState } from '@shared/rules/places'
import { alikeBecause, alikeKeys } from '@shared/rules/places/alike'
import { contentProblems, DISTRICT_BOUNDS, hoursOverlap, inDistrict } from '@shared/rules/places/content'
import { shutForToday } from '@shared/rules/places/shut-today'
import { addDays, addMinutes, dayOf, instantAt } from '@shared/values/instant'
import { OpeningHours, type HoursRow } from '@shared/values/opening-hours'
import type { PlaceContent } from '@shared/values/place-content'

const SOUND: PlaceContent = {
  kind: 'station',
  name: '桥头驿站',
  aliases: [],
  phone: '023-00000001',
  position: { lat: 29.35, lng: 105.93 },
  hours: { rows: [{ on: 'workdays', from: 540, to: 720 }], restsOnHolidays: false, exceptions: [] },
  services: [],
  facilities: [],
  languages: [],
  stars: 4,
}
const withRows = (...rows: HoursRow[]): OpeningHours => ({ rows, restsOnHolidays: false, exceptions: [] })

describe('what is said of a place', () => {
  it.each<[string, Partial<PlaceContent>, object]>([
    ['all well', {}, {}],
    ['stars on something that is no station', { kind: 'court' }, { stars: 'unknown' }],
    ['latitude and longitude swapped', { position: { lat: 105.93, lng: 29.35 } }, { position: 'malformed' }],
    ['the middle of the city instead', { position: { lat: 29.56, lng: 106.55 } }, { position: 'malformed' }],
    [
      'a morning told twice',
      { hours: withRows({ on: 1, from: 540, to: 720 }, { on: 1, from: 700, to: 800 }) },
      { hours: 'malformed' },
    ],
    ['two that touch', { hours: withRows({ on: 1, from: 540, to: 720 }, { on: 1, from: 720, to: 800 }) }, {}],
    ['two other days', { hours: withRows({ on: 1, from: 540, to: 720 }, { on: 2, from: 600, to: 800 }) }, {}],
  ])('%s', (_, change, problems) => expect(contentProblems({ ...SOUND, ...change })).toEqual(problems))

  const aRow = fc
    .record({
      on: fc.integer({ min: 0, max: 2 }),
      from: fc.integer({ min: 0, max: 40 }),
      lasts: fc.integer({ min: 1, max: 20 }),
    })
    .map(({ on, from, lasts }) => ({ on, from, to: from + lasts }))
  const agrees = (judge: typeof hoursOverlap) =>
    fc.assert(
      fc.property(fc.array(aRow, { minLength: 1, maxLength: 6 }), (rows) => {
        const minutes = rows.flatMap(({ on, from, to }) =>
          Array.from({ length: to - from }, (_, i) => `${on} ${from + i}`),
        )
        expect(judge(withRows(...rows))).toBe(new Set(minutes).size < minutes.length)
      }),
      { numRuns: 400 },
    )

  it('overlaps when counting every minute says so', () => agrees(hoursOverlap))

  it('finds a judge that looks at neighbours as they were written (planted fault)', () =>
    expect(() =>
      agrees(({ rows }) => rows.some(({ on, to }, i) => rows[i + 1]?.on === on && to > (rows[i + 1]?.from ?? 0))),
    ).toThrow())

  it('lies in the district, with about five kilometres to spare', () => {
    const { south, north, west, east } = DISTRICT_BOUNDS
    for (const [lat, lng] of [
      [29.35, 105.93],
      [south, west],
      [north, east],
    ] as const)
      expect(inDistrict({ lat, lng })).toBe(true)
    for (const [lat, lng] of [
      [south - 0.001, 105.9],
      [north + 0.001, 105.9],
      [29.3, west - 0.001],
      [29.3, east + 0.001],
    ] as const)
      expect(inDistrict({ lat, lng })).toBe(false)
  })
})

describe('a door shut for the rest of today', () => {
  const span = fc
    .record({ from: fc.integer({ min: 0, max: 1439 }), lasts: fc.integer({ min: 1, max: 1440 }) })
    .map(({ from, lasts }) => ({ from, to: from + lasts }))
  const [first, WHY] = ['2026-11-23', '停电'.repeat(50)]
  const someHours: fc.Arbitrary<OpeningHours> = fc.record({
    rows: fc.array(
      fc.tuple(fc.constantFrom<HoursRow['on']>('workdays', 'daily', 0, 1, 2), span).map(([on, at]) => ({ on, ...at })),
      { minLength: 1, maxLength: 14 },
    ),
    restsOnHolidays: fc.boolean(),
    exceptions: fc.uniqueArray(
      fc.record({
        on: fc.integer({ min: -2, max: 70 }).map((i) => addDays(first, i)),
        spans: fc.array(span, { maxLength: 4 }),
      }),
      { maxLength: 60, selector: ({ on }) => on },
    ),
  })
  const holds = (shut: typeof shutForToday, numRuns: number) =>
    fc.assert(
      fc.property(
        someHours,
        fc.integer({ min: 0, max: 1439 }),
        fc.integer({ min: 0, max: 1439 }),
        (hours, minute, later) => {
          const at = instantAt(first, minute)
          const after = shut(hours, at, WHY)
          expect(OpeningHours.safeParse(after).success).toBe(true)
          const then = addMinutes(at, Math.min(later, 1439 - minute))
          expect(openState(after, then)).toMatchObject({ is: 'closed', why: WHY })
          // Two days on nothing has changed: no night of today reaches so far.
          const soon = instantAt(addDays(dayOf(at), 2), later)
          expect(openState(after, soon).is).toBe(openState(hours, soon).is)
        },
      ),
      { numRuns },
    )

  it('is shut in each minute that is left, whatever its hours, and is as before two days on', () =>
    holds(shutForToday, 400))

  it('finds one that forgets the night that began yesterday (planted fault)', () =>
    expect(() =>
      holds((hours, at, why) => {
        const shut = shutForToday(hours, at, why)
        return { ...shut, exceptions: shut.exceptions.filter(({ on }) => on >= dayOf(at)) }
      }, 400),
    ).toThrow())

  it('finds one that keeps more spans of a day than may be kept (planted fault)', () =>
    expect(() =>
      holds((hours, at, why) => {
        const shut = shutForToday(hours, at, why)
        const spans = Array.from({ length: 5 }, (_, i) => ({ from: i, to: i + 1 }))
        return { ...shut, exceptions: [{ on: dayOf(at), spans, why }, ...shut.exceptions.slice(1)] }
      }, 400),
    ).toThrow())
})

describe('places that are probably one', () => {
  const at = (area: string, change: Partial<PlaceContent>) => ({ area, content: { ...SOUND, ...change } })
  const nowhere = { phone: undefined, position: undefined } as unknown as Partial<PlaceContent>
  const metresNorth = (metres: number) => ({ lat: 29.35 + metres / 111_195, lng: 105.93 })

  it.each<[string, Partial<PlaceContent>, Partial<PlaceContent>, string | undefined]>([
    [
      'the same name, written otherwise',
      { name: '桥头 · 驿站（示例）', ...nowhere },
      { name: '桥头驿站', ...nowhere },
      'name',
    ],
    ['the same phone', { name: '甲', position: metresNorth(900) }, { name: '乙', phone: '02300000001' }, 'phone'],
    ['one door', { name: '甲', phone: '023-00000002' }, { name: '乙', position: metresNorth(50) }, 'position'],
    ['next door but one', { name: '甲', phone: '023-00000002' }, { name: '乙', position: metresNorth(70) }, undefined],
    [
      'one hotline that many share',
      { name: '甲', phone: '12338', position: metresNorth(900) },
      { name: '乙', phone: '12338' },
      undefined,
    ],
    ['nothing known of either', { name: '甲', ...nowhere }, { name: '乙', ...nowhere }, undefined],
  ])('%s', (_, one, other, because) => {
    expect(alikeBecause(at('500118001', one), at('500118001', other))).toBe(because)
  })

  it('are not one because villages of two towns have the same name', () =>
    expect(alikeBecause(at('500118001', nowhere), at('500118002', nowhere))).toBeUndefined())

  it('are the same seen from either side, and are found under a key they share unless it is by position', () => {
    const aPlace = fc
      .record({
        area: fc.constantFrom('500118001', '500118001001', '500118002'),
        name: fc.constantFrom('桥头驿站', '桥头 驿站', '花果驿站', '妇联'),
        phone: fc.constantFrom('023-00000001', '02300000001', '12338', undefined),
        metres: fc.option(fc.integer({ min: 0, max: 200 }), { nil: undefined }),
      })
      .map(({ area, name, phone, metres }) => {
        const { phone: _phone, position: _position, ...rest } = SOUND
        const content = {
          ...rest,
          name,
          ...(phone && { phone }),
          ...(metres !== undefined && { position: metresNorth(metres) }),
        }
        return { area, content }
      })
    fc.assert(
      fc.property(aPlace, aPlace, (a, b) => {
        const because = alikeBecause(a, b)
        expect(alikeBecause(b, a)).toBe(because)
        const shared = alikeKeys(a).some((key) => alikeKeys(b).includes(key))
        expect(shared).toBe(because === 'name' || because === 'phone')
      }),
      { numRuns: 500 },
    )
  })
})
