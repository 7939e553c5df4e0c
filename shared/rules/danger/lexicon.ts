/**
 * What a person in danger writes: a table for each kind, which anyone who reads Chinese can extend. Phrases stand
 * apart by spaces; {…} names a word group in words.ts, (…) may be missing, … is up to six letters, $ ends the clause.
 */
import type { Entry } from './kinds'
import { CHILD_AT_RISK } from './lexicon.child'
import { COERCION } from './lexicon.coercion'
import { DESPAIR } from './lexicon.despair'
import { THREAT } from './lexicon.threat'
import { VIOLENCE } from './lexicon.violence'

export const LEXICON: readonly Entry[] = [...VIOLENCE, ...THREAT, ...DESPAIR, ...CHILD_AT_RISK, ...COERCION]

export const phrasesOf = (entry: Entry): readonly string[] => entry.says.trim().split(/\s+/)
