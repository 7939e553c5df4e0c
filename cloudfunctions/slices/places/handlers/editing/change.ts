import type { Announced, EventOf } from '@shared/contract/events'
import { holds } from '@shared/values/place'
import { areaOf, reached } from '../../../../domain/jurisdiction'
import { Fault } from '../../../../kernel/fault'
import type { Notes } from '../../../../kernel/handlers'
import type { Reach } from '../../../../kernel/ports'
import type { Tx } from '../../../../kernel/store'
import { editedSince } from '../../edited-since'
import { placeOf } from '../../faces'
import { remember } from '../../history'
import {
  BOOK,
  books,
  EMPTY_BOOK,
  placeRecords,
  visible,
  type BookRecord,
  type Face,
  type PlaceChange,
  type PlaceRecord,
} from '../../records'

type Flips = Pick<BookRecord, 'live' | 'undone'>

/** What the book says of imports; before the first job has run there is none. */
export const flipsIn = async (from: Pick<Tx, 'get'>): Promise<Flips> => (await from.get(books, BOOK)) ?? EMPTY_BOOK

/**
 * A place that is there for her to see, and its face. Fault NOT_FOUND otherwise: also for one that an import is only
 * about to move into her area.
 */
export async function seePlace(
  from: Pick<Tx, 'get'>,
  id: string,
  reach: Reach,
): Promise<{ place: PlaceRecord; face: Face; flips: Flips }> {
  const flips = await flipsIn(from)
  const place = reached(placeRecords, await from.get(placeRecords, id), reach)
  const face = visible(place, flips)
  if (!face || !holds(areaOf(reach), face.area)) throw new Fault('NOT_FOUND')
  return { place, face, flips }
}

export const changed = (placeId: string): Announced => ({ name: 'place.changed', data: { placeId } })

/** For whoever keeps a copy: under its own id, and under those of places that were merged into it. */
export function announceState(
  notes: Notes,
  id: string,
  { formerly = [] }: Face,
  state: EventOf<'place.changed'>['state'],
): void {
  for (const placeId of [id, ...formerly]) notes.announce({ name: 'place.changed', data: { placeId, state } })
}

/**
 * Gives a place another face, with a line of history, the audit and the event. What a visible import has made of it
 * becomes her edit: undoing the import leaves it alone. What is only staged stays staged, with her edit in it.
 */
export async function changeFace(
  tx: Tx,
  notes: Notes,
  { place, flips }: { place: PlaceRecord; flips: Flips },
  face: Face,
  change: PlaceChange,
): Promise<{ revision: number; waiting: boolean }> {
  const waiting = place.staged && place.staged.batch !== flips.live ? place.staged : undefined
  const staged = waiting && { ...waiting, face: editedSince(waiting.face, visible(place, flips) ?? face, face) }
  const after = { ...placeOf(place, { face, ...(staged && { staged }) }), version: place.version }
  await tx.replace(placeRecords, after)
  await remember(tx, place._id, change)
  notes.audit(place._id)
  notes.announce(changed(place._id))
  return { revision: place.version + 1, waiting: false }
}

/** Fault CONFLICT if someone has changed it since she read it. */
export function mustHaveSeen({ version }: PlaceRecord, seen: number): void {
  if (version !== seen) throw new Fault('CONFLICT')
}
