import type { Role } from '@shared/contract/access'
import type { Instant } from '@shared/values/instant'
import { collection, type Doc } from './collection'
import type { Seal } from './seal'
import type { Reach } from './ports'

/** Who did or read what, without what it said. `mac` shows later that nobody has changed the row. */
export type AuditFact = {
  at: Instant
  actorId: string
  actorName: string
  role: Role | 'nobody'
  action: string
  subjects: string[]
  mac: string
}
export type AuditRecord = Doc & AuditFact

export const auditRows = collection<AuditRecord>()({
  name: 'audit',
  owner: { nobody: 'it tells of staff; she sees the rows about her own record' },
  indexes: { bySubject: ['subjects', 'at'], byTime: ['at'] },
  lists: ['subjects'],
  sealed: [],
  keep: { days: 3 * 365, index: 'byTime' },
  scopes: {},
})

export function auditFact(
  seal: Seal,
  at: Instant,
  action: string,
  subjects: readonly string[],
  reach: Reach | undefined,
): AuditFact {
  const actorId = reach?.actor.id ?? ''
  const actorName = reach?.actor.name ?? ''
  const role = reach?.role ?? 'nobody'
  const mac = seal.hash('audit', at, actorId, actorName, role, action, ...subjects)
  return { at, actorId, actorName, role, action, subjects: [...subjects], mac }
}

/** False when the row is not as it was written. */
export const isGenuine = (seal: Seal, row: AuditFact): boolean =>
  row.mac === seal.hash('audit', row.at, row.actorId, row.actorName, row.role, row.action, ...row.subjects)
