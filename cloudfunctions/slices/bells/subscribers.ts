import type { Subscriber } from '../../kernel/deliver'
import { bellRecords } from './records'
import { isCalled } from './ring'

/** Whoever may not act any more is not called; whoever is moved is called to what lies there. */
export const moveBell: Subscriber<'person.changed'> = {
  name: 'bells.moveBell',
  event: 'person.changed',
  async hear(tx, { data: { personId, roles, grants } }) {
    const bell = await tx.get(bellRecords, personId)
    if (!bell) return
    const after = grants.filter(({ role }) => isCalled(role) && roles.includes(role))
    if (after.length > 0) await tx.replace(bellRecords, { ...bell, grants: after })
    else await tx.remove(bellRecords, personId)
  },
}
