import { namedAt } from '@shared/rules/roster/named'
import { SERVICES_AT, type PostKind, type RosterChange, type RosterContent } from '@shared/values/counseling/roster'
import { holds, type AreaCode } from '@shared/values/place'
import { areaOf as areaNamed } from '../../../domain/areas'
import { areaOf } from '../../../domain/jurisdiction'
import { Fault } from '../../../kernel/fault'
import type { Reach } from '../../../kernel/ports'
import type { Counselor, DirectoryRecord } from '../records'

/** Whether she offers anything that can be booked at such a post; at a window and on the hotline anybody can be. */
export const canKeep = ({ kinds }: Pick<Counselor, 'kinds'>, post: PostKind): boolean =>
  SERVICES_AT[post].length === 0 || SERVICES_AT[post].some((kind) => kinds.includes(kind))

/** Whether she can be put on duty in `area`: she works in it, or in what holds it. */
export const worksAround = ({ area: hers }: Pick<Counselor, 'area'>, area: AreaCode): boolean =>
  holds(hers, area) || holds(area, hers)

/** Fault INVALID_INPUT for a site that is not there or not hers to plan. */
export function mustBeHers(reach: Reach, area: AreaCode): void {
  if (!areaNamed(area) || !holds(areaOf(reach), area)) throw new Fault('INVALID_INPUT', { area: 'unknown' })
}

/**
 * Fault INVALID_INPUT when a post names somebody who is not there, or who offers nothing of what is booked at it. People
 * without a card keep windows and hotlines alone, and share no id with anybody who has one.
 */
export function mustBeKnown(
  { counselors }: Pick<DirectoryRecord, 'counselors'>,
  { site, people, posts }: RosterContent,
  changes: readonly RosterChange[],
): void {
  const cards = new Map(counselors.map((one) => [one.id, one]))
  if (people.some(({ id }, i) => cards.has(id) || people.findIndex((one) => one.id === id) !== i))
    throw new Fault('INVALID_INPUT', { people: 'unknown' })
  const locals = new Set(people.map(({ id }) => id))
  const fits = (id: string, kind: PostKind) => {
    const she = cards.get(id)
    if (she) return worksAround(she, site.area) && canKeep(she, kind)
    return locals.has(id) && SERVICES_AT[kind].length === 0
  }
  for (const post of posts)
    for (const id of namedAt(post, changes))
      if (!fits(id, post.kind)) throw new Fault('INVALID_INPUT', { posts: 'unknown' })
}
