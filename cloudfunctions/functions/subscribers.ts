import type { Subscriber } from '../kernel/deliver'
import { countCitations } from '../slices/knowledge/subscribers'
import { returnClaims } from '../slices/qa/subscribers'

/** Who hears what. A subscriber's own type narrows its event; the list only pairs names with events. */
export const SUBSCRIBERS = [countCitations, returnClaims] as unknown as readonly Subscriber[]
