import { contract } from '../../shared/contract'
import { lengthOf, LIMITS } from '../../shared/values/limits'

/** What a form lets pass, the server must take, and the other way round. */
const agree = (text: string): boolean => {
  const byForm = lengthOf(text) >= LIMITS.question.min && lengthOf(text) <= LIMITS.question.max
  return contract.qa.ask.input.safeParse({ category: 'other', text }).success === byForm
}

describe('the limits of the forms', () => {
  it('are those of the contract for everyday text', () => {
    for (const length of [1, 9, 10, 11, 1999, 2000, 2001])
      expect([length, agree('离'.repeat(length))]).toEqual([length, true])
  })

  it('are those of the contract for emoji and outer spaces too', () => {
    for (const count of [5, 9, 10, 11, 1000, 2000, 2001]) {
      expect([count, agree('😀'.repeat(count))]).toEqual([count, true])
      expect([count, agree(`  ${'离'.repeat(count)} `)]).toEqual([count, true])
    }
  })
})
