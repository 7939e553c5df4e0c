import { CHILDREN } from './children'
import { DIVORCE } from './divorce'
import { INHERITANCE } from './inheritance'
import { LAND } from './land'
import { LEGAL_AID } from './legal-aid'
import { MARRIAGE } from './marriage'
import { OTHER } from './other'
import { PROPERTY } from './property'
import type { PublishedSeed } from './published-seed'
import { VIOLENCE } from './violence'
import { WORK } from './work'

export type { PublishedSeed }

/** The first shelf of the public library, in the order of the topics on screen. */
export const PUBLISHED_ANSWERS: readonly PublishedSeed[] = [
  ...VIOLENCE,
  ...DIVORCE,
  ...CHILDREN,
  ...PROPERTY,
  ...MARRIAGE,
  ...WORK,
  ...INHERITANCE,
  ...LAND,
  ...LEGAL_AID,
  ...OTHER,
]
