import { ROLE_LABEL } from '@shared/glossary'
import type { BookingDto, SlotDto } from '@shared/contract/counseling'
import { instantAt, type Instant } from '@shared/values/instant'
import { LIMITS } from '@shared/values/limits'
import type { AuditRecord } from '../../kernel/audit'
import { apartSince, comesAlong } from './bookings/apart'
import { stillReached } from './bookings/contact'
import { helpNow, mayAskCall } from './bookings/call'
import { deadlinesFor } from './bookings/deadlines'
import { countsAsLapse, holdsTime, lastMoment, stateNow } from './bookings/states'
import type { AgendaRecord, BookingRecord, WaitlistRecord } from './records'

/** What else is read to show a booking. */
export type Around = Readonly<{
  agenda?: AgendaRecord
  list?: WaitlistRecord
  reads: readonly AuditRecord[]
  /** Places of which nobody is told any more, whatever the copies say. */
  shut: ReadonlySet<string>
  now: Instant
}>

export const wordsLeft = ({ words }: Pick<BookingRecord, 'words'>): number => LIMITS.sessionWordsTimes - words.length

/** The site as it is now: it may have moved since she booked. */
function slotDto(
  { counselorId, counselorName = '', slot, mode }: BookingRecord,
  { agenda, shut }: Pick<Around, 'agenda' | 'shut'>,
): SlotDto | undefined {
  if (!slot || !counselorId) return undefined
  const site = agenda?.sites[slot.roster] ?? slot.site
  return {
    startsAt: instantAt(slot.on, slot.from),
    endsAt: instantAt(slot.on, slot.to),
    counselor: { id: counselorId, name: counselorName },
    ...(mode === 'place' && site && !shut.has(site.placeId ?? '') && { site }),
  }
}

/** Until when she may cancel and move; absent when it is over, or nothing to cancel. */
function deadlines(booking: BookingRecord, { agenda, now }: Around): Pick<BookingDto, 'cancelUntil' | 'moveUntil'> {
  if (booking.state !== 'booked' && booking.state !== 'asked') return {}
  const { cancelBefore, moveBefore } = deadlinesFor(booking, agenda)
  const cancelUntil = lastMoment(booking, booking.state === 'booked' ? cancelBefore : 0)
  const moveUntil = lastMoment(booking, moveBefore)
  return { ...(cancelUntil >= now && { cancelUntil }), ...(moveUntil >= now && { moveUntil }) }
}

function help(booking: BookingRecord, now: Instant): Pick<BookingDto, 'help'> {
  const may = helpNow(booking, now) ? ('asked' as const) : mayAskCall(booking, now)
  return may ? { help: may } : {}
}

const readersIn = (reads: readonly AuditRecord[]) =>
  reads.flatMap(({ role, at }) => (role === 'nobody' ? [] : [{ name: ROLE_LABEL[role], at }]))

/** As whoever made it sees it. */
export function bookingDto(booking: BookingRecord, around: Around): BookingDto {
  const { kind, mode, together, partner, history, referral, rating, wish, offerUntil } = booking
  const state = stateNow(booking, around.now)
  const slot = holdsTime(state) || !holdsTime(booking.state) ? slotDto(booking, around) : undefined
  const waits = state === 'waiting' && wish
  // A job will put her at the end and note it, unless she slept, or was to be called and nobody did; until it has come by she reads the same.
  const over = booking.state === 'offered' && state !== 'offered'
  const lapsed = over && countsAsLapse(booking) ? offerUntil : undefined
  const entries = around.list?.entries ?? []
  return {
    kind,
    mode,
    state,
    together,
    asPartner: false,
    partnerInvited: partner !== undefined,
    ...(slot && { slot }),
    ...(state === 'offered' && offerUntil && { offerUntil }),
    ...(waits && {
      ahead: Math.max(0, lapsed ? entries.length - 1 : entries.findIndex((entry) => entry.booking === booking._id)),
      waitsUntil: wish.until,
    }),
    ...deadlines(booking, around),
    contact: stillReached(booking),
    ...help(booking, around.now),
    wordsLeft: wordsLeft(booking),
    history: lapsed ? [{ at: lapsed, what: 'offerLapsed' }, ...history] : history,
    ...(referral && { referral }),
    ...(rating && { rating }),
    readers: readersIn(around.reads),
  }
}

/** As the other of two sees it: when and where, while he comes along; nothing of hers besides. */
export function partnerDto(own: BookingRecord, hers: BookingRecord | undefined, around: Around): BookingDto {
  const { reads, now } = around
  const along = comesAlong(hers)
  const slot = along ? slotDto(hers, around) : undefined
  const parted = { at: hers ? apartSince(hers) : now, what: 'separated' as const }
  return {
    kind: own.kind,
    mode: along ? hers.mode : own.mode,
    state: along ? hers.state : 'ended',
    together: along,
    asPartner: true,
    partnerInvited: false,
    ...(slot && { slot }),
    contact: own.contact,
    wordsLeft: along ? wordsLeft(own) : 0,
    history: along ? own.history : [parted, ...own.history],
    readers: readersIn(reads),
  }
}
