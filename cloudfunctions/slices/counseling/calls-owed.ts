import { nextCallAt } from '@shared/rules/safe-contact'
import type { Instant } from '@shared/values/instant'
import { DISTRICT } from '../../domain/areas'
import { findAll } from '../../kernel/find-all'
import type { Store } from '../../kernel/store'
import type { Waiting } from '../../kernel/waiting'
import { callingNow, callsNow } from './bookings/call'
import { bookings, type BookingRecord } from './records'

/** Calls that are owed and that nobody is making, each from when she may be called. */
export async function callsOwed(store: Store, now: Instant): Promise<Waiting[]> {
  const [news, help] = await Promise.all([
    findAll(store, bookings, { index: 'calls', equals: { callIn: DISTRICT }, from: now }),
    findAll(store, bookings, { index: 'helpCalls', equals: { helpIn: DISTRICT }, from: now }),
  ])
  const both = new Map([...news, ...help].map((booking) => [booking._id, booking]))
  return [...both.values()].flatMap((booking) => waitingFor(booking, now))
}

function waitingFor(booking: BookingRecord, now: Instant): Waiting[] {
  const { contact, callIn = [], helpIn: areas = callIn } = booking
  if (contact.channel !== 'phone' || callingNow(booking, now)) return []
  return callsNow(booking, now).flatMap((call) => {
    const since = nextCallAt(contact, call.since)
    return since === undefined ? [] : [{ role: 'officer' as const, areas, since }]
  })
}
