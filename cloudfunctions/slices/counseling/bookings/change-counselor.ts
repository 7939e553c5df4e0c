import { mondayOf, type Instant } from '@shared/values/instant'
import type { Tx } from '../../../kernel/store'
import { withClaim } from '../agenda/change'
import type { Fallen } from '../agenda/lay'
import { takenOver } from '../agenda/take-over'
import { agendaId, agendas, bookings } from '../records'
import { AGREED } from './displace'
import { told } from './told'

/**
 * A session goes on with another counselor, at its time; she who booked it is told. The claim has left the agenda it stood
 * in. False, and nothing done, where the other cannot take it.
 */
export async function changeCounselor(tx: Tx, { on, claim }: Fallen, to: string, now: Instant): Promise<boolean> {
  const agenda = await tx.get(agendas, agendaId(to, mondayOf(on)))
  const theirs = agenda && takenOver(agenda, on, claim, now)
  const booking = await tx.get(bookings, claim.booking)
  if (!agenda || !theirs || !booking?.slot || !AGREED.has(booking.state)) return false
  await tx.replace(agendas, withClaim(agenda, on, theirs, now))
  const site = agenda.sites[theirs.roster]
  const slot = { ...booking.slot, roster: theirs.roster, ...(site && { site }) }
  const area = site && { area: site.area }
  const after = { ...booking, slot, ...area, counselorId: to, counselorName: agenda.name }
  await tx.replace(bookings, told(after, 'counselorChanged', now))
  return true
}
