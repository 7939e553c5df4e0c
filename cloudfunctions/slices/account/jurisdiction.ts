import type { Grant } from '@shared/contract/account'
import { holds } from '@shared/values/place'
import { WHOLE_DISTRICT } from '@shared/contract/access'
import { areaOf as areaNamed, DISTRICT } from '../../domain/areas'
import { areaOf } from '../../domain/jurisdiction'
import { Fault } from '../../kernel/fault'
import type { Reach } from '../../kernel/ports'
import type { Tx } from '../../kernel/store'
import { people } from './records'
import { administers } from './rules'

/**
 * Whoever decides about others is still an admin in the moment of the decision: of two who put each other out, one is
 * too late. `target` is a person whom the transaction writes in any case.
 */
export async function stillAdmin(tx: Tx, reach: Reach, target?: string): Promise<void> {
  const { id } = reach.actor
  const person = await tx.get(people, id)
  if (person?.state !== 'active') throw new Fault('UNAUTHENTICATED')
  if (!administers(person, areaOf(reach))) throw new Fault('FORBIDDEN')
  if (id !== target) await tx.touch(people, id)
}

/**
 * Fault INVALID_INPUT for a place that is not there or not hers, for an admin of two places, and for a lawyer of less
 * than the district: lawyers read the questions of all towns, so an admin of one of them cannot make any.
 */
export function mayGive(reach: Reach, grants: readonly Grant[]): void {
  const outside = grants.some(
    ({ role, area }) =>
      !areaNamed(area) || !holds(areaOf(reach), area) || (WHOLE_DISTRICT.has(role) && area !== DISTRICT),
  )
  if (outside) throw new Fault('INVALID_INPUT', { grants: 'unknown' })
  if (grants.filter(({ role }) => role === 'admin').length > 1)
    throw new Fault('INVALID_INPUT', { grants: 'malformed' })
}
