import { fc } from '../seeded'
import { HOLIDAYS, isWorkday } from '../../shared/rules/calendar'
import { clashIn, dutiesOn, gapsOn, whoKeeps } from '../../shared/rules/roster/duties'
import { countKept } from '../../shared/rules/roster/count-kept'
import { keptOn } from '../../shared/rules/roster/kept-on'
import type { Post, PostDays, RosterChange } from '../../shared/values/counseling/roster'
import { addDays, weekdayOf } from '../../shared/values/instant'

const day = fc.integer({ min: 0, max: 1200 }).map((n) => addDays('2024-06-01', n))
const weekdays = fc.uniqueArray(fc.integer({ min: 0, max: 6 }), { minLength: 1 })
const postDays: fc.Arbitrary<PostDays> = fc.oneof(
  fc.constant({ every: 'workday' as const }),
  fc.constant({ every: 'day' as const }),
  weekdays.map((on) => ({ every: 'week' as const, on })),
  fc.record({
    every: fc.constant('month' as const),
    nth: fc.constantFrom(-1 as const, 1, 2, 3, 4),
    on: fc.integer({ min: 0, max: 6 }),
  }),
  fc.uniqueArray(day, { minLength: 1, maxLength: 30 }).map((days) => ({ every: 'date' as const, days })),
)

/** The same, as slowly as it is said: every day is looked at by itself. */
function slowlyKept(days: PostDays, on: string): boolean {
  const rests = Object.hasOwn(HOLIDAYS.holidays, on)
  if (days.every === 'day') return true
  if (days.every === 'date') return days.days.includes(on)
  if (days.every === 'workday') return isWorkday(on)
  if (days.every === 'week') return !rests && days.on.includes(weekdayOf(on))
  if (rests || weekdayOf(on) !== days.on) return false
  const same = Array.from({ length: 31 }, (_, i) => `${on.slice(0, 8)}${String(i + 1).padStart(2, '0')}`)
    .filter((one) => !Number.isNaN(Date.parse(one)) && new Date(Date.parse(one)).toISOString().startsWith(one))
    .filter((one) => weekdayOf(one) === days.on)
  return on === (days.nth === -1 ? same.at(-1) : same[days.nth - 1])
}
const allDays = (from: string, to: string): string[] => {
  const out: string[] = []
  for (let at = from; at < to; at = addDays(at, 1)) out.push(at)
  return out
}

const span = { from: 540, to: 720 }
const post = (change: Partial<Post>): Post => ({
  id: 'p',
  kind: 'marriage',
  name: '婚姻家庭辅导',
  days: { every: 'workday' },
  spans: [span],
  turn: { by: 'same', who: ['a'] },
  needs: 1,
  kept: [],
  ...change,
})
const TEAMS = ['a', 'b', 'c', 'd', 'e'].map((who) => ({ name: who, who: [who] }))

describe('days on which a post is kept', () => {
  it('are those that one finds by looking at each', () => {
    fc.assert(fc.property(postDays, day, (days, on) => keptOn(days, on, HOLIDAYS) === slowlyKept(days, on)))
  })

  it('are counted by arithmetic as by looking at each, over years and none', () => {
    fc.assert(
      fc.property(postDays, day, day, (days, from, to) => {
        const slowly = allDays(from, to).filter((on) => slowlyKept(days, on)).length
        expect(countKept(days, from, to, HOLIDAYS)).toBe(slowly)
      }),
      { numRuns: 300 },
    )
  })

  it('would be counted wrong if make-up workdays were forgotten (planted fault)', () => {
    const forgetful = { ...HOLIDAYS, workdays: {} }
    const slowly = allDays('2026-01-01', '2026-12-31').filter((on) => slowlyKept({ every: 'workday' }, on)).length
    expect(countKept({ every: 'workday' }, '2026-01-01', '2026-12-31', forgetful)).not.toBe(slowly)
  })

  it.each([
    ['2026-02-14', true, 'a Saturday worked for the spring festival'],
    ['2026-02-16', false, 'a Monday of the spring festival'],
    ['2026-10-01', false, 'the national day'],
    ['2026-10-10', true, 'a Saturday worked for it'],
    ['2026-11-28', false, 'a Saturday'],
    ['2026-11-30', true, 'a Monday'],
  ])('of workdays hold %s: %s (%s)', (on, kept) => {
    expect(keptOn({ every: 'workday' }, on, HOLIDAYS)).toBe(kept)
  })

  it('of a month are its first and its last Monday', () => {
    const on = (nth: 1 | -1) =>
      allDays('2026-11-01', '2026-12-31').filter((one) => keptOn({ every: 'month', nth, on: 1 }, one, HOLIDAYS))
    expect(on(1)).toEqual(['2026-11-02', '2026-12-07'])
    expect(on(-1)).toEqual(['2026-11-30', '2026-12-28'])
  })
})

