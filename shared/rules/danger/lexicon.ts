/**
 * What a person in danger writes, a pair of tables for each kind, which anyone who reads Chinese can extend: lexicon.*
 * holds phrases that mean danger by themselves, signs.* those that do only in company. Notation: notation.ts.
 */
import { CHILD_AT_RISK } from './lexicon.child'
import { COERCION } from './lexicon.coercion'
import { DESPAIR } from './lexicon.despair'
import { KEPT } from './lexicon.kept'
import { THREAT } from './lexicon.threat'
import { VIOLENCE } from './lexicon.violence'
import { CHILD_AT_RISK_SIGNS } from './signs.child'
import { COERCION_SIGNS } from './signs.coercion'
import { DESPAIR_SIGNS } from './signs.despair'
import { KEPT_SIGNS } from './signs.kept'
import { THREAT_SIGNS } from './signs.threat'
import { VIOLENCE_SIGNS } from './signs.violence'

export const DANGER_KINDS = ['violence', 'threat', 'selfHarm', 'childAtRisk', 'lockedIn', 'sexualCoercion'] as const
export type DangerKind = (typeof DANGER_KINDS)[number]

/**
 * `topic` marks bare names of a thing, which a law question also uses; the other phrases tell of an act. `child`
 * phrases mean danger only when the writer says that she is a child. `with` and `without` look around the phrase.
 */
export type Entry = Readonly<{
  kind: DangerKind
  says: string
  topic?: true
  child?: true
  with?: readonly string[]
  without?: string
}>

export const LEXICON: readonly Entry[] = [
  ...CHILD_AT_RISK,
  ...COERCION,
  ...DESPAIR,
  ...KEPT,
  ...THREAT,
  ...VIOLENCE,
  ...CHILD_AT_RISK_SIGNS,
  ...COERCION_SIGNS,
  ...DESPAIR_SIGNS,
  ...KEPT_SIGNS,
  ...THREAT_SIGNS,
  ...VIOLENCE_SIGNS,
]
