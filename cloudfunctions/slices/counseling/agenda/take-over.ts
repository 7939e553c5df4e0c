import { covers, overlap } from '@shared/rules/intervals'
import { SERVICES_AT } from '@shared/values/counseling/roster'
import type { Day, Instant } from '@shared/values/instant'
import type { AgendaRecord, Claim } from '../records'
import { dayIn, isLive, offersMode, stands, termsOf } from './free'

/**
 * The claim as it would stand in another counselor's agenda, at the same time and, of a session at a place, there;
 * undefined where she does not offer it, does not work then, or has something else. What is kept for those who walk in
 * may be used: it is we who ask.
 */
export function takenOver(agenda: AgendaRecord, on: Day, claim: Claim, now: Instant): Claim | undefined {
  const terms = termsOf(agenda, claim.kind)
  const day = dayIn(agenda, on)
  if (!terms || !offersMode(agenda, terms, claim.mode) || !stands(day, claim)) return undefined
  const busy = { from: claim.from, to: claim.busyTo }
  const others = day.claims.filter((one) => isLive(one, now) && one.booking !== claim.booking)
  if (others.some(({ from, busyTo }) => overlap({ from, to: busyTo }, busy))) return undefined
  const work = day.work.find((one) => SERVICES_AT[one.kind].includes(claim.kind) && covers([one], claim))
  return claim.mode === 'place' || !work ? claim : { ...claim, roster: work.roster }
}
