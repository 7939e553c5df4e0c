import { Fault } from '../../../../kernel/fault'
import type { Handlers } from '../../../../kernel/handlers'
import { removeWhole } from '../../../../kernel/retention'
import { placeRecords } from '../../records'
import { openedAgain } from '../../today'
import { giveBack, withdraw } from '../../withdrawing'
import { readBook, turnBook } from '../../turn-book'
import { announceState, changeFace, mustHaveSeen, seePlace } from './change'
import { lineOf } from './edits'
import { forDistrictAlone, mustBeSound, notForVillage } from './reach'
import { removeWishes } from './wishes'

type Ending = Pick<Handlers<'places'>, 'closePlace' | 'reopenPlace' | 'erasePlace' | 'mergePlaces'>

export const ending: Ending = {
  closePlace({ id, seen, why }, { commit, now, reach }) {
    notForVillage(reach)
    return commit(async (tx, notes) => {
      const found = await seePlace(tx, id, reach)
      mustHaveSeen(found.place, seen)
      if (found.face.closed) throw new Fault('CONFLICT')
      await withdraw(tx, id, now)
      const face = { ...found.face, closed: { at: now, why } }
      announceState(notes, id, face, 'closed')
      return changeFace(tx, notes, found, face, lineOf(reach, now, 'closed', { why }))
    })
  },

  reopenPlace: ({ id, seen }, { commit, now, reach }) =>
    commit(async (tx, notes) => {
      const found = await seePlace(tx, id, reach)
      const { closed, ...face } = found.face
      if (closed) notForVillage(reach)
      mustHaveSeen(found.place, seen)
      if (!closed) {
        const open = openedAgain(face, now)
        if (!open) throw new Fault('CONFLICT')
        return changeFace(tx, notes, found, open, lineOf(reach, now, 'reopened', { after: open.content }))
      }
      await giveBack(tx, id)
      announceState(notes, id, face, 'open')
      return changeFace(tx, notes, found, { ...face, confirmedAt: now }, lineOf(reach, now, 'reopened'))
    }),

  erasePlace({ id, seen }, { store, commit, now, reach }) {
    forDistrictAlone(reach)
    return commit(async (tx, notes) => {
      const { place, face } = await seePlace(tx, id, reach)
      mustHaveSeen(place, seen)
      await withdraw(tx, id, now)
      await removeWishes(store, tx, id)
      await removeWhole(tx, placeRecords, place)
      // What a waiting file says of it is forgotten by the next job.
      if ((await readBook(tx)).staging !== undefined)
        await turnBook(tx, (page) => ({ ...page, erased: [...(page.erased ?? []), id] }))
      notes.audit(id)
      announceState(notes, id, face, 'gone')
      return {}
    })
  },

  mergePlaces({ keep, drop, content }, { store, commit, now, reach }) {
    notForVillage(reach)
    mustBeSound(content)
    return commit(async (tx, notes) => {
      if (keep.id === drop.id) throw new Fault('INVALID_INPUT', { drop: 'unknown' })
      const [kept, dropped] = [await seePlace(tx, keep.id, reach), await seePlace(tx, drop.id, reach)]
      mustHaveSeen(kept.place, keep.seen)
      mustHaveSeen(dropped.place, drop.seen)
      await withdraw(tx, drop.id, now, keep.id)
      await removeWishes(store, tx, drop.id)
      await removeWhole(tx, placeRecords, dropped.place)
      notes.audit(drop.id)
      const formerly = [...(kept.face.formerly ?? []), ...(dropped.face.formerly ?? []), drop.id]
      const face = { ...kept.face, content, confirmedAt: now, formerly }
      announceState(notes, drop.id, dropped.face, face.closed ? 'closed' : 'open')
      const why = `合并了「${dropped.face.content.name}」`
      return changeFace(tx, notes, kept, face, lineOf(reach, now, 'merged', { why, after: content }))
    })
  },
}
