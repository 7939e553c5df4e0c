/**
 * What a person in danger writes: a table for each kind, which anyone who reads Chinese can extend. Notation:
 * notation.ts.
 */
import { CHILD_AT_RISK } from './lexicon.child'
import { COERCION } from './lexicon.coercion'
import { DESPAIR } from './lexicon.despair'
import { THREAT } from './lexicon.threat'
import { VIOLENCE } from './lexicon.violence'

export const DANGER_KINDS = ['violence', 'threat', 'selfHarm', 'childAtRisk', 'lockedIn', 'sexualCoercion'] as const
export type DangerKind = (typeof DANGER_KINDS)[number]

/**
 * `topic` marks bare names of a thing, which a law question also uses; the other phrases tell of an act. `child`
 * phrases mean danger only when the writer says that she is a child.
 */
export type Entry = Readonly<{ kind: DangerKind; topic?: true; child?: true; says: string }>

export const LEXICON: readonly Entry[] = [...VIOLENCE, ...THREAT, ...DESPAIR, ...CHILD_AT_RISK, ...COERCION]