describe('duties', () => {
  it('of five teams come in turn over the working days, over weekends, holidays and make-up workdays', () => {
    const turn = post({ turn: { by: 'turn', teams: TEAMS, since: '2026-01-05' } })
    let next = 0
    for (const on of allDays('2026-01-05', '2026-12-31')) {
      const who = whoKeeps(turn, [], on)
      if (!isWorkday(on)) expect(who).toEqual([])
      else expect(who).toEqual([TEAMS[next++ % 5]?.name])
    }
    expect(whoKeeps(turn, [], '2026-01-04')).toEqual([])
  })

  it('go on in turn after more years than a slow count would look at', () => {
    const turn = post({ days: { every: 'day' }, turn: { by: 'turn', teams: TEAMS, since: '2010-01-01' } })
    const seen = allDays('2026-11-23', '2026-11-28').map((on) => whoKeeps(turn, [], on)[0])
    expect([...seen].sort()).toEqual(['a', 'b', 'c', 'd', 'e'])
  })

  it('change on single days: somebody else, one more, nobody, and on a day on which it is not kept', () => {
    const changes: RosterChange[] = [
      { on: '2026-11-23', post: 'p', out: 'a', in: 'b' },
      { on: '2026-11-24', post: 'p', in: 'b' },
      { on: '2026-11-25', post: 'p', out: 'a' },
      { on: '2026-11-28', post: 'p', in: 'c' },
      { on: '2026-11-26', post: 'another', out: 'a' },
    ]
    const who = allDays('2026-11-23', '2026-11-30').map((on) => whoKeeps(post({}), changes, on).join(''))
    expect(who).toEqual(['b', 'ab', '', 'a', 'a', 'c', ''])
  })

  it('of more than one change to the same day are what came last', () => {
    const back: RosterChange[] = [
      { on: '2026-11-23', post: 'p', out: 'a', in: 'b' },
      { on: '2026-11-23', post: 'p', out: 'b', in: 'a' },
    ]
    expect(whoKeeps(post({}), back, '2026-11-23')).toEqual(['a'])
  })

  it('leave out of what can be booked what is kept for those who walk in, and all of a window', () => {
    const posts = [post({ kept: [{ from: 600, to: 630 }] }), post({ id: 'w', kind: 'window' })]
    const duties = dutiesOn({ content: { posts }, changes: [] }, '2026-11-23')
    expect(duties.map(({ post, online }) => [post, online])).toEqual([
      [
        'p',
        [
          { from: 540, to: 600 },
          { from: 630, to: 720 },
        ],
      ],
      ['w', []],
    ])
  })

  it('have gaps where fewer come than are needed, on days on which the post is kept', () => {
    const needy = { content: { posts: [post({ needs: 2 })] }, changes: [] }
    expect(gapsOn(needy, '2026-11-23')).toEqual([{ post: 'p', missing: 1 }])
    expect(gapsOn(needy, '2026-11-28')).toEqual([])
  })

  it('clash when one person is in two places at once, and not when one ends as the other begins', () => {
    const duty = (who: string, from: number, to: number) => ({ who, from, to })
    expect(clashIn([duty('a', 0, 10), duty('b', 5, 15), duty('a', 10, 20)])).toBeUndefined()
    expect(clashIn([duty('a', 0, 10), duty('b', 5, 15), duty('a', 9, 20)])).toHaveLength(2)
  })
})
