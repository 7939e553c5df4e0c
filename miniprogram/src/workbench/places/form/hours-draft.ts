import { clockText, minuteOf } from '@shared/rules/clock-words'
import type { OpeningHours, OpenOn, OpenSpan } from '@shared/values/opening-hours'

/** Hours as they are typed: times as words, a row for each span. */
export interface SpanDraft {
  from: string
  to: string
}
export interface RowDraft extends SpanDraft {
  on: string
}
export interface DayDraft {
  on: string
  why: string
  /** Nothing: not open on that day. */
  spans: readonly SpanDraft[]
}
export interface HoursDraft {
  rows: readonly RowDraft[]
  rests: boolean
  days: readonly DayDraft[]
}

const DAY = 24 * 60
const WEEKDAYS = ['周一', '周二', '周三', '周四', '周五', '周六', '周日'] as const
export const ON_OPTIONS: readonly { value: string; label: string }[] = [
  { value: 'workdays', label: '工作日' },
  { value: 'daily', label: '每天' },
  ...WEEKDAYS.map((label, i) => ({ value: String((i + 1) % 7), label })),
]
export const onText = (on: string): string => ON_OPTIONS.find(({ value }) => value === on)?.label ?? on

const spanDraft = ({ from, to }: OpenSpan): SpanDraft => ({
  from: clockText(from),
  to: clockText(to > DAY ? to - DAY : to),
})

export const NO_HOURS: HoursDraft = { rows: [], rests: false, days: [] }
export const FIRST_ROW: RowDraft = { on: 'workdays', from: '9:00', to: '17:30' }

export const hoursDraft = (hours: OpeningHours | undefined): HoursDraft =>
  hours
    ? {
        rows: hours.rows.map(({ on, ...span }) => ({ on: String(on), ...spanDraft(span) })),
        rests: hours.restsOnHolidays,
        days: hours.exceptions.map(({ on, why, spans }) => ({ on, why: why ?? '', spans: spans.map(spanDraft) })),
      }
    : NO_HOURS

/** An end that is not after its beginning is the next morning's. */
export function spanOf({ from, to }: SpanDraft): OpenSpan | undefined {
  const [begins, ends] = [minuteOf(from), minuteOf(to)]
  if (begins === undefined || ends === undefined || begins === DAY) return undefined
  return { from: begins, to: ends > begins ? ends : ends + DAY }
}

const onOf = (on: string): OpenOn => (on === 'workdays' || on === 'daily' ? on : Number(on))

/** What the draft says; rows that are no times yet are left out, so that the rest can be read aloud. */
export function hoursOf({ rows, rests, days }: HoursDraft): OpeningHours | undefined {
  const said = rows.flatMap(({ on, ...typed }) => {
    const span = spanOf(typed)
    return span ? [{ on: onOf(on), ...span }] : []
  })
  if (said.length === 0) return undefined
  const exceptions = days
    .filter(({ on }) => on !== '')
    .map(({ on, why, spans }) => ({
      on,
      spans: spans.flatMap((typed) => spanOf(typed) ?? []),
      ...(why.trim() && { why: why.trim() }),
    }))
  return { rows: said, restsOnHolidays: rests, exceptions }
}
