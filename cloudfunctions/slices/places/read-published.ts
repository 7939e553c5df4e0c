import { createHash } from 'node:crypto'
import type { PlaceDto, PlacesSnapshotDto } from '@shared/contract/places'
import { WITHDRAWN, withdrawn } from '../../domain/withdrawn-places'
import { Fault } from '../../kernel/fault'
import type { Store } from '../../kernel/store'
import { madeBy } from './faces'
import { BOOK, books, snapshots } from './records'

export const NOTHING_YET = 'none'
const MARK_LENGTH = 8

type Kept = Readonly<{ of: string; snapshot: PlacesSnapshotDto }>
/** What this process has read last, by store: pieces never change. */
const kept = new WeakMap<Store, Kept>()

/** Ids that must not be shown, whatever a snapshot says. One store call. */
export async function withdrawnIds(store: Store): Promise<string[]> {
  const { entries = [], undone = [] } = (await store.get(withdrawn, WITHDRAWN)) ?? {}
  const added = undone.flatMap(({ batch, rows }) => rows.map((row) => madeBy(batch, row)))
  return [...new Set([...entries.map(({ id }) => id), ...added])]
}

/**
 * The published snapshot without what has been withdrawn since, and a name that changes with either. `have`: a name that
 * the caller holds; if it is still the one, no snapshot is read. Fault UNAVAILABLE when it is being replaced just now.
 */
export async function readPublished(
  store: Store,
  have?: string,
): Promise<{ version: string; snapshot?: PlacesSnapshotDto }> {
  const [book, ids] = await Promise.all([store.get(books, BOOK), withdrawnIds(store)])
  const published = book?.published
  if (!published) return { version: NOTHING_YET }
  const version = ids.length > 0 ? `${published.of}-${markOf(ids)}` : published.of
  if (version === have) return { version }
  const { snapshot } = await whole(store, published)
  return { version, snapshot: { ...snapshot, version, ...(ids.length > 0 && without(snapshot, new Set(ids))) } }
}

/** Hours that were those of a withdrawn place alone leave with it: what is said of its single days may name it. */
function without({ places, hours }: PlacesSnapshotDto, gone: ReadonlySet<string>) {
  const left = places.filter(({ id }) => !gone.has(id))
  const used = [...new Set(left.flatMap((place) => (place.hours === undefined ? [] : [place.hours])))]
  const moved = new Map(used.map((before, now) => [before, now]))
  return {
    hours: used.flatMap((i) => hours[i] ?? []),
    places: left.map(({ hours: before, ...place }): PlaceDto => {
      const now = before === undefined ? undefined : moved.get(before)
      return now === undefined ? place : { ...place, hours: now }
    }),
  }
}

const markOf = (ids: readonly string[]): string =>
  createHash('sha256')
    .update([...ids].sort().join(' '))
    .digest('base64url')
    .slice(0, MARK_LENGTH)

async function whole(store: Store, { of, pieces }: { of: string; pieces: number }): Promise<Kept> {
  const known = kept.get(store)
  if (known?.of === of) return known
  const found = await store.getMany(
    snapshots,
    Array.from({ length: pieces }, (_, n) => `${of}.${n}`),
  )
  if (found.length < pieces) throw new Fault('UNAVAILABLE')
  const text = found.map((piece) => piece.text).join('')
  const fresh = { of, snapshot: JSON.parse(text) as PlacesSnapshotDto }
  kept.set(store, fresh)
  return fresh
}
