import { momentText, type Instant } from '@shared/values/instant'
import { errorText } from '@/lib/error-text'
import type { Keeping } from './autosave'

/** 11月25日 周三 10:42 -> 10:42 */
export const timeText = (at: Instant): string => momentText(at).split(' ').pop() ?? ''

/** Where her words are at this moment. */
export function keptWords({ keeping, savedAt, error }: Keeping): string {
  if (keeping === 'saving') return '在存'
  if (keeping === 'same') return savedAt ? `${timeText(savedAt)} 存好了` : ''
  if (keeping === 'changed') return '停笔 3 秒就存'
  if (!error || error.offline) return '没连上，还没存。字都在这页里，连上自己会存。'
  return `没存上。${errorText(error.failure)}`
}
