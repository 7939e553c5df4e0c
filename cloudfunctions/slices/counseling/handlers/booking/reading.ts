import { shutOfLate } from '../../../../domain/withdrawn-places'
import { auditRows } from '../../../../kernel/audit'
import type { Handlers } from '../../../../kernel/handlers'
import { agendaOf } from '../../bookings/hold'
import { opened } from '../../bookings/opened'
import { bookingDto, partnerDto } from '../../dto'
import { bookings, waitlists } from '../../records'

/** How many openings by others she is shown; older ones stay in the audit. */
const READERS = 20

export const reading: Pick<Handlers<'counseling'>, 'readBooking'> = {
  async readBooking(_, { store, opened: by, now }) {
    const booking = await opened(store, by)
    const { _id, kind, partnerOf, wish } = booking
    const readsOf = store.find(auditRows, {
      index: 'bySubject',
      equals: { subjects: _id },
      order: 'desc',
      limit: READERS,
    })
    if (partnerOf !== undefined) {
      const [{ items }, hers, shut] = await Promise.all([readsOf, store.get(bookings, partnerOf), shutOfLate(store)])
      const agenda = hers && (await agendaOf(store, hers))
      return partnerDto(booking, hers, { ...(agenda && { agenda }), reads: items, shut, now })
    }
    const [{ items }, agenda, list, shut] = await Promise.all([
      readsOf,
      agendaOf(store, booking),
      wish ? store.get(waitlists, kind) : undefined,
      shutOfLate(store),
    ])
    return bookingDto(booking, { ...(agenda && { agenda }), ...(list && { list }), reads: items, shut, now })
  },
}
