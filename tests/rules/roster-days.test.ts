import { fc } from '../seeded'
import { HOLIDAYS } from '../../shared/rules/calendar'
import { daysToCheck, surelyOn } from '../../shared/rules/roster/days-to-check'
import { clashIn, dutiesOn, type Planned } from '../../shared/rules/roster/duties'
import type { Post, PostDays, PostTurn } from '../../shared/values/counseling/roster'
import { addDays, daysBetween } from '../../shared/values/instant'

const TODAY = '2026-11-25'
/** Years without a holiday, in which everything repeats: there a slow look can be compared. */
const PLAIN = { holidays: {}, workdays: {}, knownUntil: HOLIDAYS.knownUntil }

const post = (change: Partial<Post>): Post => ({
  id: 'p',
  kind: 'window',
  name: '来访窗口',
  days: { every: 'workday' },
  spans: [{ from: 540, to: 720 }],
  turn: { by: 'same', who: ['a'] },
  needs: 1,
  kept: [],
  ...change,
})
const planned = (posts: Post[], changes: Planned['changes'] = []): Planned => ({ content: { posts }, changes })
/** Teams of which the last alone is she. */
const teams = (count: number, since: string): PostTurn => ({
  by: 'turn',
  teams: Array.from({ length: count }, (_, i) => ({ name: `${i}`, who: [i === count - 1 ? 'a' : `other${i}`] })),
  since,
})
const clashOn = (all: readonly Planned[], day: string, table = HOLIDAYS): boolean =>
  clashIn(all.flatMap((one) => dutiesOn(one, day, table))) !== undefined
const found = (all: readonly Planned[], table = HOLIDAYS): string[] =>
  daysToCheck(all, TODAY).filter((day) => clashOn(all, day, table))

const ahead = (most: number) => fc.integer({ min: 0, max: most }).map((n) => addDays(TODAY, n))
const weekday = fc.integer({ min: 0, max: 6 })
const byWeeks: fc.Arbitrary<PostDays> = fc.oneof(
  fc.constant({ every: 'workday' as const }),
  fc.constant({ every: 'day' as const }),
  fc.uniqueArray(weekday, { minLength: 1 }).map((on) => ({ every: 'week' as const, on })),
)
const byMonths: fc.Arbitrary<PostDays> = fc.record({
  every: fc.constant('month' as const),
  nth: fc.constantFrom(-1 as const, 1, 2, 3, 4),
  on: weekday,
})
const byDates: fc.Arbitrary<PostDays> = fc
  .uniqueArray(ahead(3000), { minLength: 1, maxLength: 5 })
  .map((days) => ({ every: 'date' as const, days }))
const turn = (most: number): fc.Arbitrary<PostTurn> =>
  fc.oneof(
    fc.constant<PostTurn>({ by: 'same', who: ['a'] }),
    fc
      .tuple(fc.integer({ min: 2, max: most }), fc.integer({ min: -400, max: 400 }))
      .map(([count, n]) => teams(count, addDays(TODAY, n))),
  )
const postOf = (days: fc.Arbitrary<PostDays>, most = 10) =>
  fc.tuple(days, turn(most)).map(([days, turn]) => post({ days, turn }))

/** Whether they ever meet, found by looking at every day of ten years. */
const everMeet = (all: readonly Planned[]): boolean =>
  Array.from({ length: 3650 }, (_, n) => addDays(TODAY, n)).some((day) => clashOn(all, day, PLAIN))

