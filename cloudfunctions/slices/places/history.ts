import type { Tx } from '../../kernel/store'
import { placeHistories, type PlaceChange } from './records'

const KEPT = 50

/** One more line of a place's history; the oldest go when there are too many. */
export async function remember(tx: Tx, placeId: string, change: PlaceChange): Promise<void> {
  const history = await tx.get(placeHistories, placeId)
  if (history) await tx.replace(placeHistories, { ...history, changes: [change, ...history.changes].slice(0, KEPT) })
  else await tx.insert(placeHistories, { _id: placeId, changes: [change] })
}
