import { postWords } from '@shared/rules/roster/words'
import type { RosterContent } from '@shared/values/counseling/roster'
import { keepForms } from '../../frame/kept-forms'
import { contentOf, type RosterDraft } from './roster-draft'

export interface Kept {
  draft: RosterDraft
  /** The revision she began from, and what it said; nothing for a new one. */
  seen: number
  base?: RosterContent
}

const wordsOf = ({ draft }: Kept): string => {
  const { site, posts } = contentOf(draft)
  return [site.name, site.address, ...posts.map((post) => `${post.name}：${postWords(post)}`)]
    .filter(Boolean)
    .join('\n')
}

export const { useKeptForm, dropForm } = keepForms(wordsOf)
