import { addMinutes, type Instant } from '@shared/values/instant'
import { Fault } from '../../kernel/fault'
import type { Tx } from '../../kernel/store'
import { WITHDRAWN, withdrawn } from './records'

const AT_MOST = 1000
/** Caches of what was served before may be slow. */
const KEPT_MINUTES = 24 * 60

/** From this commit on nobody is shown the place, whatever the published snapshot says. UNAVAILABLE past the bound. */
export async function withdraw(tx: Tx, id: string, at: Instant): Promise<void> {
  const record = await tx.get(withdrawn, WITHDRAWN)
  if (!record) return tx.insert(withdrawn, { _id: WITHDRAWN, entries: [{ id, at }] })
  const others = record.entries.filter((entry) => entry.id !== id)
  // The job empties the list day by day; only one that stands still lets it fill up.
  if (others.length >= AT_MOST) throw new Fault('UNAVAILABLE')
  await tx.replace(withdrawn, { ...record, entries: [...others, { id, at }] })
}

/** It may be shown again. */
export async function giveBack(tx: Tx, id: string): Promise<void> {
  const record = await tx.get(withdrawn, WITHDRAWN)
  if (!record?.entries.some((entry) => entry.id === id)) return
  await tx.replace(withdrawn, { ...record, entries: record.entries.filter((entry) => entry.id !== id) })
}

/**
 * What everyone is served holds these and no others. Ids that it does not hold leave the list a day after that was so for
 * the first time: until then somebody may still have a file with them.
 */
export async function noteSent(tx: Tx, held: ReadonlySet<string>, now: Instant): Promise<void> {
  const record = await tx.get(withdrawn, WITHDRAWN)
  if (!record) return
  const old = addMinutes(now, -KEPT_MINUTES)
  const entries = record.entries
    .map(({ id, at, outSince }) => (held.has(id) ? { id, at } : { id, at, outSince: outSince ?? now }))
    .filter(({ outSince }) => outSince === undefined || outSince > old)
  if (JSON.stringify(entries) !== JSON.stringify(record.entries)) await tx.replace(withdrawn, { ...record, entries })
}
