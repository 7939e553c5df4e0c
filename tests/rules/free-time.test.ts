import { fc } from '../seeded'
import { freeOn, isLive } from '../../cloudfunctions/slices/counseling/agenda/free'
import type { AgendaDay, AgendaRecord, Claim } from '../../cloudfunctions/slices/counseling/records'
import { SERVICES_AT, type PostKind } from '@shared/values/counseling/roster'
import { STEPS, USUAL_TERMS, type ServiceTerms } from '@shared/values/counseling/services'
import { addMinutes, instantAt } from '@shared/values/instant'
import { agendaOf, counselorOf } from '../journeys/counseling-scene'

const DAY = '2026-11-24'
const NOW = instantAt('2026-11-23', 600)
const spanIn = (longest: number) =>
  fc
    .tuple(fc.integer({ min: 480, max: 1_100 }), fc.integer({ min: 1, max: longest }))
    .map(([from, length]) => ({ from, to: from + length }))
const aKind = fc.constantFrom(...USUAL_TERMS.map(({ kind }) => kind))
const theirTerms = fc.record({
  minutes: fc.integer({ min: 15, max: 90 }),
  buffer: fc.integer({ min: 0, max: 30 }),
  step: fc.constantFrom(...STEPS),
})
const aWork = fc.tuple(spanIn(240), fc.constantFrom<PostKind>('marriage', 'psychology', 'legal', 'window'))
const aClaim = fc.tuple(spanIn(90), fc.integer({ min: 0, max: 30 }), fc.option(fc.integer({ min: -60, max: 60 })))
const aDay = fc.record({
  work: fc.array(aWork, { maxLength: 3 }),
  away: fc.array(spanIn(120), { maxLength: 2 }),
  claims: fc.array(aClaim, { maxLength: 3 }),
})

const claimFrom = ([span, buffer, until]: [Claim, number, number | null], i: number): Claim => ({
  ...span,
  booking: `b${i}`,
  kind: 'inMarriage',
  mode: 'place',
  busyTo: span.to + buffer,
  roster: 'r',
  at: NOW,
  ...(until !== null && { until: addMinutes(NOW, until) }),
})

/** An agenda of which one day is this one; every service as in `more`. */
function agendaWith(made: unknown, more: Partial<ServiceTerms>): AgendaRecord {
  const { work, away, claims } = made as {
    work: [Claim, PostKind][]
    away: Claim[]
    claims: [Claim, number, number | null][]
  }
  const day: AgendaDay = {
    work: work.map(([span, kind]) => ({ ...span, roster: 'r', post: kind, kind, online: [span] })),
    away: away.map((span, i) => ({ ...span, id: `a${i}`, why: 'block' })),
    claims: claims.map(claimFrom),
  }
  const counselor = counselorOf('lin', { kinds: USUAL_TERMS.map(({ kind }) => kind) })
  const services = USUAL_TERMS.map((terms) => ({ ...terms, ...more }))
  const agenda = agendaOf(counselor, '2026-11-23', { counselors: [counselor], today: DAY, services, work: () => [] })
  return { ...agenda, version: 1, days: agenda.days.map((one, i) => (i === 1 ? day : one)) }
}

/** Beginnings at which every minute is worked at one post, nobody is away, and both buffers are kept. */
function slowly(agenda: AgendaRecord, kind: ServiceTerms['kind']): number[] {
  const { work, away, claims } = agenda.days[1] ?? { work: [], away: [], claims: [] }
  const terms = agenda.offers.find((one) => one.kind === kind)
  if (!terms) return []
  const { minutes, buffer, step } = terms
  const live = claims.filter((claim) => isLive(claim, NOW))
  const each = (from: number, to: number, test: (at: number) => boolean) =>
    Array.from({ length: to - from }, (_, i) => from + i).every(test)
  const within = (at: number, { from, to }: { from: number; to: number }) => from <= at && at < to
  return Array.from({ length: 1_440 }, (_, from) => from).filter((from) => {
    const to = from + minutes
    if (from % step !== 0) return false
    if (!work.some((one) => SERVICES_AT[one.kind].includes(kind) && each(from, to, (at) => within(at, one))))
      return false
    if (!each(from, to, (at) => !away.some((one) => within(at, one)))) return false
    return live.every((claim) =>
      claim.from < from
        ? claim.busyTo <= from
        : each(from, to + buffer, (at) => !within(at, { from: claim.from, to: claim.busyTo })),
    )
  })
}

const check = (free: typeof freeOn) =>
  fc.assert(
    fc.property(aDay, theirTerms, aKind, (made, more, kind) => {
      const agenda = agendaWith(made, more)
      const found = [...new Set(free(agenda, DAY, kind, NOW).map(({ from }) => from))].sort((a, b) => a - b)
      expect(found).toEqual(slowly(agenda, kind))
    }),
    { numRuns: 400 },
  )

describe('what is free', () => {
  it('is where every minute is worked, nobody is away, and buffers are kept, over any mix of lengths and grids', () =>
    check(freeOn))

  it('would be found wrong if the buffer before the next session were overlooked (planted fault)', () => {
    expect(() =>
      check((agenda, ...rest) =>
        freeOn({ ...agenda, offers: agenda.offers.map((terms) => ({ ...terms, buffer: 0 })) }, ...rest),
      ),
    ).toThrow('Property failed')
  })

  it('would be found wrong if what is kept for somebody were free (planted fault)', () => {
    const without = (day: AgendaDay) => ({ ...day, claims: day.claims.filter(({ until }) => until === undefined) })
    expect(() => check((agenda, ...rest) => freeOn({ ...agenda, days: agenda.days.map(without) }, ...rest))).toThrow(
      'Property failed',
    )
  })

  it('begins where it is not too soon, and ends with the last day that can be booked', () => {
    const counselor = counselorOf('lin')
    const agenda = { ...agendaOf(counselor, '2026-11-23', { counselors: [counselor], today: DAY }), version: 1 }
    const on = (day: string, now: string) => freeOn(agenda, day, 'inMarriage', now).map(({ from }) => from)
    expect(on('2026-11-24', instantAt('2026-11-24', 480))).toEqual([600, 630, 660])
    expect(on('2026-11-24', instantAt('2026-11-24', 481))).toEqual([630, 660])
    expect(on('2026-11-24', instantAt('2026-11-25', 0))).toEqual([])
    expect(on('2026-11-27', instantAt('2026-11-13', 0))).toEqual([])
    expect(on('2026-11-27', instantAt('2026-11-14', 0))).toHaveLength(5)
  })
})
