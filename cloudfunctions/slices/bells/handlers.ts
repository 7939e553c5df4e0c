import { LIMITS } from '@shared/values/limits'
import { Fault } from '../../kernel/fault'
import type { Handlers } from '../../kernel/handlers'
import type { Actor } from '../../kernel/ports'
import { bellRecords, type BellRecord } from './records'
import { isCalled } from './ring'

const grantsOf = ({ grants }: Actor): BellRecord['grants'] =>
  grants.flatMap(({ role, area }) => (isCalled(role) && area !== undefined ? [{ role, area }] : []))

export const bells: Handlers<'bells'> = {
  async readBell(_, { store, reach }) {
    return { rings: (await store.get(bellRecords, reach.actor.id))?.rings ?? 0 }
  },

  hangBell: (_, { commit, reach, openid, now }) =>
    commit(async (tx, notes) => {
      if (openid === undefined) throw new Fault('NOT_IN_WECHAT')
      const { actor } = reach
      const before = await tx.get(bellRecords, actor.id)
      // Messages allowed in another WeChat cannot be sent to this one.
      const allowed = before?.openid === openid ? before.rings : 0
      const rings = Math.min(allowed + 1, LIMITS.rings)
      const bell = { _id: actor.id, openid, rings, grants: grantsOf(actor), knownAt: now }
      if (before) await tx.replace(bellRecords, { ...before, ...bell })
      else await tx.insert(bellRecords, bell)
      notes.audit(actor.id)
      return { rings }
    }),

  takeBellDown: (_, { commit, reach }) =>
    commit(async (tx, notes) => {
      if (await tx.get(bellRecords, reach.actor.id)) await tx.remove(bellRecords, reach.actor.id)
      notes.audit(reach.actor.id)
      return {}
    }),
}
