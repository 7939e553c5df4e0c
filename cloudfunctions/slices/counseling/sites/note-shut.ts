import type { Subscriber } from '../../../kernel/deliver'
import { shutPlaces } from '../records'

/** A place was closed, opened again or erased: a job tells the rosters that name it. What was erased stays so. */
export const noteShut: Subscriber<'place.changed'> = {
  name: 'counseling.noteShut',
  event: 'place.changed',
  async hear(tx, { data: { placeId, state } }, at) {
    if (placeId === undefined || state === undefined) return
    const before = await tx.get(shutPlaces, placeId)
    if (before?.state === 'gone' || (before?.at ?? '') > at || (!before && state === 'open')) return
    const record = { _id: placeId, state, at, undone: true }
    if (before) await tx.replace(shutPlaces, { ...record, version: before.version })
    else await tx.insert(shutPlaces, record)
  },
}
