import type { ProposalDto, StaffPlaceDto } from '@shared/contract/places'
import { CONFIRM } from '@shared/values/limits'
import { addMinutes, type Instant } from '@shared/values/instant'
import type { PlaceContent } from '@shared/values/place-content'
import type { Face, PlaceRecord, ProposalRecord } from './records'

const MINUTES_A_DAY = 24 * 60
/** A place that was last confirmed, or first told of, before this asks to be confirmed. */
export const staleBefore = (now: Instant): Instant => addMinutes(now, -CONFIRM.days * MINUTES_A_DAY)

export const staffPlaceDto = (
  { _id, version, since }: Pick<PlaceRecord, '_id' | 'version' | 'since'>,
  { area, content, closed, confirmedAt }: Face,
  now: Instant,
): StaffPlaceDto => ({
  id: _id,
  area,
  revision: version,
  content,
  ...(closed && { closed }),
  ...(confirmedAt && { confirmedAt }),
  stale: since < staleBefore(now),
})

export const proposalDto = (
  { _id, placeId, area, at, byId, by, why, after, refused }: ProposalRecord,
  me: string,
  before: PlaceContent | undefined,
): ProposalDto => ({
  id: _id,
  ...(placeId && { placeId }),
  area,
  at,
  by,
  mine: byId === me,
  ...(why && { why }),
  ...(before && { before }),
  after,
  ...(refused && { refused }),
})
