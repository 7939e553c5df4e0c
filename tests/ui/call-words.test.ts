import type { CallDto } from '@shared/contract/counseling'
import { callWords } from '@/workbench/rosters/calls/call-words'
import { callsOf } from '../rosters-said'

const some = callsOf('2026-11-23').items.find(({ what }) => what === 'offered')
const rowOf = (change: Partial<CallDto>): CallDto => ({ ...some, ...change }) as CallDto
const said = (change: Partial<CallDto>) => callWords(rowOf(change)).say(rowOf(change))

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

test('whoever waited in vain is told so of no time, and nothing is asked of her that could still be given up', () => {
  const waited = callsOf('2026-11-23').items.at(-1)
  expect(waited?.what).toBe('ended')
  expect(waited && callWords(waited).say(waited)).toBe(
    '你想约的这次没约上，对不住。还想约，随时能再约，这两周哪天有空都看得到。',
  )
  // nor that she waited, or got no time: some lost one that they had, some let one go by
  expect(callWords({ what: 'ended' }).title).not.toMatch(/排|等/)
  expect(callWords({ what: 'ended' }).outcomes).toEqual([['told', '告诉她了']])
})
