import type { PLACE_CHANGES } from '@shared/contract/places'
import type { Day, Instant } from '@shared/values/instant'
import type { OpeningHours } from '@shared/values/opening-hours'
import type { AreaCode } from '@shared/values/place'
import type { PlaceContent } from '@shared/values/place-content'
import { collection, type Doc } from '../../../kernel/collection'

/** What is so of a place at one time: what is said of it, whether it is closed for good, who said when that it is right. */
export type Face = {
  area: AreaCode
  content: PlaceContent
  closed?: { at: Instant; why: string }
  confirmedAt?: Instant
  /** Ids of places that were merged into it. */
  formerly?: string[]
  /** Its hours before and after somebody shut it for the rest of a day, so that this can be taken back on that day. */
  shut?: { on: Day; was: OpeningHours; is: OpeningHours }
}

/**
 * A place. What counts of `face`, `staged` and `before` is told by the book (`visible`): so an import becomes visible, or
 * is taken back, by one write to one record, however many places it holds.
 */
export type PlaceRecord = Doc & {
  /** Every node of the area tree that holds it, in any of its faces. */
  within: AreaCode[]
  /** The visible name, by which lists are sorted. */
  name: string
  addedAt: Instant
  /** From when it has not been confirmed: the last confirmation, or `addedAt`. Sorts the stale ones; far ahead when closed. */
  since: Instant
  /** Under which places that may be the same are found: the name without what all names share, the phone. */
  alike: string[]
  /** Absent for a place that is only staged. */
  face?: Face
  /** What an import will make of it. */
  staged?: { batch: string; face: Face }
  /** What an import has replaced; no face: the import made the place. */
  before?: { batch: string; face?: Face }
  /** `<import>.staged` and `<import>.before` for the faces that are there, for whoever settles, undoes or sweeps an import. */
  batches: string[]
}
export const placeRecords = collection<PlaceRecord>()({
  name: 'places',
  owner: { nobody: 'public' },
  indexes: {
    byName: ['within', 'name'],
    bySince: ['within', 'since'],
    byAlike: ['alike'],
    byBatch: ['batches'],
  },
  lists: ['within', 'alike', 'batches'],
  sealed: [],
  keep: { forever: 'public; leaves when it is erased' },
  scopes: { jurisdiction: (place, { area }) => area !== undefined && place.within.includes(area) },
  hangs: ({ _id }) => [{ from: placeHistories, id: _id }],
})

/** What became of a place, `_id` its own; the latest 50. In one record, so that it leaves with the place. */
export type PlaceHistoryRecord = Doc & { changes: PlaceChange[] }
export type PlaceChange = {
  at: Instant
  by: string
  what: (typeof PLACE_CHANGES)[number]
  why?: string
  after?: PlaceContent
}
export const placeHistories = collection<PlaceHistoryRecord>()({
  name: 'placeHistories',
  owner: { nobody: 'public places, and staff who signed' },
  indexes: {},
  sealed: [],
  keep: { with: 'the place' },
  scopes: {},
})

/**
 * What a village wants to be said of a place, waiting for its town. A new place that the town said no to stays for the
 * village to read why: by its name alone, for what was told of it may be what must not be known.
 */
export type ProposalRecord = Doc & {
  placeId?: string
  /** The revision it was written against. */
  seen?: number
  /** What stood there then: what it changes is the difference. */
  base?: PlaceContent
  area: AreaCode
  /** Whose lists hold it: every node above it while it waits, the village alone once it is refused. */
  within: AreaCode[]
  /** When it was proposed; of a refused one, when that was. */
  at: Instant
  byId: string
  by: string
  why?: string
  after: PlaceContent
  refused?: { by: string; why: string }
}
export const proposals = collection<ProposalRecord>()({
  name: 'placeProposals',
  owner: { field: 'byId' },
  indexes: { waiting: ['within', 'at'], byPlace: ['placeId', 'at'], byTime: ['at'] },
  lists: ['within'],
  sealed: [],
  keep: { days: 180, index: 'byTime' },
  scopes: { jurisdiction: (proposal, { area }) => area !== undefined && proposal.within.includes(area) },
})
