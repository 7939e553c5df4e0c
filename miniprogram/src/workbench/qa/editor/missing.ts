import { articleText } from '@shared/values/citation'
import { lengthOf, LIMITS } from '@shared/values/limits'
import type { Draft } from './draft'

/** What still stands between an answer and sending it, a sentence each. */
export interface Missing {
  text?: string
  citations?: string
  /** By law and article. */
  glosses: Readonly<Record<string, string>>
}

export const refKey = ({ law, article }: { law: string; article: string }): string => `${law}-${article}`

function textMissing(text: string): string | undefined {
  const length = lengthOf(text)
  if (length === 0) return '回答还没写。'
  if (length < LIMITS.answer.min) return `回答再写几句，至少 ${LIMITS.answer.min} 个字，现在 ${length} 个。`
  if (length > LIMITS.answer.max) return `回答长了 ${length - LIMITS.answer.max} 个字，删去几句。`
  return undefined
}

export function missingIn({ text, citations }: Draft): Missing {
  const about = textMissing(text)
  const glosses = citations.flatMap((one) => {
    if (one.gloss.trim() === '') return [[refKey(one), `${articleText(one)}还差一句白话。`]]
    if (lengthOf(one.gloss) > LIMITS.gloss.max) return [[refKey(one), `白话最多 ${LIMITS.gloss.max} 个字，删去几句。`]]
    return []
  })
  return {
    ...(about && { text: about }),
    ...(citations.length < LIMITS.citations.min && { citations: '还没引法条。找一条，按“用”。' }),
    ...(citations.length > LIMITS.citations.max && { citations: `法条最多 ${LIMITS.citations.max} 条，去掉几条。` }),
    glosses: Object.fromEntries(glosses) as Record<string, string>,
  }
}

export const isComplete = ({ text, citations, glosses }: Missing): boolean =>
  !text && !citations && Object.keys(glosses).length === 0

/** Beside the button, where the words above may be out of sight. */
export function stillMissing({ text, citations, glosses }: Missing): string {
  const open = Object.keys(glosses).length
  const parts = [text && '回答', citations && '法条', open > 0 && `${open} 句白话`].filter(Boolean)
  return parts.length > 0 ? `还不能发，再看看${parts.join('、')}。` : ''
}
