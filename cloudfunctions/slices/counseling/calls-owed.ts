import { nextCallAt } from '@shared/rules/safe-contact'
import type { Instant } from '@shared/values/instant'
import { DISTRICT } from '../../domain/areas'
import { MAX_FIND, type Store } from '../../kernel/store'
import type { Waiting } from '../../kernel/waiting'
import { callNow } from './bookings/call'
import { bookings, type BookingRecord } from './records'

/** Calls that are owed, each from when she may be called. */
export async function callsOwed(store: Store, now: Instant): Promise<Waiting[]> {
  const range = { equals: { callIn: DISTRICT }, from: now, limit: MAX_FIND }
  const { items } = await store.find(bookings, { index: 'calls', ...range })
  return items.flatMap((booking) => waitingFor(booking, now))
}

function waitingFor(booking: BookingRecord, now: Instant): Waiting[] {
  const { contact, callIn: areas = [] } = booking
  const call = callNow(booking, now)
  if (!call || contact.channel !== 'phone') return []
  const since = nextCallAt(contact, call.since)
  return since === undefined ? [] : [{ role: 'officer', areas, since }]
}
