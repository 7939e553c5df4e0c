import { hoursOverlap } from '@shared/rules/places/content'
import { dayText } from '@shared/values/instant'
import { onText, spanOf, type DayDraft, type HoursDraft, type SpanDraft } from './hours-draft'

const A_DAY = /^\d{4}-\d{2}-\d{2}$/
const isDay = (text: string): boolean => A_DAY.test(text) && !Number.isNaN(Date.parse(text))

const overlap = (spans: readonly SpanDraft[]): boolean =>
  hoursOverlap({
    rows: spans.flatMap((typed) => {
      const span = spanOf(typed)
      return span ? [{ on: 'daily' as const, ...span }] : []
    }),
    restsOnHolidays: false,
    exceptions: [],
  })

function daysProblem(days: readonly DayDraft[]): string | undefined {
  const wrong = days.find(({ on }) => !isDay(on))
  if (wrong) return '不一样的日子写成 2026-12-31 这样。'
  const twice = days.find(({ on }, i) => days.findIndex((other) => other.on === on) !== i)
  if (twice) return `${dayText(twice.on)} 写了两次，留一次。`
  const day = days.find(({ spans }) => spans.some((span) => !spanOf(span)))
  if (day) return `${dayText(day.on)} 的时间写成 9:00 这样。`
  const both = days.find(({ spans }) => overlap(spans))
  return both && `${dayText(both.on)} 有两段时间叠在一起，改开一点。`
}

/** Every time is one: she is not in the middle of a row. */
export const timesAreWhole = ({ rows, days }: HoursDraft): boolean =>
  [...rows, ...days.flatMap(({ spans }) => spans)].every((typed) => spanOf(typed) !== undefined)

/** One sentence about the first thing that is wrong; nothing when all is well. */
export function hoursProblem({ rows, days }: HoursDraft): string | undefined {
  const at = rows.findIndex((row) => !spanOf(row))
  if (at >= 0) return `第 ${at + 1} 行的时间写成 9:00 这样。`
  const sorts = [...new Set(rows.map(({ on }) => on))]
  const sort = sorts.find((on) => overlap(rows.filter((row) => row.on === on)))
  if (sort !== undefined) return `${onText(sort)}有两段时间叠在一起，改开一点，或去掉一行。`
  if (rows.length === 0 && days.length > 0) return '先写平常几点开门，再写不一样的日子。'
  return daysProblem(days)
}
