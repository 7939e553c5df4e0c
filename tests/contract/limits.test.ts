import { contract } from '../../shared/contract'
import { LIMITS } from '../../shared/values/limits'

/** What a form lets pass (it counts `length`), the server must take, and the other way round. */
const agree = (text: string): boolean => {
  const byForm = text.length >= LIMITS.question.min && text.length <= LIMITS.question.max
  return contract.qa.ask.input.safeParse({ category: 'other', text }).success === byForm
}

describe('the limits of the forms', () => {
  it('are those of the contract for everyday text', () => {
    for (const length of [1, 9, 10, 11, 1999, 2000, 2001])
      expect([length, agree('离'.repeat(length))]).toEqual([length, true])
  })

  // Known: zod 4.6 counts code points where values/limits.ts promises UTF-16 units. When this passes, make it `it`.
  it.failing('are those of the contract for emoji too', () => {
    for (const units of [9, 10, 12, 18, 20, 2000, 2002])
      expect([units, agree('😀'.repeat(units / 2))]).toEqual([units, true])
  })
})
