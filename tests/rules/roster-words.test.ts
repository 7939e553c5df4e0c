import { keptOn } from '@shared/rules/roster/kept-on'
import { daysWords, postWords, turnWords } from '@shared/rules/roster/words'
import { minuteOf, spansText, weekdaysText } from '@shared/rules/clock-words'
import { HOLIDAYS } from '@shared/rules/calendar'
import type { PostDays, PostTurn } from '@shared/values/counseling/roster'
import { addDays, weekdayOf } from '@shared/values/instant'

const SAME: PostTurn = { by: 'same', who: ['a'] }
const teams = (count: number): PostTurn => ({
  by: 'turn',
  since: '2026-11-23',
  teams: Array.from({ length: count }, (_, i) => ({ name: `${i + 1} 队`, who: ['a'] })),
})

const SAID: readonly [PostDays, string][] = [
  [{ every: 'workday' }, '每个工作日'],
  [{ every: 'day' }, '每天'],
  [{ every: 'week', on: [4] }, '每周四'],
  [{ every: 'week', on: [5, 3] }, '每周三、周五'],
  [{ every: 'week', on: [1, 2, 3, 4, 5] }, '每周一至周五'],
  [{ every: 'week', on: [0, 6] }, '每周六、周日'],
  [{ every: 'month', nth: 1, on: 1 }, '每月第一个周一'],
  [{ every: 'month', nth: -1, on: 5 }, '每月最后一个周五'],
  [{ every: 'date', days: ['2026-12-03', '2026-11-26'] }, '11月26日 周四、12月3日 周四'],
  [{ every: 'date', days: ['2026-11-26', '2026-12-03', '2026-12-10', '2026-12-17'] }, '11月26日 周四 等 4 天'],
]
test.each(SAID)('the days of a post are said as a federation says them: %j', (days, words) => {
  expect(daysWords(days)).toBe(words)
})

test('the week days that are said are the ones on which it is kept, over two years', () => {
  for (const on of [[1], [3, 5], [0, 6], [1, 2, 3, 4, 5]]) {
    const days: PostDays = { every: 'week', on }
    for (let day = '2025-01-01'; day < '2027-01-01'; day = addDays(day, 1))
      if (keptOn(days, day, HOLIDAYS)) expect(on).toContain(weekdayOf(day))
    expect(daysWords(days)).toBe(`每${weekdaysText(on)}`)
  }
})

test('every day of the week by week days still rests on holidays, and says so; daily does not', () => {
  const all: PostDays = { every: 'week', on: [0, 1, 2, 3, 4, 5, 6] }
  expect(keptOn(all, '2026-10-01', HOLIDAYS)).toBe(false)
  expect(daysWords(all)).toBe('周一至周日，放假除外')
  expect(keptOn({ every: 'day' }, '2026-10-01', HOLIDAYS)).toBe(true)
})

test('teams in turn are counted in words, and the same people are not said', () => {
  expect(turnWords(teams(5))).toBe('五队轮值')
  expect(turnWords(teams(2))).toBe('两队轮值')
  expect(turnWords(SAME)).toBe('')
})

test('a post is one line', () => {
  const spans = [
    { from: 840, to: 1050 },
    { from: 540, to: 720 },
  ]
  expect(postWords({ days: { every: 'week', on: [3, 5] }, spans, turn: teams(5) })).toBe(
    '每周三、周五 9:00–12:00、14:00–17:30，五队轮值',
  )
  expect(postWords({ days: { every: 'day' }, spans: [{ from: 510, to: 1230 }], turn: SAME })).toBe('每天 8:30–20:30')
  expect(spansText([{ from: 0, to: 1440 }])).toBe('24 小时')
})

test.each([
  ['9:00', 540],
  ['9：30', 570],
  ['14点半', 870],
  ['1430', 870],
  ['24:00', 1440],
  ['25:00', undefined],
  ['9:70', undefined],
  ['下午2点', 840],
  ['下午 2点半', 870],
  ['晚上8点', 1200],
  ['中午12点', 720],
  ['晚上12点', 1440],
  ['上午9:30', 570],
  ['下午14:00', 840],
  ['下午', undefined],
])('a time as it is typed: %s', (typed, minute) => {
  expect(minuteOf(typed)).toBe(minute)
})
