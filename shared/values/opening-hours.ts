import * as z from '../zod'
import { LIMITS } from './limits'

const MINUTES_A_DAY = 24 * 60
/** Spans of one single day, and single days that differ. */
export const HOURS = { spansADay: 4, exceptions: 60 } as const

/** Minutes since midnight in China; past 1440 is the next morning, so a night that begins today belongs to today. */
const Minutes = {
  from: z
    .int()
    .min(0)
    .max(MINUTES_A_DAY - 1),
  to: z
    .int()
    .min(1)
    .max(2 * MINUTES_A_DAY),
}
const lasts = ({ from, to }: { from: number; to: number }) => from < to && to - from <= MINUTES_A_DAY

/** Open from (inclusive) to (exclusive); at most a whole day. */
export const OpenSpan = z.object(Minutes).check(z.refine(lasts))
export type OpenSpan = z.infer<typeof OpenSpan>

/**
 * `workdays`: as the State Council's table has them, make-up workdays included, holidays not. `daily`: always. A number
 * is a weekday, 0 is Sunday, whatever the table says of it.
 */
export const OpenOn = z.union([z.literal('workdays'), z.literal('daily'), z.int().min(0).max(6)])
export type OpenOn = z.infer<typeof OpenOn>

export const HoursRow = z.object({ on: OpenOn, ...Minutes }).check(z.refine(lasts))
export type HoursRow = z.infer<typeof HoursRow>

const Day = z.iso.date()
/** One day that differs; no spans is closed all day. It replaces what the rows say of that day. */
export const DayException = z.object({
  on: Day,
  spans: z.array(OpenSpan).max(HOURS.spansADay),
  why: z.string().trim().max(LIMITS.placeWhy.max).optional(),
})
export type DayException = z.infer<typeof DayException>

/** Absent rows of a place whose hours nobody has told: not the same as never open. */
export const OpeningHours = z.object({
  rows: z.array(HoursRow).min(1).max(14),
  /** Rows of weekdays and of every day rest on public holidays as well. */
  restsOnHolidays: z.boolean(),
  exceptions: z.array(DayException).max(HOURS.exceptions),
})
export type OpeningHours = z.infer<typeof OpeningHours>
