import { addMinutes } from '@shared/values/instant'
import { takeLease } from '../../kernel/lease'
import type { Ports } from '../../kernel/ports'
import { removeExpired } from '../../kernel/retention'
import { COLLECTIONS } from '../collections'
import { deliverEvents } from '../../kernel/deliver'
import { expireClaims } from '../../slices/qa/expire-claims'
import { SUBSCRIBERS } from '../subscribers'

const LEASE_MINUTES = 1

/** Everything that happens by itself. Whoever holds the lease does it; each part may safely run twice. */
export async function runJobs(ports: Pick<Ports, 'store' | 'now' | 'newId'>, holder: string): Promise<void> {
  const now = ports.now().toISOString()
  if (!(await takeLease(ports.store, 'jobs', holder, now, addMinutes(now, LEASE_MINUTES)))) return
  await expireClaims(ports.store, now)
  await deliverEvents(ports.store, SUBSCRIBERS)
  for (const collection of COLLECTIONS) await removeExpired(ports.store, collection, now)
}
