import type { Instant } from '@shared/values/instant'
import type { Tx } from '../../../kernel/store'
import type { Fallen } from '../agenda/lay'
import { bookings, type AgendaRecord } from '../records'
import { calledThere } from './call'
import { AGREED } from './displace'
import { told } from './told'

/** The site of these sessions lies somewhere else now: she who comes is told, and whoever calls her says the new one. */
export async function changeSite(
  tx: Tx,
  resited: readonly Fallen[],
  { sites }: Pick<AgendaRecord, 'sites'>,
  now: Instant,
): Promise<void> {
  for (const { claim } of resited) {
    const site = sites[claim.roster]
    const booking = await tx.get(bookings, claim.booking)
    if (!site || !booking?.slot) continue
    const after = { ...booking, slot: { ...booking.slot, site }, area: site.area }
    await tx.replace(bookings, AGREED.has(booking.state) ? told(after, 'siteChanged', now) : calledThere(after))
  }
}
