import { spansText } from '@shared/rules/clock-words'
import type { OpenState } from '@shared/rules/places'
import { addDays, clockText, dayOf, dayText, minuteOfDay, type Instant } from '@shared/values/instant'

export const HOURS_UNKNOWN = '开门时间没登记，先打电话'
const CALL_FIRST = '去前先打电话'

const clock = (at: Instant): string => clockText(minuteOfDay(at))

/** 17:30 today, 明天 2:00, 11月30日 周一 9:00. */
function whenText(at: Instant, now: Instant): string {
  const today = dayOf(now)
  const day = dayOf(at)
  if (day === today) return clock(at)
  return `${day === addDays(today, 1) ? '明天' : dayText(day)} ${clock(at)}`
}

/** How a place stands, in few words: 开到 17:30 / 明天 9:00 开门. */
export function openWords(state: OpenState, now: Instant): string {
  return state.is === 'unknown' || state.certain ? stateWords(state, now) : `${stateWords(state, now)}，${CALL_FIRST}`
}

/** The same, for whoever says by herself how sure it is. */
export function stateWords(state: OpenState, now: Instant): string {
  if (state.is === 'unknown') return HOURS_UNKNOWN
  if (state.is === 'open')
    return state.until ? `开到 ${whenText(state.until, now)}` : state.certain ? '一直开着' : '现在开着'
  return state.why ? whyWords(state, state.why, now) : nextWords(state, now)
}

type Closed = Extract<OpenState, { is: 'closed' }>

function nextWords({ opensAt }: Closed, now: Instant): string {
  if (!opensAt) return '最近三周不开门'
  return `${dayOf(opensAt) === dayOf(now) ? '今天 ' : ''}${whenText(opensAt, now)} 开门`
}

/** On a day told by itself: that it is shut, or what is left of its own hours, or how long it was open. */
function whyWords(state: Closed, why: string, now: Instant): string {
  const { spans = [] } = state
  if (spans.length === 0) return `今天不开：${why}。${nextWords(state, now)}`
  const left = spans.filter(({ from }) => from > minuteOfDay(now))
  if (left.length > 0) return `今天 ${spansText(left)} 开门，${why}`
  const until = Math.max(...spans.map(({ to }) => to))
  return `今天开到 ${clockText(until)}，${why}。${nextWords(state, now)}`
}
