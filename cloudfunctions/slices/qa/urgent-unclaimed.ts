import { addDutyMinutes } from '@shared/rules/calendar'
import { DUTY_SPANS } from '@shared/values/service-hours'
import { addMinutes, type Instant } from '@shared/values/instant'
import { DISTRICT } from '../../domain/areas'
import { MAX_FIND, type Store } from '../../kernel/store'
import type { Waiting } from '../../kernel/waiting'
import { questions } from './records'

/** When its clock runs: at once, or when the next duty begins. */
function onDutyFrom(at: Instant): Instant {
  const begins = addMinutes(addDutyMinutes(at, 1, DUTY_SPANS), -1)
  return begins > at ? begins : at
}

/** Urgent questions that nobody has taken. */
export async function urgentUnclaimed(store: Store, now: Instant): Promise<Waiting[]> {
  const { items } = await store.find(questions, { index: 'queue', equals: { open: true, rank: 0 }, limit: MAX_FIND })
  return items
    .filter(({ claim }) => !claim || claim.until <= now)
    .map(({ waitingSince }) => ({ role: 'lawyer', areas: [DISTRICT], since: onDutyFrom(waitingSince) }))
}
