import { addMinutes } from '@shared/values/instant'
import { takeLease } from '../../kernel/lease'
import type { Ports } from '../../kernel/ports'
import { removeExpired } from '../../kernel/retention'
import { COLLECTIONS } from '../collections'
import { deliverEvents } from '../../kernel/deliver'
import type { PublicFiles } from '../../kernel/published'
import type { Telling } from '../../kernel/wechat'
import { ring } from '../../slices/bells/ring'
import { layRosters } from '../../slices/counseling/lay-rosters'
import { endDisplaced } from '../../slices/counseling/end-displaced'
import { displaceLeft } from '../../slices/counseling/leaving'
import { settleSites } from '../../slices/counseling/settle-sites'
import { settleWaits } from '../../slices/counseling/settle-waits'
import { callsOwed } from '../../slices/counseling/calls-owed'
import { tell } from '../../slices/counseling/tell'
import { tellDuties } from '../../slices/counseling/tell-duties'
import { publishPlaces } from '../../slices/places/publish'
import { sendPublished } from '../../slices/places/send-published'
import { settleImports } from '../../slices/places/settle'
import { expireClaims } from '../../slices/qa/expire-claims'
import { urgentUnclaimed } from '../../slices/qa/urgent-unclaimed'
import { SUBSCRIBERS } from '../subscribers'

const LEASE_MINUTES = 1

/** What some platforms have besides. */
type Outside = Readonly<{ publicFiles?: PublicFiles; telling?: Telling }>

/** Everything that happens by itself. Whoever holds the lease does it; each part may safely run twice. */
export async function runJobs(
  { store, now: clock, publicFiles, telling }: Pick<Ports, 'store' | 'now'> & Outside,
  holder: string,
): Promise<void> {
  const now = clock().toISOString()
  if (!(await takeLease(store, 'jobs', holder, now, addMinutes(now, LEASE_MINUTES)))) return
  await expireClaims(store, now)
  await deliverEvents(store, SUBSCRIBERS)
  await settleImports(store, now)
  await settleSites(store, now)
  await layRosters(store, now)
  await displaceLeft(store, now)
  await endDisplaced(store, now)
  await settleWaits(store, now)
  // What is told goes into the snapshot at once.
  await tellDuties(store, now)
  await deliverEvents(store, SUBSCRIBERS)
  await publishPlaces(store, now, publicFiles !== undefined)
  for (const collection of COLLECTIONS) await removeExpired(store, collection, now)
  // Last, since these reach outside, and beside each other: none waits for what another waits for, or fails by it.
  const waiting = async () => (await Promise.all([urgentUnclaimed(store, now), callsOwed(store, now)])).flat()
  await allOfThem([
    tell(store, now, telling),
    ring(store, now, waiting, telling),
    ...(publicFiles ? [sendPublished(store, publicFiles, now)] : []),
  ])
}

/** Fails by the first that failed, once all have come to their end. */
async function allOfThem(works: readonly Promise<unknown>[]): Promise<void> {
  const failed = (await Promise.allSettled(works)).find((one) => one.status === 'rejected')
  if (failed) throw failed.reason
}
