import type { Instant } from '@shared/values/instant'
import type { Handlers } from '../../../../kernel/handlers'
import { Fault } from '../../../../kernel/fault'
import type { Reach } from '../../../../kernel/ports'
import { placeOf } from '../../faces'
import { remember } from '../../history'
import { placeRecords, proposals, type PlaceChange, type ProposalRecord } from '../../records'
import { shutToday } from '../../today'
import { nodesAbove } from '../../../../domain/jurisdiction'
import { changed, changeFace, mustHaveSeen, seePlace } from './change'
import { isVillage, mustBeHers, mustBeSound } from './reach'
import { mayWish } from './wishes'

type Edits = Pick<Handlers<'places'>, 'addPlace' | 'editPlace' | 'closeToday' | 'confirmPlace'>

export const lineOf = (
  { actor }: Reach,
  at: Instant,
  what: PlaceChange['what'],
  more: Pick<PlaceChange, 'why' | 'after'> = {},
): PlaceChange => ({ at, by: actor.name ?? '', what, ...more })

/** A village's wish, as it waits for the town. */
const wishOf = (
  { actor }: Reach,
  wish: Pick<ProposalRecord, '_id' | 'area' | 'at' | 'after'> &
    Partial<Pick<ProposalRecord, 'placeId' | 'seen' | 'base' | 'why'>>,
): Omit<ProposalRecord, 'version'> => ({
  ...wish,
  within: nodesAbove(wish.area),
  byId: actor.id,
  by: actor.name ?? '',
})

export const edits: Edits = {
  addPlace({ area, content }, { commit, newId, now, reach }) {
    mustBeHers(reach, area)
    mustBeSound(content)
    const id = newId()
    return commit(async (tx, notes) => {
      if (isVillage(reach)) {
        await tx.insert(proposals, wishOf(reach, { _id: id, area, at: now, after: content }))
        notes.audit(id)
        return { id, waiting: true }
      }
      await tx.insert(placeRecords, placeOf({ _id: id, addedAt: now }, { face: { area, content, confirmedAt: now } }))
      await remember(tx, id, lineOf(reach, now, 'added', { after: content }))
      notes.audit(id)
      notes.announce(changed(id))
      return { id, waiting: false }
    })
  },

  editPlace({ id, seen, content, why }, { store, commit, newId, now, reach }) {
    mustBeSound(content)
    const proposalId = newId()
    const because = why === undefined ? {} : { why }
    return commit(async (tx, notes) => {
      const found = await seePlace(tx, id, reach)
      const { place, face } = found
      mustHaveSeen(place, seen)
      if (isVillage(reach)) {
        await mayWish(store, tx, id)
        const wish = { _id: proposalId, placeId: id, seen, area: face.area, at: now, after: content, ...because }
        await tx.insert(proposals, wishOf(reach, { ...wish, base: face.content }))
        notes.audit(id)
        return { revision: place.version, waiting: true }
      }
      const line = lineOf(reach, now, 'edited', { after: content, ...because })
      return changeFace(tx, notes, found, { ...face, content, confirmedAt: now }, line)
    })
  },

  closeToday: ({ id, seen, why }, { commit, now, reach }) =>
    commit(async (tx, notes) => {
      const found = await seePlace(tx, id, reach)
      const { place, face } = found
      mustHaveSeen(place, seen)
      const shut = shutToday(face, now, why)
      if (!shut) throw new Fault('INVALID_INPUT', { id: 'unknown' })
      return changeFace(tx, notes, found, shut, lineOf(reach, now, 'closedToday', { why, after: shut.content }))
    }),

  confirmPlace: ({ id, seen }, { commit, now, reach }) =>
    commit(async (tx, notes) => {
      const found = await seePlace(tx, id, reach)
      mustHaveSeen(found.place, seen)
      return changeFace(tx, notes, found, { ...found.face, confirmedAt: now }, lineOf(reach, now, 'confirmed'))
    }),
}
