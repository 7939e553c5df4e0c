import { fc } from '../seeded'
import { isWorkday, type HolidayTable } from '@shared/rules/calendar'
import {
  distanceText,
  findPlaces,
  hoursText,
  metresBetween,
  nearestFirst,
  openState,
  type OpenState,
} from '@shared/rules/places'
import { parseHours } from '@shared/rules/places/parse-hours'
import {
  addDays,
  addMinutes,
  dayOf,
  instantAt,
  minuteOfDay,
  weekdayOf,
  type Day,
  type Instant,
} from '@shared/values/instant'
import type { HoursRow, OpeningHours } from '@shared/values/opening-hours'

/** A short table that ends soon, so that every property meets holidays, make-up days and the end. */
const TABLE: HolidayTable = {
  holidays: { '2026-10-01': 1, '2026-10-02': 1, '2026-10-05': 1 },
  workdays: { '2026-10-10': 1 },
  knownUntil: '2026-10-12',
}
const FIRST = '2026-09-28'

const aRow: fc.Arbitrary<HoursRow> = fc
  .record({
    on: fc.oneof(fc.constant('workdays' as const), fc.constant('daily' as const), fc.integer({ min: 0, max: 6 })),
    from: fc.integer({ min: 0, max: 1439 }),
    lasts: fc.integer({ min: 1, max: 1440 }),
  })
  .map(({ on, from, lasts }) => ({ on, from, to: from + lasts }))
const someHours: fc.Arbitrary<OpeningHours> = fc.record({
  rows: fc.array(aRow, { minLength: 1, maxLength: 4 }),
  restsOnHolidays: fc.boolean(),
  exceptions: fc.uniqueArray(
    fc.record({
      on: fc.integer({ min: -2, max: 20 }).map((i) => addDays(FIRST, i)),
      spans: fc.array(
        fc
          .record({ from: fc.integer({ min: 0, max: 1439 }), lasts: fc.integer({ min: 1, max: 900 }) })
          .map(({ from, lasts }) => ({ from, to: from + lasts })),
        { maxLength: 2 },
      ),
    }),
    { maxLength: 3, selector: ({ on }) => on },
  ),
})
const aMoment = fc.integer({ min: 0, max: 19 * 1440 }).map((minute) => addMinutes(instantAt(FIRST, 0), minute))

/** What one day's own declaration says, told from its words alone. */
function told(hours: OpeningHours, day: Day, table: HolidayTable): readonly { from: number; to: number }[] {
  const exception = hours.exceptions.find(({ on }) => on === day)
  if (exception) return exception.spans
  return hours.rows.filter(({ on }) => {
    if (on === 'workdays') return isWorkday(day, table)
    if (hours.restsOnHolidays && day in table.holidays) return false
    return on === 'daily' || on === weekdayOf(day)
  })
}

const WALKED_DAYS = 21
/** The same question answered minute by minute: each one that a day opens is marked, yesterday's night too, then walked. */
function walked(hours: OpeningHours, at: Instant, table: HolidayTable): { open: boolean; next?: Instant } {
  const today = dayOf(at)
  const minutes = new Uint8Array(WALKED_DAYS * 1440)
  for (let i = -1; i < WALKED_DAYS; i += 1)
    for (const { from, to } of told(hours, addDays(today, i), table))
      for (let minute = from; minute < to; minute += 1) if (i * 1440 + minute >= 0) minutes[i * 1440 + minute] = 1
  const now = minuteOfDay(at)
  const open = minutes[now] === 1
  for (let next = now + 1; next < minutes.length; next += 1)
    if ((minutes[next] === 1) !== open) return { open, next: instantAt(today, next) }
  return { open }
}

