import { contentProblems } from '@shared/rules/places/content'
import { PAGE_SIZE } from '@shared/values/paging'
import { areaOf, reached } from '../../../../domain/jurisdiction'
import { Fault } from '../../../../kernel/fault'
import type { Handlers } from '../../../../kernel/handlers'
import { proposalDto } from '../../dto'
import { placeOf } from '../../faces'
import { remember } from '../../history'
import { laidOver } from '../../lay-over'
import { placeRecords, proposals, visible, type Face, type PlaceRecord, type ProposalRecord } from '../../records'
import { changed, changeFace, flipsIn, mustHaveSeen, seePlace } from './change'
import { lineOf } from './edits'
import { notForVillage } from './reach'
import { refusedWish } from './wishes'

type Proposing = Pick<Handlers<'places'>, 'listProposals' | 'decideProposal' | 'withdrawProposal'>

export const proposing: Proposing = {
  async listProposals({ after }, { store, reach }) {
    const [flips, { items, next }] = await Promise.all([
      flipsIn(store),
      store.find(proposals, {
        index: 'waiting',
        equals: { within: areaOf(reach) },
        limit: PAGE_SIZE,
        ...(after !== undefined && { after }),
      }),
    ])
    const ids = items.flatMap(({ placeId }) => (placeId ? [placeId] : []))
    const places = ids.length > 0 ? await store.getMany(placeRecords, [...new Set(ids)]) : []
    const before = new Map(places.map((place) => [place._id, visible(place, flips)?.content]))
    return {
      items: items.map((one) => proposalDto(one, reach.actor.id, before.get(one.placeId ?? ''))),
      ...(next && { next }),
    }
  },

  decideProposal({ id, accept, why }, { commit, now, reach }) {
    notForVillage(reach)
    const refused = accept ? undefined : { by: reach.actor.name ?? '', why: reasonOf(why) }
    return commit(async (tx, notes) => {
      const wish = reached(proposals, await tx.get(proposals, id), reach)
      const { placeId, area, after: content, by } = wish
      notes.audit(id)
      if (placeId === undefined && refused) {
        await tx.replace(proposals, refusedWish(wish, now, refused))
        return {}
      }
      await tx.remove(proposals, id)
      const because = { why: [by, wish.why, why].filter(Boolean).join('：') }
      if (placeId === undefined) {
        // The place takes the wish's id: accepting twice makes one.
        await tx.insert(placeRecords, placeOf({ _id: id, addedAt: now }, { face: { area, content, confirmedAt: now } }))
        await remember(tx, id, lineOf(reach, now, 'added', { after: content, ...because }))
        notes.announce(changed(id))
        return {}
      }
      // An import that was taken back may have taken the place along.
      if (refused && !(await tx.get(placeRecords, placeId))) return {}
      const found = await seePlace(tx, placeId, reach)
      if (refused) {
        // No face changes; the place is touched, so that it cannot leave while a line is written to its history.
        await tx.touch(placeRecords, placeId)
        await remember(tx, placeId, lineOf(reach, now, 'refused', because))
        return {}
      }
      const after = wishedOf(wish, found)
      const face = { ...found.face, content: after, confirmedAt: now }
      await changeFace(tx, notes, found, face, lineOf(reach, now, 'edited', { after, ...because }))
      return {}
    })
  },

  withdrawProposal: ({ id }, { commit, reach }) =>
    commit(async (tx, notes) => {
      const wish = reached(proposals, await tx.get(proposals, id), reach)
      if (wish.byId !== reach.actor.id) throw new Fault('NOT_FOUND')
      await tx.remove(proposals, id)
      notes.audit(id)
      return {}
    }),
}

/** What it makes of the place as it stands. Fault CONFLICT if what it changes has been changed since. */
function wishedOf({ base, after, seen }: ProposalRecord, { place, face }: { place: PlaceRecord; face: Face }) {
  if (!base) {
    mustHaveSeen(place, seen ?? 0)
    return after
  }
  const laid = laidOver(base, after, face.content)
  if (!laid || Object.keys(contentProblems(laid)).length > 0) throw new Fault('CONFLICT')
  return laid
}

/** Whoever proposed it is owed a reason. */
function reasonOf(why: string | undefined): string {
  if (why === undefined) throw new Fault('INVALID_INPUT', { why: 'missing' })
  return why
}
