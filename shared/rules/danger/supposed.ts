/** "If he should hit me one day": asked beforehand, unless her words presume that it already happens. */
import type { Frame, Match } from './match'
import { anyOf } from './notation'

const IF = /如果|假如|要是|倘若|假设|若是|万一|假使|假若/
const NOT_REALLY_IF = /如果不是|要不是/
/** "再打", "就打" and "还打" presume that it has happened or is her daily rule. */
const PRESUMED = anyOf('[再 又 就 还 继续 一直 总 更 天天].{0,4}$')
const PRESUMED_FOUND = anyOf('^[又 就 再 还 天天 经常 老是 总 一直 往死里]')

export const startsIf = (clause: string): boolean => IF.test(clause) && !NOT_REALLY_IF.test(clause)

export function isSupposed({ before, found }: Match, frame: Frame): boolean {
  if (PRESUMED_FOUND.test(found) || PRESUMED.test(before)) return false
  return frame.supposed || startsIf(before)
}