/** What a year's announcement may make of a day that nobody knows yet: nothing, a holiday, a day of work. */
type Fate = 'plain' | 'holiday' | 'workday'
function announced(fates: readonly Fate[], table: HolidayTable): HolidayTable {
  const on = (which: Fate) =>
    Object.fromEntries(fates.flatMap((fate, i) => (fate === which ? [[addDays(table.knownUntil, i + 1), 1]] : [])))
  return {
    holidays: { ...table.holidays, ...on('holiday') },
    workdays: { ...table.workdays, ...on('workday') },
    knownUntil: addDays(table.knownUntil, fates.length),
  }
}
/** Longer than anybody looks ahead from the last moment. */
const UNKNOWN_DAYS = 30
const all = (fate: Fate): Fate[] => Array.from({ length: UNKNOWN_DAYS }, () => fate)
const someFates = fc.array(fc.constantFrom<Fate>('plain', 'holiday', 'workday'), {
  minLength: UNKNOWN_DAYS,
  maxLength: UNKNOWN_DAYS,
})

const nextOf = (state: OpenState): Instant | undefined =>
  state.is === 'open' ? state.until : state.is === 'closed' ? state.opensAt : undefined

describe('whether a place is open', () => {
  const agrees = (judge: typeof openState, numRuns: number) =>
    fc.assert(
      fc.property(someHours, aMoment, (hours, at) => {
        const state = judge(hours, at, TABLE)
        const { open, next } = walked(hours, at, TABLE)
        expect(state.is).toBe(open ? 'open' : 'closed')
        const end = instantAt(addDays(dayOf(at), 20), 0)
        // What comes next is compared within the days that both look at whole.
        if (next !== undefined && next < end) expect(nextOf(state)).toBe(next)
      }),
      { numRuns },
    )

  it('is what a walk over every minute finds: nights, holidays, make-up days, single days and the end of the table', () =>
    agrees(openState, 120))

  it('finds a judge that forgets the night before', () => {
    const forgetful: typeof openState = (hours, at, table) =>
      openState(
        hours && { ...hours, rows: hours.rows.map((row) => ({ ...row, to: Math.min(row.to, 1440) })) },
        at,
        table,
      )
    expect(() => agrees(forgetful, 400)).toThrow()
  })

  it('finds a judge that knows no holidays', () => {
    const ignorant: typeof openState = (hours, at, table = TABLE) =>
      openState(hours, at, { ...table, holidays: {}, workdays: {} })
    expect(() => agrees(ignorant, 400)).toThrow()
  })

  const isSure = (judge: typeof openState, numRuns: number) =>
    fc.assert(
      fc.property(someHours, aMoment, someFates, (hours, at, fates) => {
        const state = judge(hours, at, TABLE)
        const now = JSON.stringify(walked(hours, at, TABLE))
        const may = [all('holiday'), all('workday'), fates].map((one) => walked(hours, at, announced(one, TABLE)))
        const holds = may.every((one) => JSON.stringify(one) === now)
        expect(state).toHaveProperty('certain', holds)
      }),
      { numRuns },
    )

  it('is certain when, whatever is announced of the days beyond the table, it stays as it was told, and only then', () =>
    isSure(openState, 150))

  it('finds a judge that looks no further than today to be certain', () => {
    const shortSighted: typeof openState = (hours, at, table = TABLE) => {
      const state = openState(hours, at, table)
      return state.is === 'unknown' ? state : { ...state, certain: dayOf(at) <= table.knownUntil }
    }
    expect(() => isSure(shortSighted, 400)).toThrow()
  })

  it('finds a judge that is never certain', () => {
    const timid: typeof openState = (hours, at, table) => ({ ...openState(hours, at, table), certain: false })
    expect(() => isSure(timid, 400)).toThrow()
  })

  it('calls no door open always that rests on holidays which nobody has announced yet', () => {
    const always: OpeningHours = { rows: [{ on: 'daily', from: 0, to: 1440 }], restsOnHolidays: true, exceptions: [] }
    expect(openState(always, instantAt('2026-10-12', 1200), TABLE)).toEqual({ is: 'open', certain: false })
    const shutThen = { ...always, exceptions: [{ on: '2026-10-13', spans: [] }] }
    const until = instantAt('2026-10-13', 0)
    expect(openState(shutThen, instantAt('2026-10-12', 1200), TABLE)).toEqual({ is: 'open', until, certain: true })
  })

  const office: OpeningHours = {
    rows: [
      { on: 'workdays', from: 540, to: 720 },
      { on: 'workdays', from: 840, to: 1050 },
    ],
    restsOnHolidays: false,
    exceptions: [],
  }

  it('is not certain once a day beyond the holiday table plays a part, unless that day was told by itself', () => {
    expect(openState(office, instantAt('2026-10-12', 600), TABLE)).toMatchObject({ is: 'open', certain: true })
    expect(openState(office, instantAt('2026-10-13', 600), TABLE)).toMatchObject({ is: 'open', certain: false })
    expect(openState(office, instantAt('2026-10-12', 1100), TABLE)).toMatchObject({ is: 'closed', certain: false })
    const told = {
      ...office,
      exceptions: ['2026-10-12', '2026-10-13'].map((on) => ({ on, spans: [{ from: 540, to: 720 }] })),
    }
    expect(openState(told, instantAt('2026-10-13', 600), TABLE)).toMatchObject({ is: 'open', certain: true })
    const always: OpeningHours = { rows: [{ on: 'daily', from: 0, to: 1440 }], restsOnHolidays: false, exceptions: [] }
    expect(openState(always, instantAt('2026-11-13', 600), TABLE)).toEqual({ is: 'open', certain: true })
  })

  it('says why a door is shut today, and that nobody has told when nobody has', () => {
    const shut = { ...office, exceptions: [{ on: '2026-09-28', spans: [], why: '停电' }] }
    expect(openState(shut, instantAt('2026-09-28', 600), TABLE)).toEqual({
      is: 'closed',
      why: '停电',
      certain: true,
      opensAt: instantAt('2026-09-29', 540),
    })
    expect(openState(undefined, instantAt('2026-09-28', 600), TABLE)).toEqual({ is: 'unknown' })
  })
})

