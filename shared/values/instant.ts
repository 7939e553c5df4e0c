import dayjs from 'dayjs'
import utc from 'dayjs/plugin/utc'

dayjs.extend(utc)

/** A moment: UTC, ISO 8601 with milliseconds, e.g. `2026-11-25T06:30:00.000Z`. Sorts as text. */
export type Instant = string
/** A calendar day in China, `YYYY-MM-DD`. */
export type Day = string

/** China keeps one offset and no summer time today; phones lack `Intl` time zones, so the offset is fixed here. */
const CHINA_MINUTES = 8 * 60
const WEEKDAYS = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'] as const

const inChina = (at: Instant) => dayjs.utc(at).utcOffset(CHINA_MINUTES)
/** China's wall clock written as if it were UTC: with one fixed offset, days and minutes are plain arithmetic. */
const wallClock = (at: Instant): number => epochMs(at) + CHINA_MINUTES * 60_000
const DAY_MS = 86_400_000

export const toInstant = (epochMs: number): Instant => new Date(epochMs).toISOString()
export const epochMs = (at: Instant): number => Date.parse(at)
export const addMinutes = (at: Instant, minutes: number): Instant => toInstant(epochMs(at) + minutes * 60_000)
/** Whole minutes from `from` to `to`, rounded down; negative when `to` is earlier. */
export const minutesBetween = (from: Instant, to: Instant): number => Math.floor((epochMs(to) - epochMs(from)) / 60_000)

export const dayOf = (at: Instant): Day => toInstant(wallClock(at)).slice(0, 10)
/** Minutes since midnight in China. */
export const minuteOfDay = (at: Instant): number => Math.floor((wallClock(at) % DAY_MS) / 60_000)
/** The instant at which `minute` (0–1440, since midnight) begins on `day` in China. */
export const instantAt = (day: Day, minute: number): Instant =>
  toInstant(Date.parse(`${day}T00:00:00.000Z`) + (minute - CHINA_MINUTES) * 60_000)

export const addDays = (day: Day, days: number): Day => toInstant(Date.parse(day) + days * DAY_MS).slice(0, 10)
/** Days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number => (Date.parse(to) - Date.parse(from)) / DAY_MS
/** 0 is Sunday. */
export const weekdayOf = (day: Day): number => new Date(Date.parse(day)).getUTCDay()

/** Where a day stands in its week: 0 is Monday. */
export const placeInWeek = (day: Day): number => (weekdayOf(day) + 6) % 7
export const mondayOf = (day: Day): Day => addDays(day, -placeInWeek(day))

/** 11月25日 周三 */
export const dayText = (day: Day): string => `${dayjs.utc(day).format('M月D日')} ${WEEKDAYS[weekdayOf(day)] ?? ''}`
/** The same, with its year where that is another one than today's: 2027年1月5日 周二. */
export const farDayText = (day: Day, today: Day): string =>
  day.slice(0, 4) === today.slice(0, 4) ? dayText(day) : `${day.slice(0, 4)}年${dayText(day)}`
/** Minutes since midnight as a clock shows them: 9:05. */
export const clockText = (minute: number): string =>
  `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`
/** 11月25日 周三 14:30 */
export const momentText = (at: Instant): string => `${dayText(dayOf(at))} ${inChina(at).format('H:mm')}`

/** A length of time in words: 42 分钟, 1 时 42 分, 2 天 3 时. Never negative. */
export function durationText(minutes: number): string {
  const whole = Math.max(0, Math.floor(minutes))
  const days = Math.floor(whole / 1440)
  const hours = Math.floor((whole % 1440) / 60)
  const rest = whole % 60
  if (days > 0) return hours > 0 ? `${days} 天 ${hours} 时` : `${days} 天`
  if (hours > 0) return rest > 0 ? `${hours} 时 ${rest} 分` : `${hours} 小时`
  return `${rest} 分钟`
}
