import type { Instant } from '@shared/values/instant'
import { Fault } from '../../../../kernel/fault'
import type { Store, Tx } from '../../../../kernel/store'
import { placeRecords, proposals, type ProposalRecord } from '../../records'

/** Proposals about one place that wait at once. More is a slip or a nuisance, and a place must be able to leave with all. */
export const MOST_WISHES = 20

const about = (store: Store, placeId: string, limit: number) =>
  store.find(proposals, { index: 'byPlace', equals: { placeId }, limit })

/** One more proposal about a place: it excludes the place's leaving meanwhile. Fault RATE_LIMITED for one too many. */
export async function mayWish(store: Store, tx: Tx, placeId: string): Promise<void> {
  await tx.touch(placeRecords, placeId)
  const { items } = await about(store, placeId, MOST_WISHES)
  if (items.length >= MOST_WISHES) throw new Fault('RATE_LIMITED')
}

/**
 * What villages proposed about a place leaves with it: its words stand there too. Looked up while the transaction runs
 * that removes the place, so that a proposal which comes in between makes it run again.
 */
export async function removeWishes(store: Store, tx: Tx, placeId: string): Promise<void> {
  const { items, next } = await about(store, placeId, 2 * MOST_WISHES)
  if (next !== undefined) throw new Fault('UNAVAILABLE')
  for (const { _id } of items) await tx.remove(proposals, _id)
}

/**
 * What stays of a new place that was refused, for its village alone: which one, and why. All else that was told of it goes:
 * a place may be refused because it must not be known.
 */
export const refusedWish = (
  { _id, version, area, byId, by, after: { kind, name } }: ProposalRecord,
  at: Instant,
  refused: NonNullable<ProposalRecord['refused']>,
): ProposalRecord => ({
  ...{ _id, version, area, within: [area], at, byId, by, refused },
  after: { kind, name, aliases: [], services: [], facilities: [], languages: [] },
})
