import type { RosterChange } from '@shared/values/counseling/roster'
import { mondayOf, type Day, type Instant } from '@shared/values/instant'
import { Fault } from '../../../kernel/fault'
import type { Tx } from '../../../kernel/store'
import { layWeek, type Fallen } from '../agenda/lay'
import { sourcesOf } from '../agenda/sources'
import { changeCounselor } from '../bookings/change-counselor'
import { changeSite } from '../bookings/change-site'
import { displace } from '../bookings/displace'
import { replaceDirectory, withCounselor } from '../directory'
import { agendaId, agendas, rosters, type DirectoryRecord, type SwapRecord, type Turn } from '../records'

async function addChange(tx: Tx, { roster: id, post, on, who }: Turn, to: string, now: Instant): Promise<void> {
  const roster = await tx.get(rosters, id)
  if (!roster) throw new Fault('SWAP_ENDED')
  const change: RosterChange = { on, post, out: who, in: to }
  const { content, changes, revision } = roster
  const tells = content.site.placeId !== undefined
  await tx.replace(rosters, {
    ...roster,
    revision: revision + 1,
    changes: [...changes, change],
    changedAt: now,
    ...(tells && { untold: true }),
  })
}

/** Both are on both rosters from now on. */
function named(directory: DirectoryRecord, who: readonly string[], ids: readonly string[]): DirectoryRecord {
  return directory.counselors
    .filter(({ id }) => who.includes(id))
    .reduce((all, she) => withCounselor(all, { ...she, rosters: [...new Set([...she.rosters, ...ids])] }), directory)
}

/** Lays one's week from the rosters as they have just become; what fell away is to go to the other. */
async function layFor(tx: Tx, who: string, week: Day, now: Instant): Promise<Fallen[]> {
  const sources = await sourcesOf(tx, who)
  if (!sources) throw new Fault('NOT_FREE')
  const before = await tx.get(agendas, agendaId(who, week))
  const { agenda, fallen, resited } = layWeek(sources, before, week, now)
  if (before) await tx.replace(agendas, { ...agenda, version: before.version })
  else await tx.insert(agendas, agenda)
  await changeSite(tx, resited, agenda, now)
  return fallen
}

/** What is only kept for somebody who waits is let go: she goes on waiting. */
async function goAlong(tx: Tx, fallen: readonly Fallen[], to: string, now: Instant): Promise<void> {
  for (const one of fallen) {
    if (one.claim.until !== undefined) await displace(tx, one, now)
    else if (!(await changeCounselor(tx, one, to, now))) throw new Fault('NOT_FREE')
  }
}

/**
 * The swap takes place, all of it in this transaction: the rosters say so, both agendas are laid anew, and what was booked
 * goes along with the duty. Fault NOT_FREE where a session could not.
 */
export async function carryOut(
  tx: Tx,
  directory: DirectoryRecord,
  { from, to, give, take }: SwapRecord,
  now: Instant,
): Promise<void> {
  await addChange(tx, give, to.id, now)
  if (take) await addChange(tx, take, from.id, now)
  const both = [from.id, to.id]
  await replaceDirectory(tx, named(directory, both, [give.roster, ...(take ? [take.roster] : [])]))
  for (const week of new Set([give, ...(take ? [take] : [])].map(({ on }) => mondayOf(on)))) {
    const lost = await layFor(tx, from.id, week, now)
    const theirs = await layFor(tx, to.id, week, now)
    await goAlong(tx, lost, to.id, now)
    await goAlong(tx, theirs, from.id, now)
  }
}
