import type { PlaceContent } from '@shared/values/place-content'
import { keepForms } from '../../frame/kept-forms'
import { CONTENT_FIELDS, FIELD_LABEL, fieldWords } from '../content-words'
import { contentOf, type PlaceDraft } from './place-draft'

interface Kept {
  draft: PlaceDraft
  /** The revision she began from, and what it said; nothing for a new place. */
  seen: number
  base?: PlaceContent
}

const wordsOf = ({ draft }: Kept): string => {
  const content = contentOf(draft)
  return CONTENT_FIELDS.map((field) => [FIELD_LABEL[field], fieldWords(content, field)])
    .filter(([, words]) => words)
    .map(([label, words]) => `${label}：${words}`)
    .join('\n')
}

export const { useKeptForm, keptForm, dropForm } = keepForms(wordsOf)
