import { overlap } from '@shared/rules/intervals'
import { daysToCheck, surelyOn } from '@shared/rules/roster/days-to-check'
import { clashIn, dutiesOn, type Duty } from '@shared/rules/roster/duties'
import type { Day } from '@shared/values/instant'
import type { RosterRecord } from '../records'

type Planned = Pick<RosterRecord, 'content' | 'changes'>

const meets = (one: Duty, other: Duty): boolean => one.who === other.who && overlap(one, other)

/** Whether, on `day`, somebody of `roster` is twice on duty at once, in it or there and at another site. */
export function overlapsOn(roster: Planned, others: readonly Planned[], day: Day): boolean {
  const duties = dutiesOn(surelyOn(roster, day), day)
  if (duties.length === 0) return false
  if (clashIn(duties)) return true
  const elsewhere = others.flatMap((other) => dutiesOn(surelyOn(other, day), day))
  return duties.some((one) => elsewhere.some((other) => meets(one, other)))
}

/** Whether it ever happens from `today` on, as far as it can be told. */
export const overlapsFrom = (roster: Planned, others: readonly Planned[], today: Day): boolean =>
  daysToCheck([roster, ...others], today).some((day) => overlapsOn(roster, others, day))
