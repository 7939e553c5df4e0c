import type { Contract } from '@shared/contract/index'
import type { Out } from '@shared/contract/infer'
import { alikeBecause } from '@shared/rules/places/alike'
import type { Instant } from '@shared/values/instant'
import { holds, type AreaCode } from '@shared/values/place'
import { areaOf } from '../../../../domain/jurisdiction'
import type { Handlers } from '../../../../kernel/handlers'
import { MAX_FIND, type Store } from '../../../../kernel/store'
import { proposalDto, staffPlaceDto, staleBefore } from '../../dto'
import { BOOK, books, EMPTY_BOOK, placeHistories, placeRecords, proposals, visible } from '../../records'
import { flipsIn, seePlace } from './change'
import { MOST_WISHES } from './wishes'

type Lists = Pick<Handlers<'places'>, 'listPlaces' | 'readPlace' | 'readTasks' | 'listAlike'>

export const lists: Lists = {
  async listPlaces({ within, only, after }, { store, reach, now }) {
    const own = areaOf(reach)
    // An area that is not hers holds nothing for her.
    if (within !== undefined && !holds(own, within)) return { items: [] }
    const equals = { within: within ?? own }
    const more = { limit: MAX_FIND, ...(after !== undefined && { after }) }
    const [flips, { items, next }] = await Promise.all([
      flipsIn(store),
      only === 'stale'
        ? store.find(placeRecords, { index: 'bySince', equals, to: staleBefore(now), ...more })
        : store.find(placeRecords, { index: 'byName', equals, ...more }),
    ])
    const shown = items.flatMap((place) => {
      const face = visible(place, flips)
      const wanted = face && holds(equals.within, face.area) && (only !== 'closed' || face.closed)
      return wanted ? [staffPlaceDto(place, face, now)] : []
    })
    return { items: shown, ...(next && { next }) }
  },

  async readPlace({ id }, { store, reach, now }) {
    const { place, face } = await seePlace(store, id, reach)
    const [history, { items }] = await Promise.all([
      store.get(placeHistories, id),
      store.find(proposals, { index: 'byPlace', equals: { placeId: id }, limit: MOST_WISHES }),
    ])
    return {
      ...staffPlaceDto(place, face, now),
      history: history?.changes ?? [],
      waiting: items.map((one) => proposalDto(one, reach.actor.id, face.content)),
    }
  },

  async readTasks(_, { store, reach, now }) {
    const equals = { within: areaOf(reach) }
    const [stale, waiting, { pairs }] = await Promise.all([
      store.count(placeRecords, { index: 'bySince', equals, to: staleBefore(now) }, MAX_FIND),
      store.count(proposals, { index: 'waiting', equals }, MAX_FIND),
      alikeIn(store, equals.within, now),
    ])
    return { stale, proposals: waiting, alike: pairs.length }
  },

  listAlike: (_, { store, reach, now }) => alikeIn(store, areaOf(reach), now),
}

/** Of the pairs that the last build found, those in her area that are both still there, open, and alike. */
async function alikeIn(store: Store, own: AreaCode, now: Instant): Promise<Out<Contract['places']['listAlike']>> {
  const book = (await store.get(books, BOOK)) ?? EMPTY_BOOK
  const found = book.alike.filter(({ areas }) => areas.every((area) => holds(own, area)))
  const ids = [...new Set(found.flatMap(({ one, other }) => [one, other]))]
  const places = new Map((ids.length > 0 ? await store.getMany(placeRecords, ids) : []).map((one) => [one._id, one]))
  const pairs = found.flatMap(({ one, other }) => {
    const [a, b] = [places.get(one), places.get(other)]
    const [here, there] = [a && visible(a, book), b && visible(b, book)]
    if (!a || !b || !here || !there || here.closed || there.closed) return []
    if (!holds(own, here.area) || !holds(own, there.area)) return []
    const because = alikeBecause(here, there)
    return because ? [{ one: staffPlaceDto(a, here, now), other: staffPlaceDto(b, there, now), because }] : []
  })
  return { pairs }
}
