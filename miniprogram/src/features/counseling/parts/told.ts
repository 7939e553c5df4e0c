import { detectDanger, type DangerKind } from '@shared/rules/danger'
import { LIMITS, lengthOf } from '@shared/values/limits'
import type { Mode } from '@shared/values/counseling/services'
import { speaksOfChild } from '@/ui/data/child-words'
import { contactOf, contactProblem, type Calls, type Problem } from './contact-draft'
import type { Telling } from './telling'

/** The first thing that keeps it from going, and the field to show. */
export function problemOf({ words, contact }: Telling, calls: Calls): Problem | undefined {
  const over = lengthOf(words) - LIMITS.sessionWords.max
  if (over > 0) return { id: 'tell-words', text: `多了 ${over} 个字，删去几句就行。` }
  return contactProblem(contact, calls)
}

/** What of it is sent. */
export function saidOf({ words, contact }: Telling, mode: Mode) {
  const said = words.trim()
  return { mode, contact: contactOf(contact), ...(said && { words: said }) }
}

/** What the next page has to know of her words, without the words. */
export function dangerIn(words: string): { dangers: readonly DangerKind[]; child: boolean } {
  return { dangers: detectDanger(words).kinds, child: speaksOfChild(words) }
}
