import type { LawCard } from '@shared/values/law-card'
import { CHILDREN } from './children'
import { DIVORCE } from './divorce'
import { INHERITANCE } from './inheritance'
import { LAND } from './land'
import { LEGAL_AID_CARDS } from './legalAid'
import { MARRIAGE } from './marriage'
import { PROPERTY } from './property'
import { VIOLENCE } from './violence'
import { WORK } from './work'

/** All law cards, in the order of the topics on screen. */
export const LAW_CARDS: readonly LawCard[] = [
  ...VIOLENCE,
  ...DIVORCE,
  ...CHILDREN,
  ...PROPERTY,
  ...MARRIAGE,
  ...WORK,
  ...INHERITANCE,
  ...LAND,
  ...LEGAL_AID_CARDS,
]
