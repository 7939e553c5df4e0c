import type { Contract } from '@shared/contract'
import type { Out } from '@shared/contract/infer'
import { durationText, type Day } from '@shared/values/instant'

type Use = Out<Contract['counseling']['readUse']>
export type UseWeek = Use['weeks'][number]
export type Said = NonNullable<Use['ratings']>

/** 12.5 小时 */
export const hoursText = (minutes: number): string => `${Math.round(minutes / 6) / 10} 小时`
export const waitText = (hours: number | undefined): string =>
  hours === undefined ? '没人约' : durationText(Math.round(hours * 60))
/** 11月23日 */
export const weekLabel = (week: Day): string => `${Number(week.slice(5, 7))}月${Number(week.slice(8))}日`

/** In hundredths of the largest; 0 where there is none. */
export const shareOf = (value: number, most: number): number => (most > 0 ? Math.round((value / most) * 100) : 0)

/** What this week and the one before say, in sentences; nothing without two weeks. */
export function lastWords(weeks: readonly UseWeek[]): string | undefined {
  const now = weeks.at(-1)
  if (!now || now.offered === 0) return undefined
  const part = shareOf(now.booked, now.offered)
  return `这一周放出 ${hoursText(now.offered)}，约了 ${hoursText(now.booked)}，占 ${part}%。`
}
