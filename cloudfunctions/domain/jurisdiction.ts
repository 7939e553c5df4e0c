import type { AreaCode } from '@shared/values/place'
import type { Collection, Doc } from '../kernel/collection'
import { Fault } from '../kernel/fault'
import type { Reach } from '../kernel/ports'

/** Lengths of the codes of a district, a town, a village. */
const LEVELS = [6, 9, 12]

/** Every node that holds this one, from the district down to itself. */
export const nodesAbove = (area: AreaCode): AreaCode[] =>
  LEVELS.filter((length) => length <= area.length).map((length) => area.slice(0, length))

/** The node of the area tree that she looks after. */
export function areaOf({ area }: Pick<Reach, 'area'>): AreaCode {
  if (area === undefined) throw new Fault('FORBIDDEN')
  return area
}

/** The record, if it lies in her area; what lies outside reads as what is not there. */
export function reached<R extends Doc>(of: Collection<R>, record: R | undefined, { actor, area }: Reach): R {
  const who = { id: actor.id, ...(area !== undefined && { area }) }
  if (!record || !of.scopes.jurisdiction?.(record, who)) throw new Fault('NOT_FOUND')
  return record
}
