import type { AgendaDayDto } from '@shared/contract/counseling'
import { clockText } from '@shared/rules/clock-words'
import type { Span } from '@shared/rules/intervals'
import { BOOKING } from '@shared/values/limits'
import {
  addDays,
  dayOf,
  daysBetween,
  dayText,
  minuteOfDay,
  mondayOf,
  type Day,
  type Instant,
} from '@shared/values/instant'

const STEP = 15
const DAY = 24 * 60
const HOUR = 60
/** Nobody works earlier or later; what a roster says beyond it widens it. */
const USUAL: Span = { from: 7 * HOUR, to: 21 * HOUR }
const NINE = 9 * HOUR

export interface TimeOption {
  value: string
  label: string
}
const optionsOf = (from: number, to: number): readonly TimeOption[] =>
  Array.from({ length: Math.max(0, Math.floor((to - from) / STEP) + 1) }, (_, i) => from + i * STEP).map((minute) => ({
    value: String(minute),
    label: clockText(minute),
  }))

export const fromOptions = (day: AgendaDayDto | undefined): readonly TimeOption[] => {
  const { from, to } = openHours(day)
  return optionsOf(from, to - STEP)
}
export const toOptions = (day: AgendaDayDto | undefined, from: number): readonly TimeOption[] =>
  optionsOf(from + STEP, Math.max(openHours(day).to, from + STEP))

/** Begun at another time it lasts as long, if the day does. */
export const movedTo = (day: AgendaDayDto | undefined, { from, to }: Span, next: number): Span => ({
  from: next,
  to: Math.min(next + to - from, Math.max(openHours(day).to, next + STEP)),
})

function openHours(day: AgendaDayDto | undefined): Span {
  const spans: readonly Span[] = day?.work ?? []
  return {
    from: Math.min(USUAL.from, ...spans.map(({ from }) => Math.floor(from / STEP) * STEP)),
    to: Math.max(USUAL.to, ...spans.map(({ to }) => Math.ceil(to / STEP) * STEP)),
  }
}

/** What she most likely means: from now on today, else from when she begins; one hour. */
export function likelySpan(on: Day, day: AgendaDayDto | undefined, now: Instant): Span {
  const { from: opens, to: closes } = openHours(day)
  const begins = on === dayOf(now) ? minuteOfDay(now) : (day?.work[0]?.from ?? NINE)
  const from = Math.min(Math.max(Math.floor(begins / STEP) * STEP, opens), closes - STEP)
  return { from, to: Math.min(from + HOUR, closes, DAY) }
}

/** As far ahead as rosters are laid, and as the week of `seen`, in which she looks, reaches. */
export const dayOptions = (now: Instant, seen: Day): readonly TimeOption[] => {
  const today = dayOf(now)
  const ahead = Math.max(BOOKING.weeksLaid * 7, daysBetween(today, mondayOf(seen)) + 7)
  return Array.from({ length: ahead }, (_, i) => addDays(today, i)).map((day) => ({
    value: day,
    label: day === today ? `${dayText(day)}（今天）` : dayText(day),
  }))
}
/** Whole days, both ends included. */
export const untilOptions = (from: Day): readonly TimeOption[] =>
  Array.from({ length: BOOKING.leaveDays }, (_, i) => addDays(from, i)).map((day, i) => ({
    value: day,
    label: i === 0 ? `${dayText(day)}（就这一天）` : `${dayText(day)}（共 ${i + 1} 天）`,
  }))
