import type { ProposalDto, StaffPlaceDto } from '@shared/contract/places'
import { CONFIRM } from '@shared/values/limits'
import { addMinutes, type Instant } from '@shared/values/instant'
import type { PlaceContent } from '@shared/values/place-content'
import { laidOver } from './lay-over'
import type { Face, PlaceRecord, ProposalRecord } from './records'
import { openedAgain } from './today'

const MINUTES_A_DAY = 24 * 60
/** A place that was last confirmed, or first told of, before this asks to be confirmed. */
export const staleBefore = (now: Instant): Instant => addMinutes(now, -CONFIRM.days * MINUTES_A_DAY)

export const staffPlaceDto = (
  { _id, version, since }: Pick<PlaceRecord, '_id' | 'version' | 'since'>,
  face: Face,
  now: Instant,
): StaffPlaceDto => {
  const { area, content, closed, confirmedAt } = face
  return {
    id: _id,
    area,
    revision: version,
    content,
    ...(closed && { closed }),
    ...(confirmedAt && { confirmedAt }),
    stale: since < staleBefore(now),
    ...(openedAgain(face, now) && { closedToday: true }),
  }
}

export const proposalDto = (
  { _id, placeId, area, at, byId, by, why, base, after, refused }: ProposalRecord,
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
  // What would stand there, whatever else has changed since; where that is the very same, what she wrote.
  after: (base && before && laidOver(base, after, before)) ?? after,
  ...(refused && { refused }),
})
