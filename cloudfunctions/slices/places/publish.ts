import type { PlacesSnapshotDto } from '@shared/contract/places'
import { alikeBecause, alikeKeys } from '@shared/rules/places/alike'
import { addDays, dayOf, type Day, type Instant } from '@shared/values/instant'
import { DISTRICT } from '../../domain/areas'
import { MAX_FIND, type Store } from '../../kernel/store'
import { cut } from './pieces'
import {
  BOOK,
  books,
  duties,
  EMPTY_BOOK,
  placeRecords,
  snapshots,
  visible,
  type BookRecord,
  type DutyRecord,
} from './records'
import type { Shown } from './snapshot'
import { giveBackShown, noteSent } from './withdrawing'

/** In characters; a Chinese one takes three bytes, and a record should stay well under half a megabyte. */
const PIECE = 60_000
const DAYS_OF_DUTY = 7
const MOST_PAIRS = 50
const TRIES = 3

const book = async (store: Store): Promise<BookRecord> => {
  const there = await store.get(books, BOOK)
  if (there) return there
  await store.insert(books, EMPTY_BOOK)
  return { ...EMPTY_BOOK, version: 1 }
}

/**
 * Builds the snapshot anew if something has changed or a new day has begun, and puts it in the place of the one before
 * in one transaction. Every flip of an import and every mark of a change replaces the book, so a snapshot that met one
 * under way is thrown away and built again. `elsewhere`: others serve it from a file that is sent to them. Returns whether
 * there is a new one.
 */
export async function publishPlaces(store: Store, now: Instant, elsewhere = false): Promise<boolean> {
  for (let tries = 0; tries < TRIES; tries++) {
    const before = await book(store)
    if (!before.stale && before.published?.day === dayOf(now)) return false
    const shown = await shownIn(store, before)
    // It brings a dictionary along, which nobody needs who builds nothing.
    const { snapshotOf } = await import('./snapshot')
    const snapshot = snapshotOf(shown, await dutiesFrom(store, dayOf(now)), now)
    const pieces = await writePieces(store, snapshot, now)
    const fresh = snapshot.version !== before.published?.of
    const turned = await store.transact(async (tx) => {
      const current = await tx.get(books, BOOK)
      if (current?.version !== before.version) return false
      const published = { of: snapshot.version, builtAt: now, pieces, places: shown.length, day: dayOf(now) }
      await tx.replace(books, {
        ...current,
        stale: false,
        alike: pairsIn(shown),
        published,
        ...(fresh && { unsent: true }),
      })
      const ids = new Set(shown.map(({ id }) => id))
      await giveBackShown(tx, ids)
      // What everyone is served is this one already, where there is no file, or the file says the same.
      if (!elsewhere || !(fresh || current.unsent)) await noteSent(tx, ids, now)
      return true
    })
    if (!turned) continue
    await removePieces(store, [snapshot.version, before.published?.of])
    return fresh
  }
  return false
}

async function shownIn(store: Store, flips: BookRecord): Promise<Shown[]> {
  const shown: Shown[] = []
  let after: string | undefined
  do {
    const { items, next } = await store.find(placeRecords, {
      index: 'byName',
      equals: { within: DISTRICT },
      limit: MAX_FIND,
      ...(after !== undefined && { after }),
    })
    for (const place of items) {
      const face = visible(place, flips)
      if (face && !face.closed) shown.push({ id: place._id, face })
    }
    after = next
  } while (after !== undefined)
  // By area, so that the same places make the same snapshot, whatever their names.
  return shown.sort((a, b) => (`${a.face.area}.${a.id}` < `${b.face.area}.${b.id}` ? -1 : 1))
}

async function dutiesFrom(store: Store, today: Day): Promise<DutyRecord[]> {
  const all: DutyRecord[] = []
  let after: string | undefined
  do {
    const { items, next } = await store.find(duties, {
      index: 'byDay',
      from: today,
      to: addDays(today, DAYS_OF_DUTY),
      limit: MAX_FIND,
      ...(after !== undefined && { after }),
    })
    all.push(...items)
    after = next
  } while (after !== undefined)
  return all
}

/** Places that stand under the same key, or next door to each other in one village or town. */
function pairsIn(shown: readonly Shown[]): BookRecord['alike'] {
  const groups = new Map<string, Shown[]>()
  for (const one of shown)
    for (const key of [...alikeKeys(one.face), `a:${one.face.area}`]) groups.set(key, [...(groups.get(key) ?? []), one])
  const pairs = new Map<string, BookRecord['alike'][number]>()
  for (const group of groups.values())
    for (const [i, a] of group.entries())
      for (const b of group.slice(i + 1)) {
        if (pairs.size >= MOST_PAIRS) return [...pairs.values()]
        if (alikeBecause(a.face, b.face))
          pairs.set([a.id, b.id].sort().join(' '), { one: a.id, other: b.id, areas: [a.face.area, b.face.area] })
      }
  return [...pairs.values()]
}

/** Returns into how many pieces it was cut. Those that are there already are the same; a removal that broke off has left some. */
async function writePieces(store: Store, snapshot: PlacesSnapshotDto, now: Instant): Promise<number> {
  const of = snapshot.version
  const texts = cut(JSON.stringify(snapshot), PIECE)
  for (const [n, text] of texts.entries()) {
    const piece = { _id: `${of}.${n}`, of, text, at: now }
    if (!(await store.get(snapshots, piece._id))) await store.insert(snapshots, piece)
  }
  return texts.length
}

/** Takes away the pieces of all but these; the one before stays for whoever is reading it. */
async function removePieces(store: Store, keep: readonly (string | undefined)[]): Promise<void> {
  const { items } = await store.find(snapshots, { index: 'byTime', limit: MAX_FIND })
  for (const { _id, of } of items) if (!keep.includes(of)) await store.remove(snapshots, _id)
}
