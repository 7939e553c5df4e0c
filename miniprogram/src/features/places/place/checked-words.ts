import { addDays, dayOf, type Day, type Instant } from '@shared/values/instant'
import { CONFIRM } from '@shared/values/limits'

/** 2026-11-20 -> 2026年11月20日 */
const dayInFull = (day: Day): string => day.replace(/^(\d+)-0?(\d+)-0?(\d+)$/, '$1年$2月$3日')

/** When somebody last said that all of this is right. */
export function checkedWords(confirmedOn: Day | undefined, now: Instant): string {
  if (confirmedOn && addDays(confirmedOn, CONFIRM.days) >= dayOf(now)) return `最近核对：${dayInFull(confirmedOn)}`
  return confirmedOn ? '半年多没核对过，去前先打电话。' : '还没核对过，去前先打电话。'
}
