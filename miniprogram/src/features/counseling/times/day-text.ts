import { dayText, type Day } from '@shared/values/instant'
import type { FreeDay } from './free-times'

export const stateText = ({ state, times }: FreeDay): string =>
  state === 'free' ? `空 ${times.length}` : state === 'full' ? '满' : '休'
const unsureText = ({ certain }: FreeDay) => (certain ? '' : '，可能会变')
const TAIL: Record<FreeDay['state'], string> = { free: ' 个', full: '了', rest: '' }
/** What is spoken after the state. */
export const stateTail = (day: FreeDay): string => `${TAIL[day.state]}${unsureText(day)}`

interface NumberText {
  before: string
  drawn: string
  after: string
}

/** What stands in a cell, and what is spoken around it: 11月 · 26 · 日 周四，. Today and the first of a month say more. */
export function numberText(on: Day, today: Day): NumberText {
  const [month, day] = [Number(on.slice(5, 7)), Number(on.slice(8))]
  if (on === today) return { before: '', drawn: '今天', after: `，${dayText(on)}，` }
  // a month begins: said, or nobody could place the number
  if (day === 1) return { before: '', drawn: `${month}/1`, after: `，${dayText(on)}，` }
  const [, weekday = ''] = dayText(on).split(' ')
  return { before: `${month}月`, drawn: String(day), after: `日 ${weekday}，` }
}

/** As it is spoken in one: 11月25日 周三，空 3 个. */
export const fullDayText = (day: FreeDay, today: Day): string =>
  `${day.on === today ? '今天，' : ''}${dayText(day.on)}，${stateText(day)}${stateTail(day)}`
