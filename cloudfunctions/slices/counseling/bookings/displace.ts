import type { Instant } from '@shared/values/instant'
import { nodesAbove } from '../../../domain/jurisdiction'
import type { Tx } from '../../../kernel/store'
import { isLive } from '../agenda/free'
import type { Fallen } from '../agenda/lay'
import { bookings, type BookingRecord } from '../records'
import { waitAgain } from '../waits/list'
import { areaOf } from './area-of'
import { countsAsLapse } from './states'
import { told, withNotices } from './told'

/** Without the reminders of a time that is no more. */
export const unreminded = <B extends BookingRecord>(booking: B): B =>
  withNotices(
    booking,
    booking.notices.filter(({ what }) => what !== 'reminded'),
  )

/** Sessions that somebody counts on. */
export const AGREED: ReadonlySet<BookingRecord['state']> = new Set<BookingRecord['state']>([
  'asked',
  'booked',
  'arrived',
])

/** One whose time fell away on our side: somebody has to find it a new one, or she chooses. Its claim is gone already. */
export async function displace(tx: Tx, { claim }: Fallen, now: Instant): Promise<boolean> {
  const booking = await tx.get(bookings, claim.booking)
  if (booking?.state === 'offered') {
    const over = countsAsLapse(booking) ? 'lapsed' : 'slept'
    await tx.replace(bookings, await waitAgain(tx, booking, isLive(claim, now) ? 'withdrawn' : over, now))
    return false
  }
  if (!booking || !AGREED.has(booking.state)) return false
  const area = await areaOf(tx, claim.roster, booking)
  const after = { ...unreminded(booking), state: 'displaced' as const, displacedIn: nodesAbove(area), area }
  await tx.replace(bookings, told(after, 'displaced', now))
  return true
}

/** Returns how many sessions fell away. */
export async function displaceAll(tx: Tx, fallen: readonly Fallen[], now: Instant): Promise<number> {
  let count = 0
  for (const one of fallen) if (await displace(tx, one, now)) count += 1
  return count
}
