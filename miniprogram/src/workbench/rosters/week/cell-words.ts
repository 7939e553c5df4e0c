import { dayText } from '@shared/values/instant'
import type { Present } from './week'

const COUNT = ['零', '一', '两', '三', '四', '五', '六', '七', '八'] as const
export const missingWords = (missing: number): string => `缺${COUNT[missing] ?? missing}人`

/** 空 2 个, 没有空了; nothing where nobody can be booked. */
export function freeWords(who: readonly Present[]): string | undefined {
  const said = who.flatMap(({ free, away }) => (free === undefined || away ? [] : [free]))
  if (said.length === 0) return undefined
  const free = said.reduce((sum, one) => sum + one, 0)
  return free > 0 ? `空 ${free} 个` : '没有空了'
}

const SAMPLE = '（示例）'
export const isSample = (name: string): boolean => name.endsWith(SAMPLE)
/** A cell is narrow: that names are invented is said once, beneath the board. */
const shortName = (name: string): string => (isSample(name) ? name.slice(0, -SAMPLE.length) : name)

/** 赵雨顶何敏, 何敏请假, 何敏走了, 何敏. */
export const presentWords = ({
  name,
  away,
  gone,
  insteadOf,
}: Pick<Present, 'name' | 'away' | 'gone' | 'insteadOf'>): string =>
  gone
    ? `${shortName(name)} 走了`
    : away
      ? `${shortName(name)} 请假`
      : insteadOf
        ? `${shortName(name)} 顶 ${shortName(insteadOf)}`
        : shortName(name)

/** 11月23日–29日, 11月30日–12月6日. */
export const weekText = (first: string, last: string): string => {
  const [from = '', to = ''] = [first, last].map((day) => dayText(day).split(' ')[0] ?? '')
  const month = `${Number(first.slice(5, 7))}月`
  return `${from}–${to.startsWith(month) ? to.slice(month.length) : to}`
}
