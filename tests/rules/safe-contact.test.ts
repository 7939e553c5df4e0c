import { mayCallAt, nextCallAt } from '@shared/rules/safe-contact'
import { HOLIDAYS } from '@shared/rules/calendar'
import { instantAt } from '@shared/values/instant'
import type { PhoneContact } from '@shared/values/safe-contact'

const contact = (on: 'daily' | 'workdays', from = 9 * 60, to = 11 * 60): PhoneContact => ({
  channel: 'phone',
  phone: '13800000000',
  hours: { on, from, to },
  pickUp: 'onlyMe',
})

describe('when she may be called', () => {
  it.each([
    ['at the first minute', '2026-11-24', 540, true],
    ['in the last minute', '2026-11-24', 659, true],
    ['when it is over', '2026-11-24', 660, false],
    ['before', '2026-11-24', 539, false],
    ['on a Saturday', '2026-11-21', 600, false],
    ['on a Saturday that is worked', '2026-10-10', 600, true],
    ['on a holiday', '2026-10-01', 600, false],
  ])('on workdays, %s', (_, day, minute, may) =>
    expect(mayCallAt(contact('workdays'), instantAt(day, minute))).toBe(may),
  )

  it('daily, on any day', () => expect(mayCallAt(contact('daily'), instantAt('2026-10-01', 600))).toBe(true))

  it('says when next: now, today, or on the next day that is worked', () => {
    const next = (day: string, minute: number) => nextCallAt(contact('workdays'), instantAt(day, minute))
    expect(next('2026-11-24', 600)).toBe(instantAt('2026-11-24', 600))
    expect(next('2026-11-24', 0)).toBe(instantAt('2026-11-24', 540))
    expect(next('2026-11-27', 700)).toBe(instantAt('2026-11-30', 540))
    expect(next('2026-09-30', 700)).toBe(instantAt('2026-10-08', 540))
  })

  it('goes by weekends beyond the table, and finds a wrong one (planted fault)', () => {
    expect(mayCallAt(contact('workdays'), instantAt('2027-10-01', 600))).toBe(true)
    expect(mayCallAt(contact('workdays'), instantAt('2026-10-01', 600), { ...HOLIDAYS, holidays: {} })).toBe(true)
  })
})
