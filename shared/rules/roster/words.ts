import type { Post, PostDays, PostTurn } from '../../values/counseling/roster'
import { dayText } from '../../values/instant'
import { spansText, weekdaysText, weekdayText } from '../clock-words'

const NTH: Readonly<Record<number, string>> = { [-1]: '最后一个', 1: '第一个', 2: '第二个', 3: '第三个', 4: '第四个' }
const COUNT = ['零', '一', '两', '三', '四', '五', '六', '七', '八', '九', '十'] as const
/** More single dates than this are counted. */
const NAMED = 3

/** 每个工作日, 每周三、周五, 每月第一个周一, 11月26日 周四: the days of a post as a federation says them. */
export function daysWords(days: PostDays): string {
  switch (days.every) {
    case 'workday':
      return '每个工作日'
    case 'day':
      return '每天'
    case 'week':
      return days.on.length === 7 ? '周一至周日，放假除外' : `每${weekdaysText(days.on)}`
    case 'month':
      return `每月${NTH[days.nth] ?? ''}${weekdayText(days.on)}`
    case 'date': {
      const [first, ...more] = [...days.days].sort()
      if (first === undefined) return '还没定哪天'
      return more.length < NAMED
        ? [first, ...more].map(dayText).join('、')
        : `${dayText(first)} 等 ${more.length + 1} 天`
    }
  }
}

/** 五队轮值; nothing when the same people come each time: their names say it. */
export const turnWords = (turn: PostTurn): string =>
  turn.by === 'turn' ? `${COUNT[turn.teams.length] ?? turn.teams.length}队轮值` : ''

/** 每周三、周五 9:00–17:00，五队轮值 */
export const postWords = ({ days, spans, turn }: Pick<Post, 'days' | 'spans' | 'turn'>): string =>
  [`${daysWords(days)} ${spansText(spans)}`, turnWords(turn)].filter(Boolean).join('，')
