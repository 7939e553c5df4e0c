import type { Instant } from '@shared/values/instant'
import { Fault } from '../../../../kernel/fault'
import type { Handlers } from '../../../../kernel/handlers'
import type { Tx } from '../../../../kernel/store'
import { deadlinesFor } from '../../bookings/deadlines'
import { withHelp } from '../../bookings/call'
import { giveUp } from '../../bookings/give-up'
import { agendaOf } from '../../bookings/hold'
import { hers } from '../../bookings/opened'
import { moveTo } from '../../bookings/move-to'
import { isBefore, lastMoment } from '../../bookings/states'
import { withEvent } from '../../bookings/told'
import type { BookingRecord } from '../../records'

const deadlinesIn = async (tx: Tx, booking: BookingRecord) => deadlinesFor(booking, await agendaOf(tx, booking))

/** Fault TOO_LATE when fewer than `minutes` are left. */
function inTime(booking: BookingRecord, minutes: number, now: Instant): void {
  if (now > lastMoment(booking, minutes)) throw new Fault('TOO_LATE')
}

export const changing: Pick<Handlers<'counseling'>, 'cancel' | 'move'> = {
  cancel: (_, { opened: by, now, commit }) =>
    commit(async (tx, notes) => {
      const booking = await hers(tx, by)
      if (!isBefore(booking, now)) throw new Fault('ILLEGAL_TRANSITION')
      if (booking.state === 'booked') inTime(booking, (await deadlinesIn(tx, booking)).cancelBefore, now)
      // One that nobody has confirmed may have taken place all the same.
      if (booking.state === 'asked') inTime(booking, 0, now)
      // Whatever she asked for before, her telephone rings no more.
      await giveUp(tx, withHelp(booking, false, now), now)
      notes.audit(booking._id)
      return {}
    }),

  move: ({ counselorId, on, from, mode }, { opened: by, now, commit }) =>
    commit(async (tx, notes) => {
      const booking = await hers(tx, by)
      const { state, kind, _id } = booking
      if (state !== 'booked' && state !== 'asked' && state !== 'displaced') throw new Fault('ILLEGAL_TRANSITION')
      if (state !== 'displaced') inTime(booking, (await deadlinesIn(tx, booking)).moveBefore, now)
      const { after, endsAt } = await moveTo(tx, booking, { counselorId, kind, mode, on, from }, now, (moved) =>
        withEvent(moved, 'moved', now),
      )
      notes.audit(_id)
      return { startsAt: after.startsAt, endsAt, state: after.state }
    }),
}
