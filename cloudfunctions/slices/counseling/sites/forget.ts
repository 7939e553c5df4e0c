import type { Collection, Doc } from '../../../kernel/collection'
import { findAll } from '../../../kernel/find-all'
import { inParallel } from '../../../kernel/in-parallel'
import type { Store } from '../../../kernel/store'
import { agendas, bookings, swaps, type AgendaRecord, type BookingRecord, type Site, type SwapRecord } from '../records'

/** A place that was erased, and the rosters that stood there. */
type Gone = Readonly<{ placeId: string; rosters: ReadonlySet<string> }>

/** Copies of before the roster named its place are of it, too. */
const isOf = (site: Site | undefined, roster: string, { placeId, rosters }: Gone): boolean =>
  site !== undefined && (site.placeId === placeId || (site.placeId === undefined && rosters.has(roster)))

function agendaWithout(agenda: AgendaRecord, gone: Gone): AgendaRecord {
  const sites = Object.entries(agenda.sites).filter(([roster, site]) => !isOf(site, roster, gone))
  return sites.length === Object.keys(agenda.sites).length ? agenda : { ...agenda, sites: Object.fromEntries(sites) }
}

function bookingWithout(booking: BookingRecord, gone: Gone): BookingRecord {
  if (!booking.slot || !isOf(booking.slot.site, booking.slot.roster, gone)) return booking
  const { site: _site, ...slot } = booking.slot
  return { ...booking, slot }
}

function swapWithout(swap: SwapRecord, { rosters }: Gone): SwapRecord {
  const at = <T extends { roster: string; site: string }>(turn: T): T =>
    rosters.has(turn.roster) && turn.site !== '' ? { ...turn, site: '' } : turn
  const [give, take] = [at(swap.give), swap.take && at(swap.take)]
  return give === swap.give && take === swap.take ? swap : { ...swap, give, ...(take && { take }) }
}

async function rewrite<R extends Doc>(store: Store, of: Collection<R>, found: readonly R[], without: (one: R) => R) {
  await inParallel(
    found.filter((one) => without(one) !== one),
    ({ _id }) =>
      store.transact(async (tx) => {
        const current = await tx.get(of, _id)
        const after = current && without(current)
        if (after && after !== current) await tx.replace<R>(of, after)
      }),
  )
}

/**
 * Takes the name and address of a place out of everything that has copied them from its rosters, of days long past, too.
 * The agendas first: what is booked copies from them.
 */
export async function forgetSite(store: Store, gone: Gone): Promise<void> {
  const weeks = await findAll(store, agendas, { index: 'byEnd' })
  await rewrite(store, agendas, weeks, (one) => agendaWithout(one, gone))
  const booked = await findAll(store, bookings, { index: 'byTouch' })
  await rewrite(store, bookings, booked, (one) => bookingWithout(one, gone))
  const swapped = await findAll(store, swaps, { index: 'byTime' })
  await rewrite(store, swaps, swapped, (one) => swapWithout(one, gone))
}
