import type { Role } from '@shared/contract/access'
import { CounselorCard } from '@shared/values/counseling/counselor'
import type { ServiceKind } from '@shared/values/counseling/services'
import type { Instant } from '@shared/values/instant'
import { LIMITS } from '@shared/values/limits'
import { areaOf } from '../../../../domain/jurisdiction'
import { Fault } from '../../../../kernel/fault'
import type { Handlers } from '../../../../kernel/handlers'
import { layAll } from '../../agenda/lay-all'
import { counselorIn, directoryIn, mayOwe, replaceDirectory, withCounselor } from '../../directory'
import { mayOffer } from '../../may-offer'
import type { Counselor, DirectoryRecord } from '../../records'

type Card = Pick<Handlers<'counseling'>, 'readMyCard' | 'saveCard'>

/** Once it is full, whoever has left and is on no roster any more makes room. */
function withRoom(directory: DirectoryRecord): DirectoryRecord {
  const { counselors } = directory
  if (counselors.length < LIMITS.counselors) return directory
  const kept = counselors.filter((one) => one.active || mayOwe(one) || one.rosters.length > 0)
  return { ...directory, counselors: kept }
}

/**
 * What she has given, and of it what goes with a role that she has lost meanwhile: that is still to be handed over, whatever
 * she offers now, and whether or not her leaving has come around.
 */
function owedBy(before: Counselor | undefined, roles: readonly Role[], kinds: readonly ServiceKind[], now: Instant) {
  const { kinds: earlier = [], gave = earlier, leftAt, owesFollowUps } = before ?? {}
  const all = [...new Set([...gave, ...earlier, ...kinds])]
  const lost = all.filter((kind) => !mayOffer(roles, kind))
  if (lost.length === 0) return { gave: all }
  const isNews = before?.active !== true || lost.some((kind) => !before.lost?.includes(kind))
  const since = isNews ? (leftAt ?? now) : leftAt
  return { gave: all, lost, ...(since !== undefined && { leftAt: since }), ...(owesFollowUps && { owesFollowUps }) }
}

export const card: Card = {
  async readMyCard(_, { store, reach }) {
    const directory = await directoryIn(store)
    const she = counselorIn(directory, reach.actor.id)
    const above = she?.supervisorId === undefined ? undefined : counselorIn(directory, she.supervisorId)
    return {
      ...(she && { card: CounselorCard.parse(she) }),
      ...(above && { supervisor: { id: above.id, name: above.name } }),
    }
  },

  async saveCard({ card }, { store, commit, reach, now, deadline }) {
    const { actor } = reach
    const roles = actor.grants.map(({ role }) => role)
    const refused = card.kinds.some((kind: ServiceKind) => !mayOffer(roles, kind))
    if (refused) throw new Fault('INVALID_INPUT', { kinds: 'unknown' })
    const reply = await commit(async (tx, notes) => {
      const directory = withRoom(await directoryIn(tx))
      const before = counselorIn(directory, actor.id)
      if (!before && directory.counselors.length >= LIMITS.counselors)
        throw new Fault('INVALID_INPUT', { card: 'tooLong' })
      const she = {
        ...card,
        id: actor.id,
        name: actor.name ?? '',
        area: areaOf(reach),
        active: true,
        rosters: before?.rosters ?? [],
        revision: 0,
        ...(before?.supervisorId !== undefined && { supervisorId: before.supervisorId }),
        ...owedBy(before, roles, card.kinds, now),
      }
      await replaceDirectory(tx, withCounselor(directory, she))
      notes.audit(actor.id)
      return {}
    })
    await layAll(store, [actor.id], { now, deadline })
    return reply
  },
}
