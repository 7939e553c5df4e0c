import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { fc } from '../seeded'
import { add, covers, cut, intersect, joined, lengthOf, overlap, subtract, type Span } from '@shared/rules/intervals'

const LINE = 120
const aSpan = fc
  .tuple(fc.integer({ min: 0, max: LINE }), fc.integer({ min: 0, max: LINE }))
  .map(([from, to]) => ({ from, to }))
const spans = fc.array(aSpan, { maxLength: 6 })

/** The same by looking at every minute. */
const minutes = (list: readonly Span[]): boolean[] =>
  Array.from({ length: LINE + 1 }, (_, at) => list.some(({ from, to }) => from <= at && at < to))
const isTidy = (list: readonly Span[]): boolean =>
  list.every(({ from, to }, i) => from < to && (i === 0 || (list[i - 1]?.to ?? 0) < from))

type Rules = Readonly<{ add: typeof add; intersect: typeof intersect; subtract: typeof subtract; cut: typeof cut }>

/** What differs from the grid of minutes, or throws. */
function against({ add, intersect, subtract, cut }: Rules): void {
  fc.assert(
    fc.property(spans, spans, (a, b) => {
      const [inA, inB] = [minutes(a), minutes(b)]
      for (const [got, want] of [
        [joined(a), inA],
        [add(a, b), inA.map((one, at) => one || inB[at])],
        [intersect(a, b), inA.map((one, at) => one && inB[at])],
        [subtract(a, b), inA.map((one, at) => one && !inB[at])],
      ] as const) {
        expect(isTidy(got)).toBe(true)
        expect(minutes(got)).toEqual(want)
        expect(lengthOf(got)).toBe(want.filter(Boolean).length)
      }
    }),
    { numRuns: 500 },
  )
  fc.assert(
    fc.property(spans, fc.integer({ min: 1, max: 40 }), fc.constantFrom(5, 15, 30), (a, length, step) => {
      const inA = minutes(a)
      const fits = (at: number) => at % step === 0 && inA.slice(at, at + length).filter(Boolean).length === length
      expect(cut(a, length, step)).toEqual([...inA.keys()].filter(fits))
    }),
    { numRuns: 500 },
  )
}

describe('sets of minutes', () => {
  it('are added, intersected, subtracted and cut as a look at every minute says', () =>
    against({ add, intersect, subtract, cut }))

  it('would be found wrong if a hole at the very end were overlooked (planted fault)', () => {
    const wrong: typeof subtract = (a, b) =>
      subtract(
        a,
        b.filter(({ to }) => to < LINE),
      )
    expect(() => against({ add, intersect, cut, subtract: wrong })).toThrow('Property failed')
  })

  it('would be found wrong if a session could end a minute late (planted fault)', () => {
    expect(() => against({ add, intersect, subtract, cut: (a, length, step) => cut(a, length - 1, step) })).toThrow()
  })

  it('tell whether two overlap, and whether one lies in others, touching ones joined', () => {
    fc.assert(
      fc.property(aSpan, aSpan, spans, (a, b, list) => {
        fc.pre(a.from < a.to && b.from < b.to)
        const [inA, inB, inList] = [minutes([a]), minutes([b]), minutes(list)]
        expect(overlap(a, b)).toBe(inA.some((one, at) => one && inB[at]))
        expect(covers(list, a)).toBe(inA.every((one, at) => !one || inList[at]))
      }),
    )
    expect(
      covers(
        [
          { from: 0, to: 10 },
          { from: 10, to: 20 },
        ],
        { from: 5, to: 15 },
      ),
    ).toBe(true)
  })
})

describe('duties, free time and the hours for a call', () => {
  const root = join(__dirname, '../..')
  const told = (tz: string, more: object = {}) =>
    spawnSync(process.execPath, ['--import', 'tsx', join(__dirname, 'time-told.ts')], {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, TZ: tz, ...more },
    })

  it('are the same on a server in Shanghai, New York, or nowhere', () => {
    const [first, ...others] = ['UTC', 'Asia/Shanghai', 'America/New_York'].map((tz) => told(tz))
    expect(first?.stderr).toBe('')
    expect(first?.stdout.split('\n').length).toBeGreaterThan(365)
    for (const other of others) expect(other.stdout).toBe(first?.stdout)
  })

  it('are found out where the calendar of the machine is asked (planted fault)', () => {
    const [here, there] = ['UTC', 'America/New_York'].map((tz) => told(tz, { PLANTED: '1' }))
    expect(here?.stdout).not.toBe(there?.stdout)
  })
})
