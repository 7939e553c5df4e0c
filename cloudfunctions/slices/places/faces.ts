import { alikeKeys } from '@shared/rules/places/alike'
import type { Instant } from '@shared/values/instant'
import { nodesAbove } from '../../domain/jurisdiction'
import type { New } from '../../kernel/collection'
import type { PlaceRecord } from './records'

/** Later than any instant: closed places are not asked about. */
const NEVER: Instant = '9999-12-31T00:00:00.000Z'

/** The id of the place that a row makes: the same whenever the row is laid ready. */
export const madeBy = (batch: string, row: number): string => `${batch}-${row}`
export const rowOf = (id: string): number => Number(id.slice(id.lastIndexOf('-') + 1))

type Faces = Pick<PlaceRecord, 'face' | 'staged' | 'before'>

/**
 * A place's record, its index fields made from its faces: every writer goes through here, so that lists, look-ups and
 * the job find what is there.
 */
export function placeOf(
  { _id, addedAt }: Pick<PlaceRecord, '_id' | 'addedAt'>,
  { face, staged, before }: Faces,
): New<PlaceRecord> {
  const faces = [face, staged?.face, before?.face].filter((one) => one !== undefined)
  const shown = face ?? staged?.face
  return {
    _id,
    addedAt,
    within: [...new Set(faces.flatMap(({ area }) => nodesAbove(area)))],
    name: shown?.content.name ?? '',
    since: shown?.closed ? NEVER : (shown?.confirmedAt ?? addedAt),
    alike: [...new Set(faces.flatMap(alikeKeys))],
    batches: [...(staged ? [`${staged.batch}.staged`] : []), ...(before ? [`${before.batch}.before`] : [])],
    ...(face && { face }),
    ...(staged && { staged }),
    ...(before && { before }),
  }
}
