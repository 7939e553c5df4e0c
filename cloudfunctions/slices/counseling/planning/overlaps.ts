import { overlap } from '@shared/rules/intervals'
import { clashIn, dutiesOn, type Duty } from '@shared/rules/roster/duties'
import { addDays, type Day } from '@shared/values/instant'
import type { RosterRecord } from '../records'

/** So far ahead is looked for somebody who would have to be in two places at once. */
const DAYS = 70
type Planned = Pick<RosterRecord, 'content' | 'changes'>

const meets = (one: Duty, other: Duty): boolean => one.who === other.who && overlap(one, other)

/** Whether, on `day`, somebody of `roster` is twice on duty at once, in it or there and at another site. */
export function overlapsOn(roster: Planned, others: readonly Planned[], day: Day): boolean {
  const duties = dutiesOn(roster, day)
  if (clashIn(duties)) return true
  const elsewhere = others.flatMap((other) => dutiesOn(other, day))
  return duties.some((one) => elsewhere.some((other) => meets(one, other)))
}

export const overlapsFrom = (roster: Planned, others: readonly Planned[], today: Day): boolean =>
  Array.from({ length: DAYS }, (_, i) => addDays(today, i)).some((day) => overlapsOn(roster, others, day))
