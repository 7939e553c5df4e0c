import { addMinutes, type Instant } from '@shared/values/instant'
import { IMPORT } from '@shared/values/limits'
import { WITHDRAWN, withdrawn } from '../../domain/withdrawn-places'
import { Fault } from '../../kernel/fault'
import type { Tx } from '../../kernel/store'
import { madeBy, rowOf } from './faces'

const AT_MOST = 1000
/** Caches of what was served before may be slow. */
const KEPT_MINUTES = 24 * 60

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

/**
 * From this commit on nobody is shown what an import had added. Earlier ones make room: the job has long built without
 * them, and only slow caches are left.
 */
export async function withdrawImport(tx: Tx, batch: string, ids: readonly string[], at: Instant): Promise<void> {
  if (ids.length === 0) return
  const record = await tx.get(withdrawn, WITHDRAWN)
  let room = IMPORT.rows - ids.length
  const earlier = (record?.undone ?? []).filter(({ rows }) => (room -= rows.length) >= 0)
  const undone = [{ batch, rows: ids.map(rowOf), at }, ...earlier]
  if (record) await tx.replace(withdrawn, { ...record, undone })
  else await tx.insert(withdrawn, { _id: WITHDRAWN, entries: [], undone })
}

/** What a build shows though an import was taken back had become an officer's own meanwhile: it is shown again. */
export async function giveBackShown(tx: Tx, shown: ReadonlySet<string>): Promise<void> {
  const record = await tx.get(withdrawn, WITHDRAWN)
  const undone = record?.undone?.map((one) => ({
    ...one,
    rows: one.rows.filter((row) => !shown.has(madeBy(one.batch, row))),
  }))
  if (record && !same(undone, record.undone)) await tx.replace(withdrawn, { ...record, ...(undone && { undone }) })
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/**
 * What everyone is served holds these and no others. Ids that it does not hold leave the list a day after that was so for
 * the first time: until then somebody may still have a file with them.
 */
export async function noteSent(tx: Tx, held: ReadonlySet<string>, now: Instant): Promise<void> {
  const record = await tx.get(withdrawn, WITHDRAWN)
  if (!record) return
  const old = addMinutes(now, -KEPT_MINUTES)
  const stays = ({ outSince }: { outSince?: Instant }) => outSince === undefined || outSince > old
  const since = (out: boolean, outSince = now) => (out ? { outSince } : {})
  const { undone = [], entries, ...rest } = record
  const after = {
    ...rest,
    entries: entries.map(({ outSince, ...one }) => ({ ...one, ...since(!held.has(one.id), outSince) })).filter(stays),
  }
  const rows = undone
    .map(({ outSince, ...one }) => {
      const out = !one.rows.some((row) => held.has(madeBy(one.batch, row)))
      return { ...one, ...since(out, outSince) }
    })
    .filter(stays)
  if (same([after.entries, rows], [entries, undone])) return
  await tx.replace(withdrawn, { ...after, ...(rows.length > 0 && { undone: rows }) })
}
