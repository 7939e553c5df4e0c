import { LIMITS } from '@shared/values/limits'
import { momentText, type Instant } from '@shared/values/instant'
import { errorText } from '@/lib/error-text'
import { mayKeep } from './draft'
import type { DraftState } from './draft-store'

/** 11月25日 周三 10:42 -> 10:42 */
export const timeText = (at: Instant): string => momentText(at).split(' ').pop() ?? ''

/** Where her words are at this moment. */
export function keptWords(draft: DraftState): string {
  if (!mayKeep(draft)) return `超过 ${LIMITS.answer.max} 字，存不下；删到以内就会存。`
  if (draft.keeping === 'saving') return '在存'
  if (draft.keeping === 'same') return draft.savedAt ? `${timeText(draft.savedAt)} 存好了` : ''
  if (draft.keeping === 'changed') return '停笔 3 秒就存'
  const { error } = draft
  if (!error || error.offline) return '没连上，还没存。字都在这页里，连上自己会存。'
  return error.failure.code === 'CLAIM_LOST'
    ? '领的时间到了，没存上。字都在这页里。'
    : `没存上。${errorText(error.failure)}`
}