describe('which place is nearest', () => {
  const aPosition = fc.record({
    lat: fc.double({ min: 28.9, max: 29.6, noNaN: true }),
    lng: fc.double({ min: 105.6, max: 106.1, noNaN: true }),
  })
  const somePlaces = fc
    .array(
      fc.record({
        area: fc.constantFrom('500118001', '500118002001', '500118100'),
        position: fc.option(aPosition, { nil: undefined }),
      }),
      { maxLength: 40 },
    )
    .map((places) => places.map((place, i) => ({ ...place, id: `p${i}` })))
  /** By the law of cosines, another way to the same number. */
  const byCosines = (a: { lat: number; lng: number }, b: { lat: number; lng: number }): number => {
    const rad = Math.PI / 180
    const cosine =
      Math.sin(a.lat * rad) * Math.sin(b.lat * rad) +
      Math.cos(a.lat * rad) * Math.cos(b.lat * rad) * Math.cos((b.lng - a.lng) * rad)
    return 6_371_008.8 * Math.acos(Math.min(1, Math.max(-1, cosine)))
  }

  it('is what comparing every pair finds, and those without a checked position come last, her town first', () =>
    fc.assert(
      fc.property(somePlaces, aPosition, fc.constantFrom('500118100', undefined), (places, from, town) => {
        const ranked = nearestFirst(places, { from, town })
        expect(ranked.map(({ place }) => place.id).sort()).toEqual(places.map(({ id }) => id).sort())
        ranked.forEach(({ place, metres }, i) => {
          expect(metres === undefined).toBe(place.position === undefined)
          if (place.position && metres !== undefined)
            expect(Math.abs(metres - byCosines(from, place.position))).toBeLessThan(1)
          const next = ranked[i + 1]
          if (!next) return
          if (metres === undefined) expect(next.metres).toBeUndefined()
          else if (next.metres !== undefined) expect(next.metres).toBeGreaterThanOrEqual(metres)
          if (metres === undefined && town && next.place.area.startsWith(town))
            expect(place.area.startsWith(town)).toBe(true)
        })
      }),
      { numRuns: 300 },
    ))

  it('is told no finer than her place is known', () => {
    expect(distanceText(0)).toBe('1 公里上下')
    expect(distanceText(1499)).toBe('1 公里上下')
    expect(distanceText(1500)).toBe('约 2 公里')
    expect(distanceText(12_400)).toBe('约 12 公里')
    // A degree of latitude is 111.2 km on the mean sphere.
    expect(Math.round(metresBetween({ lat: 29, lng: 106 }, { lat: 30, lng: 106 }))).toBe(111_195)
  })
})

