import { fc } from '../seeded'
import { addDutyMinutes, HOLIDAYS, isOnDuty, isWorkday, tableEndsSoon, type HolidayTable } from '@shared/rules/calendar'
import { dueAt } from '@shared/rules/service-clock'
import { addDays, addMinutes, dayOf, minuteOfDay } from '@shared/values/instant'
import { DUTY_SPANS } from '@shared/values/service-hours'

/** 10 a.m. in China on `day`. */
const ten = (day: string) => `${day}T02:00:00.000Z`
const aMoment = fc.integer({ min: Date.parse('2025-12-01T00:00:00Z'), max: Date.parse('2027-03-01T00:00:00Z') })

describe('the calendar', () => {
  it.each([
    ['2026-10-01', false], // National Day, a Thursday
    ['2026-10-10', true], // a Saturday made up for it
    ['2026-11-21', false], // an ordinary Saturday
    ['2026-11-23', true],
    ['2027-10-01', true], // a Friday after the table's end: only weekends are known
  ])('knows whether %s is worked: %s', (day, worked) => expect(isWorkday(day)).toBe(worked))

  it('warns while there is time to get the new table, and goes on by weekends when it has ended', () => {
    expect(tableEndsSoon('2026-11-01')).toBe(false)
    expect(tableEndsSoon('2026-11-23')).toBe(true)
    expect(tableEndsSoon('2027-02-01')).toBe(true)
    expect(HOLIDAYS.knownUntil).toBe('2026-12-31')
    expect(isWorkday('2027-01-02')).toBe(false)
  })

  it.each([
    ['inside a span', ten('2026-11-23'), 120, '2026-11-23T04:00:00.000Z'],
    ['over lunch', '2026-11-23T03:30:00.000Z', 60, '2026-11-23T06:30:00.000Z'],
    ['at night', '2026-11-23T15:00:00.000Z', 120, '2026-11-24T03:00:00.000Z'],
    ['on Friday evening', '2026-11-27T10:00:00.000Z', 120, '2026-11-30T03:00:00.000Z'],
    ['before the long holiday', '2026-09-30T09:00:00.000Z', 60, '2026-10-08T01:30:00.000Z'],
  ])('adds duty minutes %s', (_, from, minutes, until) => expect(addDutyMinutes(from, minutes, DUTY_SPANS)).toBe(until))

  it('counts duty time as a walk over every minute does', () => {
    const slow = (from: string, minutes: number): string => {
      let at = addMinutes(from, 0).replace(/:\d\d\.\d{3}Z$/, ':00.000Z')
      for (let left = minutes; left > 0; at = addMinutes(at, 1)) if (isOnDuty(at, DUTY_SPANS)) left--
      return at
    }
    fc.assert(
      fc.property(aMoment, fc.integer({ min: 1, max: 800 }), (ms, minutes) => {
        const from = new Date(ms).toISOString()
        expect(addDutyMinutes(from, minutes, DUTY_SPANS)).toBe(slow(from, minutes))
      }),
      { numRuns: 60 },
    )
  })

  it('finds a wrong table: a holiday that is not in it moves what is due', () => {
    const planted: HolidayTable = { ...HOLIDAYS, holidays: {} }
    expect(dueAt(ten('2026-09-30'), false, planted)).not.toBe(dueAt(ten('2026-09-30'), false))
  })

  it('promises two working days as the same hour of the second working day', () => {
    expect(dueAt(ten('2026-11-23'), false)).toBe(ten('2026-11-25'))
    expect(dueAt(ten('2026-11-26'), false)).toBe(ten('2026-11-30'))
  })

  it('gives the same day and minute whatever the time zone of the server', () => {
    fc.assert(
      fc.property(aMoment, (ms) => {
        const at = new Date(ms).toISOString()
        const china = new Date(ms + 8 * 3_600_000).toISOString()
        expect(dayOf(at)).toBe(china.slice(0, 10))
        expect(minuteOfDay(at)).toBe(Number(china.slice(11, 13)) * 60 + Number(china.slice(14, 16)))
        expect(addDays(dayOf(at), 1) > dayOf(at)).toBe(true)
      }),
    )
  })
})
