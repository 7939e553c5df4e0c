import type { Instant } from '@shared/values/instant'
import { Fault } from '../../../kernel/fault'
import type { Store } from '../../../kernel/store'
import { madeBy, placeOf } from '../faces'
import { placeRecords, type Face } from '../records'
import type { Judged } from './judge-rows'

/**
 * Writes what the rows make of their places as staged faces, which nobody sees. Each place is one write that is guarded by
 * what it has read, all at once, so an interrupted piece is simply laid again. Fault CONFLICT when a place was changed
 * meanwhile.
 */
export async function layRows(store: Store, batch: string, judged: readonly Judged[], now: Instant): Promise<void> {
  await Promise.all(
    judged.map(async ({ row, good }) => {
      if (!good || good.does === 'same') return
      const face: Face = { area: good.area, content: good.content, confirmedAt: now }
      const staged = { batch, face }
      const { place } = good
      if (!place) {
        const made = placeOf({ _id: madeBy(batch, row), addedAt: now }, { staged })
        await store.insert(placeRecords, made).catch(unlessThere)
      } else if (place.staged?.batch !== batch) {
        // Laid before, it may have been edited since: it is not laid again.
        const { face: stands, before } = place
        const faces = { ...(stands && { face: stands }), ...(before && { before }), staged }
        await store.replace(placeRecords, { ...placeOf(place, faces), version: place.version })
      }
    }),
  )
}

/** Laid before an interruption, or at this very moment by the same call sent twice. */
function unlessThere(thrown: unknown): void {
  if (!(thrown instanceof Fault && thrown.code === 'CONFLICT')) throw thrown
}
