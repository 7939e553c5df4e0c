import { holds } from '@shared/values/place'
import { areaOf } from '../../../../domain/jurisdiction'
import { Fault } from '../../../../kernel/fault'
import type { Reach } from '../../../../kernel/ports'
import type { Tx } from '../../../../kernel/store'
import { rostersIn } from '../../agenda/sources'
import { counselorIn, directoryIn } from '../../directory'
import type { Counselor } from '../../records'

/** Rosters at whose sites her time may be planned; undefined where all of it may. */
type At = ReadonlySet<string> | undefined

/**
 * An officer answers for all the time of whoever works in her area; of somebody whom a roster there names, for what she
 * keeps there. Fault NOT_FOUND for anybody else.
 */
export async function answersFor(from: Pick<Tx, 'get'>, reach: Reach, she: Counselor): Promise<At> {
  const area = areaOf(reach)
  if (holds(area, she.area)) return undefined
  const there = (await rostersIn(from, she.rosters)).filter(({ within }) => within.includes(area))
  if (there.length === 0) throw new Fault('NOT_FOUND')
  return new Set(there.map(({ _id }) => _id))
}

/** Somebody an officer answers for, and where. Fault NOT_FOUND otherwise. */
export async function hersToPlan(from: Pick<Tx, 'get'>, reach: Reach, id: string): Promise<{ she: Counselor; at: At }> {
  const she = counselorIn(await directoryIn(from), id)
  if (!she) throw new Fault('NOT_FOUND')
  return { she, at: await answersFor(from, reach, she) }
}

/**
 * Whose time is meant, and where: one's own, or, where an officer says so, somebody's she answers for. Fault NOT_FOUND for
 * anybody else's, and for whoever has no card.
 */
export async function whose(
  from: Pick<Tx, 'get'>,
  of: string | undefined,
  reach: Reach,
): Promise<{ she: Counselor; at: At }> {
  const { actor, scope } = reach
  const id = of ?? actor.id
  if (id !== actor.id && scope === 'jurisdiction') return hersToPlan(from, reach, id)
  const she = id === actor.id ? counselorIn(await directoryIn(from), id) : undefined
  if (!she) throw new Fault('NOT_FOUND')
  return { she, at: undefined }
}
