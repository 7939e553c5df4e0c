import type { Instant } from '@shared/values/instant'
import type { Handlers } from '../../../../kernel/handlers'
import { removeWhole } from '../../../../kernel/retention'
import type { Tx } from '../../../../kernel/store'
import { seenApart } from '../../bookings/apart'
import { readByHer } from '../../bookings/call'
import { letHolderGo, letTimeGo } from '../../bookings/hold'
import { giveCode } from '../../bookings/make'
import { opened } from '../../bookings/opened'
import { isBefore } from '../../bookings/states'
import { bookings, type BookingRecord } from '../../records'
import { leaveList } from '../../waits/list'

/** What was hers, and what the other of two wrote to it. */
async function eraseHers(tx: Tx, booking: BookingRecord, now: Instant): Promise<void> {
  const other = booking.partner === undefined ? undefined : await tx.get(bookings, booking.partner)
  if (other) await removeWhole(tx, bookings, other)
  await removeWhole(tx, bookings, booking)
  await leaveList(tx, booking)
  await letHolderGo(tx, booking)
  await letTimeGo(tx, booking, now)
}

/** He takes his part back; she keeps her time, for herself. */
async function erasePart(tx: Tx, part: BookingRecord, of: string, now: Instant): Promise<void> {
  await removeWhole(tx, bookings, part)
  const shared = await tx.get(bookings, of)
  if (shared?.partner !== part._id) return
  const { partner: _part, ...rest } = shared
  const alone: BookingRecord = rest
  await tx.replace(bookings, isBefore(shared, now) ? seenApart(alone, now) : alone)
}

export const leaving: Pick<Handlers<'counseling'>, 'erase' | 'replaceCode'> = {
  erase: (_, { opened: by, now, commit }) =>
    commit(async (tx, notes) => {
      const booking = await opened(tx, by)
      if (booking.partnerOf === undefined) await eraseHers(tx, booking, now)
      else await erasePart(tx, booking, booking.partnerOf, now)
      notes.audit(booking._id)
      return {}
    }),

  replaceCode: (_, { opened: by, now, commit, issuedHash: codeHash }) =>
    commit(async (tx, notes) => {
      const booking = await opened(tx, by)
      await giveCode(tx, readByHer(booking, now), codeHash)
      notes.audit(booking._id)
      return {}
    }),
}
