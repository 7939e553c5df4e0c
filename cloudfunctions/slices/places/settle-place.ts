import type { Instant } from '@shared/values/instant'
import { removeWhole } from '../../kernel/retention'
import type { Tx } from '../../kernel/store'
import { placeOf } from './faces'
import { remember } from './history'
import { placeHistories, placeRecords, type PlaceRecord } from './records'

/** An import, and when and by whom it was published or undone. */
export type Turned = Readonly<{ batch: string; at: Instant; by: string }>
/** One step of one place; it leaves alone what it has already done. */
export type Step = (tx: Tx, place: PlaceRecord, turned: Turned) => Promise<void>

type Faces = Pick<PlaceRecord, 'face' | 'staged' | 'before'>

/** A place of which nothing is left leaves. */
async function write(tx: Tx, place: PlaceRecord, faces: Faces): Promise<void> {
  if (!faces.face && !faces.staged && !faces.before) return removeWhole(tx, placeRecords, place)
  await tx.replace(placeRecords, { ...placeOf(place, faces), version: place.version })
}

/** After an import that is visible: what was staged is the face, and what it replaced waits for an undo. */
export const takeIn: Step = async (tx, place, { batch, at, by }) => {
  if (place.staged?.batch !== batch) return
  const face = { ...place.face, ...place.staged.face }
  await write(tx, place, { face, before: { batch, ...(place.face && { face: place.face }) } })
  await remember(tx, place._id, { at, by, what: 'imported', after: face.content })
}

/** After an import was taken back: the face of before. A place that the import had made leaves with its history. */
export const giveUp: Step = async (tx, place, { batch, at, by }) => {
  if (place.before?.batch !== batch) return
  const { face } = place.before
  const staged = place.staged && place.staged.batch !== batch ? place.staged : undefined
  await write(tx, place, { ...(face && { face }), ...(staged && { staged }) })
  if (face) await remember(tx, place._id, { at, by, what: 'undone', after: face.content })
  else await tx.remove(placeHistories, place._id)
}

/** Without what is only staged by it. */
export const unstage: Step = async (tx, place, { batch }) => {
  const { staged, face, before } = place
  if (staged?.batch === batch) await write(tx, place, { ...(face && { face }), ...(before && { before }) })
}

/** Without what it has replaced: nobody can undo it any more. */
export const forget: Step = async (tx, place, { batch }) => {
  const { staged, face, before } = place
  if (before?.batch === batch) await write(tx, place, { ...(face && { face }), ...(staged && { staged }) })
}