describe('days on which one looks for somebody who is twice on duty', () => {
  it('find every overlap of two posts on a day that is named, however far ahead', () => {
    const any = fc.oneof(byWeeks, byMonths, byDates)
    fc.assert(
      fc.property(postOf(byDates), postOf(any), (one, other) => {
        const all = [planned([one]), planned([other])]
        const named = one.days.every === 'date' ? one.days.days : []
        expect(found(all)).toEqual(expect.arrayContaining(named.filter((day) => clashOn(all, day))))
      }),
    )
  })

  it('find every overlap that comes of a change to a single day', () => {
    const change = fc.record({ on: ahead(3000), post: fc.constant('p'), in: fc.constant('a') })
    fc.assert(
      fc.property(postOf(byWeeks), postOf(byMonths), fc.array(change, { maxLength: 4 }), (one, other, changes) => {
        const all = [planned([one]), planned([other], changes)]
        const named = changes.map(({ on }) => on)
        expect(found(all)).toEqual(expect.arrayContaining(named.filter((day) => clashOn(all, day))))
      }),
    )
  })

  it('find whatever weeks bring about, with up to ten teams in one of two, begun long ago or beginning a year ahead', () => {
    const weekly = byWeeks.map((days) => post({ days }))
    fc.assert(
      fc.property(postOf(byWeeks), weekly, (one, other) => {
        const all = [planned([one]), planned([other])]
        expect(found(all, PLAIN).length > 0).toBe(everMeet(all))
      }),
      { numRuns: 60 },
    )
  })

  it('find whatever a month and a week bring about', () => {
    const weekly = byWeeks.map((days) => post({ days }))
    const monthly = byMonths.map((days) => post({ days }))
    fc.assert(
      fc.property(monthly, weekly, (one, other) => {
        const all = [planned([one]), planned([other])]
        expect(found(all, PLAIN).length > 0).toBe(everMeet(all))
      }),
      { numRuns: 60 },
    )
  })

  it('would miss the last of ten teams within nine weeks (planted fault)', () => {
    const monday: PostDays = { every: 'week', on: [1] }
    const all = [planned([post({ days: monday, turn: teams(10, TODAY) })]), planned([post({ days: monday })])]
    const days = found(all, PLAIN)
    expect(days).not.toEqual([])
    expect(days.filter((day) => daysBetween(TODAY, day) < 63)).toEqual([])
  })

  it('say nothing of whose turn it is once holidays are unknown, and all of what hangs on none', () => {
    const turning = post({ turn: teams(2, TODAY) })
    const others = [post({}), post({ days: { every: 'day' }, turn: teams(2, TODAY) })]
    const keptOn = (day: string) => surelyOn(planned([turning, ...others]), day).content.posts
    expect(keptOn(HOLIDAYS.knownUntil)).toEqual([turning, ...others])
    const nobody = { ...turning, turn: { by: 'same', who: [] } }
    expect(keptOn(addDays(HOLIDAYS.knownUntil, 1))).toEqual([nobody, ...others])
  })

  it('know who was put in by name, also where nobody knows whose turn it would be', () => {
    const day = '2027-01-13'
    const turning = post({ id: 'turning', turn: teams(2, TODAY) })
    const roster = planned([turning, post({})], [{ on: day, post: 'turning', in: 'a' }])
    expect(clashOn([surelyOn(roster, day)], day)).toBe(true)
    expect(clashOn([surelyOn({ ...roster, changes: [] }, day)], day)).toBe(false)
  })

  it('are each one once, in order, and none that is past', () => {
    const past = post({ days: { every: 'date', days: ['2026-11-20', '2030-03-04', '2026-11-26'] } })
    const days = daysToCheck([planned([past], [{ on: '2026-11-01', post: 'p', in: 'b' }])], TODAY)
    expect(days[0]).toBe(TODAY)
    expect(days.at(-1)).toBe('2030-03-04')
    expect(days).toEqual([...new Set(days)].sort())
  })

  it('are ten weeks, and never more than ten beyond those in which a turn can begin', () => {
    expect(daysToCheck([planned([post({})])], TODAY)).toHaveLength(70)
    const begins = Array.from({ length: 100 }, (_, i) => post({ turn: teams(5, addDays(TODAY, i * 50)) }))
    expect(daysToCheck([planned(begins)], TODAY).length).toBeLessThanOrEqual(470)
  })
})
