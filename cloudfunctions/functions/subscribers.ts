import type { Subscriber } from '../kernel/deliver'
import { moveBell } from '../slices/bells/subscribers'
import { noteLeaving } from '../slices/counseling/leaving'
import { noteShut } from '../slices/counseling/sites/note-shut'
import { countCitations } from '../slices/knowledge/subscribers'
import { noteChange, noteDuty } from '../slices/places/subscribers'
import { returnClaims } from '../slices/qa/subscribers'

/** Who hears what. A subscriber's own type narrows its event; the list only pairs names with events. */
export const SUBSCRIBERS = [
  countCitations,
  moveBell,
  noteChange,
  noteDuty,
  noteLeaving,
  noteShut,
  returnClaims,
] as unknown as readonly Subscriber[]
