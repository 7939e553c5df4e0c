import { LIMITS } from '@shared/values/limits'
import { keptWords } from '../../frame/kept-words'
import { mayKeep } from './draft'
import type { DraftState } from './draft-store'

/** Where her draft is at this moment. */
export function draftWords(draft: DraftState): string {
  if (!mayKeep(draft)) return `超过 ${LIMITS.answer.max} 字，存不下；删到以内就会存。`
  const lost = draft.keeping === 'failed' && draft.error?.failure.code === 'CLAIM_LOST'
  return lost ? '领的时间到了，没存上。字都在这页里。' : keptWords(draft)
}
