import type { Instant } from '@shared/values/instant'
import { WITHDRAWN, withdrawn } from '../../domain/withdrawn-places'
import { Fault } from '../../kernel/fault'
import type { Tx } from '../../kernel/store'

const AT_MOST = 1000

/**
 * From this commit on nobody is shown the place, whatever the published snapshot says; `into` which other it was merged.
 * UNAVAILABLE past the bound.
 */
export async function withdraw(tx: Tx, id: string, at: Instant, into?: string): Promise<void> {
  const entry = { id, at, ...(into !== undefined && { into }) }
  const record = await tx.get(withdrawn, WITHDRAWN)
  if (!record) return tx.insert(withdrawn, { _id: WITHDRAWN, entries: [entry] })
  const others = record.entries.filter((entry) => entry.id !== id)
  // The job empties the list day by day; only one that stands still lets it fill up.
  if (others.length >= AT_MOST) throw new Fault('UNAVAILABLE')
  await tx.replace(withdrawn, { ...record, entries: [...others, entry] })
}

/** It may be shown again. */
export async function giveBack(tx: Tx, id: string): Promise<void> {
  const record = await tx.get(withdrawn, WITHDRAWN)
  if (!record?.entries.some((entry) => entry.id === id)) return
  await tx.replace(withdrawn, { ...record, entries: record.entries.filter((entry) => entry.id !== id) })
}
