import { clockWords } from '@/features/qa/thread/clock-text'
import { readersOf } from '@/ui/code/readers'
import { problemOf } from '@/ui/form/check-words'
import { promiseText } from '@/features/qa/ask/promise-text'

const asked = { askedAt: '2026-11-23T00:25:00.000Z', dueAt: '2026-11-23T02:25:00.000Z', urgent: true }

test('the clock says the promise and how it stands, late too', () => {
  const waiting = { ...asked, status: 'waiting' as const }
  expect(clockWords(waiting, '2026-11-23T00:43:00.000Z')).toMatchObject({
    state: '等律师来接',
    line: '11月23日 周一 10:25 前回，剩 1 时 42 分',
    late: false,
  })
  expect(clockWords(waiting, '2026-11-23T02:55:00.000Z')).toMatchObject({
    line: '说好 11月23日 周一 10:25 前回，已超 30 分钟',
    late: true,
  })
})

test('an answer is told with its time, and a late one with how late', () => {
  const at = (answeredAt: string) =>
    clockWords({ ...asked, status: 'answered', answeredAt }, '2026-11-24T00:00:00.000Z')
  expect(at('2026-11-23T02:05:00.000Z').line).toBe('用时 1 时 40 分，在说好的时间里')
  expect(at('2026-11-23T02:55:00.000Z')).toMatchObject({ late: true, line: '用时 2 时 30 分，比说好的晚了 30 分钟' })
})

test('what is missing is told in a sentence with its number', () => {
  const bounds = { min: 10, max: 20 }
  expect(problemOf('   ', bounds)).toBe('这里还没写。几句话就行。')
  expect(problemOf('我想离婚', bounds)).toBe('再多说几句：写了 4 个字，10 个字就能发。')
  expect(problemOf('说'.repeat(25), bounds)).toBe('多了 5 个字，删去几句就能发。')
  expect(problemOf('说'.repeat(10), bounds)).toBeUndefined()
})

test('outside duty hours the page says so, and who picks up at once', () => {
  const terms = {
    onDuty: false,
    urgentDueAt: '2026-11-24T03:00:00.000Z',
    otherDueAt: '2026-11-25T02:00:00.000Z',
    holidaysKnownUntil: '2026-12-31',
  }
  const { title, text } = promiseText(terms, false)
  expect(title).toBe('现在问，11月25日 周三 10:00 前回')
  expect(text).toContain('110')
  expect(promiseText(terms, true).title).toContain('11月24日 周二 11:00')
  expect(promiseText(undefined, false).text).toContain('2 小时内回')
  expect(promiseText({ ...terms, holidaysKnownUntil: '2026-11-24' }, false).text).toContain('假期还没排定')
})

test('who has seen it is one line a person, without her own visits', () => {
  const rows = [
    { name: '周律师', at: '2026-11-23T02:00:00.000Z' },
    { name: '', at: '2026-11-23T01:30:00.000Z' },
    { name: '周律师', at: '2026-11-23T01:00:00.000Z' },
  ]
  expect(readersOf(rows)).toEqual([{ name: '周律师', last: '2026-11-23T02:00:00.000Z', times: 2 }])
})
