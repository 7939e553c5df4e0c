import { dayText } from '../../values/instant'
import type { OpeningHours, OpenOn } from '../../values/opening-hours'
import { spansText, weekdaysText } from '../clock-words'

/** The week begins on Monday. */
const WEEK = [1, 2, 3, 4, 5, 6, 0] as const

/**
 * Opening hours in lines for people: `工作日 9:00–12:00、14:00–17:30`, then `放假休息` where that is not said by 工作日
 * itself, then each single day that differs.
 */
export function hoursText({ rows, restsOnHolidays, exceptions }: OpeningHours): string[] {
  const of = (on: OpenOn): string => spansText(rows.filter((row) => row.on === on))
  const lines: string[] = []
  if (of('workdays')) lines.push(`工作日 ${of('workdays')}`)
  if (of('daily')) lines.push(`每天 ${of('daily')}`)
  const groups = new Map<string, number[]>()
  for (const day of WEEK) if (of(day)) groups.set(of(day), [...(groups.get(of(day)) ?? []), day])
  groups.forEach((days, spans) => lines.push(`${weekdaysText(days)} ${spans}`))
  if (restsOnHolidays) lines.push('放假休息')
  for (const { on, spans, why } of exceptions)
    lines.push(`${dayText(on)} ${spans.length > 0 ? spansText(spans) : '不开门'}${why ? `（${why}）` : ''}`)
  return lines
}
