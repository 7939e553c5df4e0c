import { contentProblems } from '@shared/rules/places/content'
import { holds, type AreaCode } from '@shared/values/place'
import type { PlaceContent } from '@shared/values/place-content'
import { areaOf as areaNamed } from '../../../../domain/areas'
import { areaOf } from '../../../../domain/jurisdiction'
import { Fault } from '../../../../kernel/fault'
import type { Reach } from '../../../../kernel/ports'

const VILLAGE_LENGTH = 12
const DISTRICT_LENGTH = 6

/** What a village changes is looked at by its town. */
export const isVillage = (reach: Reach): boolean => areaOf(reach).length === VILLAGE_LENGTH

/** Fault FORBIDDEN for what a village alone may not do. */
export function notForVillage(reach: Reach): void {
  if (isVillage(reach)) throw new Fault('FORBIDDEN')
}
export function forDistrictAlone(reach: Reach): void {
  if (areaOf(reach).length !== DISTRICT_LENGTH) throw new Fault('FORBIDDEN')
}

/** Fault INVALID_INPUT for an area that is not there or not hers. */
export function mustBeHers(reach: Reach, area: AreaCode): void {
  if (!areaNamed(area) || !holds(areaOf(reach), area)) throw new Fault('INVALID_INPUT', { area: 'unknown' })
}

export function mustBeSound(content: PlaceContent): void {
  const problems = contentProblems(content)
  if (Object.keys(problems).length === 0) return
  throw new Fault(
    'INVALID_INPUT',
    Object.fromEntries(Object.entries(problems).map(([field, problem]) => [`content.${field}`, problem])),
  )
}
