import { callWords, type CallRow } from '@/workbench/rosters/calls/call-words'
import { callsOf } from '../rosters-said'

const [some] = callsOf('2026-11-23').items
const rowOf = (change: Partial<CallRow>): CallRow => ({ ...some, ...change }) as CallRow
const said = (change: Partial<CallRow>) => callWords(rowOf(change)).say(rowOf(change))

test.each(['offered', 'movedByUs', 'counselorChanged', 'siteChanged', 'confirmed'] as const)(
  'what is said of %s names when, with whom and how',
  (what) => {
    expect(said({ what, mode: 'place' })).toMatch(/11月24日 周二 10:00.*文老师（示例）.*婚姻家庭辅导中心（示例）/)
    const called = said({ what, mode: 'phone' })
    expect(called).toMatch(/11月24日 周二 10:00.*文老师（示例）.*电话/)
    // whoever is to be called at home is not sent to a place
    expect(called).not.toContain('婚姻家庭辅导中心（示例）')
  },
)

test('nothing is said to stay as it was: she may not have heard of the time either', () => {
  expect(said({ what: 'counselorChanged' })).not.toContain('照旧')
})

test('whoever never heard that she was moved does not come at the time before that', () => {
  expect(said({ what: 'displaced' })).toContain('更早说过的时间也不算了')
})

test('a time that fell away is given to nobody', () => {
  expect(callWords({ what: 'displaced' }).declining).toBe('这个预约就取消了。')
})
