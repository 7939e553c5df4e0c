import { openWords } from '@/features/places/open-words'
import { openState } from '@shared/rules/places'
import { instantAt } from '@shared/values/instant'
import type { DayException, OpeningHours } from '@shared/values/opening-hours'

const WEDNESDAY = '2026-11-25'
const office = (exception: Omit<DayException, 'on'>): OpeningHours => ({
  rows: [{ on: 'daily', from: 540, to: 1050 }],
  restsOnHolidays: false,
  exceptions: [{ on: WEDNESDAY, ...exception }],
})
const wordsAt = (hours: OpeningHours, minute: number) => {
  const now = instantAt(WEDNESDAY, minute)
  return openWords(openState(hours, now), now)
}
const morning = { from: 600, to: 720 }

test.each([
  ['shut all day', { spans: [], why: '停水' }, 600, '今天不开：停水。明天 9:00 开门'],
  ['half a day, before it opens', { spans: [morning], why: '下午培训' }, 500, '今天 10:00–12:00 开门，下午培训'],
  ['half a day, while it is open', { spans: [morning], why: '下午培训' }, 660, '开到 12:00'],
  [
    'half a day, when it is over',
    { spans: [morning], why: '下午培训' },
    780,
    '今天开到 12:00，下午培训。明天 9:00 开门',
  ],
  [
    'two spans, between them: what is left of today',
    { spans: [{ from: 840, to: 900 }, morning], why: '来得晚' },
    780,
    '今天 14:00–15:00 开门，来得晚',
  ],
  [
    'two spans, over',
    { spans: [{ from: 840, to: 900 }, morning], why: '会' },
    960,
    '今天开到 15:00，会。明天 9:00 开门',
  ],
  [
    'longer than ever, over',
    { spans: [{ from: 480, to: 1200 }], why: '赶集' },
    1260,
    '今天开到 20:00，赶集。明天 9:00 开门',
  ],
  ['a half day without a reason', { spans: [morning] }, 500, '今天 10:00 开门'],
])('%s', (_, exception, minute, words) => expect(wordsAt(office(exception), minute)).toBe(words))

test('a door that stands open day and night, until holidays that nobody has announced, is not called open always', () => {
  const hours: OpeningHours = { rows: [{ on: 'daily', from: 0, to: 1440 }], restsOnHolidays: true, exceptions: [] }
  const now = instantAt('2026-12-31', 1200)
  expect(openWords(openState(hours, now), now)).toBe('现在开着，去前先打电话')
  expect(openWords(openState({ ...hours, restsOnHolidays: false }, now), now)).toBe('一直开着')
})
