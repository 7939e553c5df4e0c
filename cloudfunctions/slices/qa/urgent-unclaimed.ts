import { addDutyMinutes } from '@shared/rules/calendar'
import { DUTY_SPANS } from '@shared/values/service-hours'
import { addMinutes, type Instant } from '@shared/values/instant'
import { findAll } from '../../kernel/find-all'
import type { Store } from '../../kernel/store'
import type { Waiting } from '../../kernel/waiting'
import { questions } from './records'
import { activeClaim, newsSince } from './rules'

/** When its clock runs: at once, or when the next duty begins. */
function onDutyFrom(at: Instant): Instant {
  const begins = addMinutes(addDutyMinutes(at, 1, DUTY_SPANS), -1)
  return begins > at ? begins : at
}

/** Urgent questions that nobody has taken; any lawyer may, wherever she works. */
export async function urgentUnclaimed(store: Store, now: Instant): Promise<Waiting[]> {
  const urgent = await findAll(store, questions, { index: 'queue', equals: { open: true, rank: 0 } })
  return urgent
    .filter((question) => !activeClaim(question, now))
    .map((question) => ({ role: 'lawyer', since: onDutyFrom(newsSince(question)) }))
}
