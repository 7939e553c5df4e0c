import type { RosterContent } from '@shared/values/counseling/roster'
import { Fault } from '../../../kernel/fault'
import type { Tx } from '../../../kernel/store'
import { shutPlaces, type RosterRecord, type ShutPlaceRecord } from '../records'

/** What a roster is called whose place was erased, until it is given another site. */
const NO_SITE = '（地点已撤下）'

/** Whether it stands at that place, or stood there until it was erased. */
export const isAt = ({ content, shut }: Pick<RosterRecord, 'content' | 'shut'>, placeId: string): boolean =>
  content.site.placeId === placeId || shut?.placeId === placeId

/** The roster as it is once its place is closed, open again, or erased: then it names it no more. */
export function turned(roster: RosterRecord, { _id: placeId, state }: ShutPlaceRecord): RosterRecord {
  const { shut: _before, ...rest } = roster
  if (state === 'open') return rest
  if (state === 'closed') return { ...rest, shut: { placeId, state } }
  const site = { name: NO_SITE, area: roster.content.site.area }
  return { ...rest, name: NO_SITE, content: { ...roster.content, site }, shut: { placeId, state } }
}

/** Whether nobody can come to where it is to be. Fault INVALID_INPUT for a place that was erased. */
export async function shutAt(
  tx: Tx,
  { site }: RosterContent,
  before: RosterRecord | undefined,
): Promise<RosterRecord['shut']> {
  const { placeId, name } = site
  if (placeId === undefined) return before?.shut?.state === 'gone' && name === NO_SITE ? before.shut : undefined
  const state = (await tx.get(shutPlaces, placeId))?.state
  if (state === 'gone') throw new Fault('INVALID_INPUT', { placeId: 'unknown' })
  return state === 'closed' ? { placeId, state } : undefined
}
