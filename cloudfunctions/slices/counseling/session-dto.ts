import type { SessionDto, SessionRowDto } from '@shared/contract/counseling'
import { instantAt } from '@shared/values/instant'
import { stillReached } from './bookings/contact'
import type { BookingRecord } from './records'

/** What is booked, or waited for, whenever it is. */
export function bookedRow({ _id, slot, ...booking }: BookingRecord): Omit<SessionRowDto, 'startsAt' | 'endsAt'> {
  const { kind, mode, state, together } = booking
  const urgent = booking.urgent || booking.partnerUrgent === true
  return { id: _id, kind, mode, state, together, urgent, ...(slot?.site && { site: slot.site.name }) }
}

/** Undefined for what has no time: it stands in no counselor's week. */
export function sessionRow(booking: BookingRecord): SessionRowDto | undefined {
  const { slot, startsAt } = booking
  return slot && { ...bookedRow(booking), startsAt, endsAt: instantAt(slot.on, slot.to) }
}

export const sessionRows = (found: readonly BookingRecord[]): SessionRowDto[] =>
  found.map(sessionRow).filter((row) => row !== undefined)

/** Who gave it, where somebody else is to ask again. */
export const gaveBy = ({ counselorId, counselorName = '', followUpBy = counselorId }: BookingRecord) =>
  followUpBy !== counselorId && { gaveBy: counselorName }

/** As whoever is to ask again sees it: what was written was written to the one before her, and stays with her. */
export function handedDto(booking: BookingRecord): SessionDto | undefined {
  const dto = sessionDto({ ...booking, words: [], hasNote: false })
  const { followUpOn } = booking
  return dto && { ...dto, ...(followUpOn !== undefined && { followUpOn }), ...gaveBy(booking) }
}

/** Of one that is only offered to her nothing that she wrote: she has not said yes to whoever would read it. */
export function sessionDto(booking: BookingRecord, partner?: BookingRecord): SessionDto | undefined {
  const row = sessionRow(booking)
  if (!row) return undefined
  const { words, contact, history, followUpOn, followUpBy, counselorId, referral, hasNote } = booking
  const offered = booking.state === 'offered'
  return {
    ...row,
    words: offered ? [] : words,
    partnerWords: partner?.words ?? [],
    channel: stillReached(booking).channel,
    ...(contact.channel === 'phone' && { callHours: contact.hours }),
    history,
    hasNote: hasNote === true,
    ...(followUpOn !== undefined && followUpBy === counselorId && { followUpOn }),
    ...(referral && { referral }),
  }
}