describe('finding a place by words', () => {
  const names: Record<string, string> = { '500118001010': '中山路街道 花果社区', '500118100': '青峰镇' }
  const places = [
    { id: 'a', area: '500118001010', name: '花果社区妇联', initials: 'hgsqfl', landmark: '花果小学对面' },
    { id: 'b', area: '500118100', name: '青峰镇妇联', initials: 'qfzfl', address: '花果街 8 号' },
    { id: 'c', area: '500118100', name: '幸福家·竹海工作室', initials: 'xfjzhgzs', aliases: ['老妇联'] },
  ]
  const found = (query: string) => findPlaces(places, query, (area) => names[area] ?? '').map(({ id }) => id)

  it.each([
    ['花果', ['a', 'b']],
    ['hgsq', ['a']],
    ['ＱＦＺ', ['b']],
    ['幸福家竹海', ['c']],
    ['老妇联', ['c']],
    ['花果小学', ['a']],
    ['青峰', ['b', 'c']],
    ['青峰 工作室', ['c']],
    ['没有这个', []],
    ['', ['a', 'b', 'c']],
  ])('%s', (query, ids) => expect(found(query)).toEqual(ids))
})

describe('opening hours in words', () => {
  it.each([
    ['工作日 9:00–12:00、14:00–17:30', ['工作日 9:00–12:00、14:00–17:30']],
    ['工作日9:00-12:00,14:00-17:30', ['工作日 9:00–12:00、14:00–17:30']],
    ['周一至周五 9点-17点半；放假休息', ['周一至周五 9:00–17:30', '放假休息']],
    ['每天 24小时', ['每天 24 小时']],
    ['周一、三、五 9:00—11:00', ['周一、周三、周五 9:00–11:00']],
    ['周六日 10：00－次日2：00', ['周六、周日 10:00–次日 2:00']],
    ['星期六 9:00到12:00，节假日除外', ['周六 9:00–12:00', '放假休息']],
  ])('%s', (cell, lines) => {
    const hours = parseHours(cell)
    expect(hours && hoursText(hours)).toEqual(lines)
  })

  it.each([
    '',
    '上班时间',
    '9:00-17:00',
    '周一 9:00',
    '周八 9:00-10:00',
    '周一 25:00-26:00',
    '周一 12:00-9:00',
    '工作日 9:00-12:00 左右',
  ])('does not guess at 「%s」', (cell) => expect(parseHours(cell)).toBeUndefined())

  it('reads back what it has written', () =>
    fc.assert(
      fc.property(
        someHours.filter(({ rows }) => new Set(rows.map(({ on }) => on)).size === rows.length),
        (hours) => {
          const plain = { ...hours, exceptions: [] }
          const again = parseHours(hoursText(plain).join('；'))
          const keys = (of: OpeningHours | undefined) =>
            of?.rows.map(({ on, from, to }) => `${on} ${from} ${to}`).sort()
          expect(keys(again)).toEqual(keys(plain))
          expect(again?.restsOnHolidays).toBe(plain.restsOnHolidays)
        },
      ),
      { numRuns: 200 },
    ))
})
