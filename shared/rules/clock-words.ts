import { clockText } from '../values/instant'
import type { Span } from './intervals'

export { clockText }

const WEEKDAYS = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'] as const
/** The week begins on Monday. */
const WEEK = [1, 2, 3, 4, 5, 6, 0] as const
const DAY = 24 * 60

/** 8:30–17:30, 22:00–次日 6:00, 24 小时. */
export const spanText = ({ from, to }: Span): string =>
  from === 0 && to === DAY
    ? '24 小时'
    : `${clockText(from)}–${to > DAY ? `次日 ${clockText(to - DAY)}` : clockText(to)}`
export const spansText = (spans: readonly Span[]): string =>
  [...spans]
    .sort((a, b) => a.from - b.from)
    .map(spanText)
    .join('、')

/** The parts of a day that people say before the hour; by the later ones the clock has gone round once. */
const SAID_BEFORE = /^(上午|早上|早|中午|下午|晚上|晚)\s*/
const LATER = /^(中午|下午|晚)/

/** 9:00, 9：30, 9点半, 下午2点, 930, 9. Minutes since midnight; undefined for what is no time. */
export function minuteOf(text: string): number | undefined {
  const typed = text.trim()
  const said = typed
    .replace(SAID_BEFORE, '')
    .replace(/：|点|\./, ':')
    .replace(/半$/, '30')
    .replace(/分$/, '')
  const found = /^(\d{1,2})(?::(\d{2})?)?$/.exec(said) ?? /^(\d{1,2})(\d{2})$/.exec(said)
  if (!found) return undefined
  const hour = Number(found[1])
  const round = LATER.test(typed) && ((hour > 0 && hour < 11) || (typed.startsWith('晚') && hour === 12)) ? 12 : 0
  const minute = (hour + round) * 60 + Number(found[2] ?? 0)
  return minute <= DAY && Number(found[2] ?? 0) < 60 ? minute : undefined
}

export const weekdayText = (weekday: number): string => WEEKDAYS[weekday] ?? ''
/** 周一至周五, 周二、周四: neighbours of three and more are drawn together. */
export function weekdaysText(days: readonly number[]): string {
  const runs: number[][] = []
  WEEK.forEach((day, i) => {
    if (!days.includes(day)) return
    const last = runs[runs.length - 1]
    if (last && i > 0 && last[last.length - 1] === WEEK[i - 1]) last.push(day)
    else runs.push([day])
  })
  return runs
    .flatMap((run) =>
      run.length < 3 ? run.map(weekdayText) : [`${weekdayText(run[0] ?? 0)}至${weekdayText(run[run.length - 1] ?? 0)}`],
    )
    .join('、')
}
