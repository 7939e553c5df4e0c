import { holds } from '@shared/values/place'
import { areaOf } from '../../../../domain/jurisdiction'
import { Fault } from '../../../../kernel/fault'
import type { Reach } from '../../../../kernel/ports'
import type { Tx } from '../../../../kernel/store'
import { rostersIn } from '../../agenda/sources'
import { counselorIn, directoryIn } from '../../directory'
import type { Counselor } from '../../records'

/** Whether an officer answers for her time: she works in the officer's area, or a roster there names her. */
export async function reaches(from: Pick<Tx, 'get'>, reach: Reach, she: Counselor): Promise<boolean> {
  const area = areaOf(reach)
  if (holds(area, she.area)) return true
  return (await rostersIn(from, she.rosters)).some(({ within }) => within.includes(area))
}

/** Somebody an officer answers for. Fault NOT_FOUND otherwise. */
export async function hersToPlan(from: Pick<Tx, 'get'>, reach: Reach, id: string): Promise<Counselor> {
  const she = counselorIn(await directoryIn(from), id)
  if (!she || !(await reaches(from, reach, she))) throw new Fault('NOT_FOUND')
  return she
}

/**
 * Whose time is meant: one's own, or, where an officer says so, somebody's she answers for. Fault NOT_FOUND for anybody
 * else's, and for whoever has no card.
 */
export async function whose(from: Pick<Tx, 'get'>, of: string | undefined, reach: Reach): Promise<Counselor> {
  const { actor, scope } = reach
  const id = of ?? actor.id
  if (id !== actor.id && scope === 'jurisdiction') return hersToPlan(from, reach, id)
  const she = id === actor.id ? counselorIn(await directoryIn(from), id) : undefined
  if (!she) throw new Fault('NOT_FOUND')
  return she
}
