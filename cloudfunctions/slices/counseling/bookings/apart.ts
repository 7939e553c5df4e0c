/**
 * Two who had booked together are seen apart: the time stays for whoever booked it, alone, and the other may book for
 * himself. It happens when either tells of violence, and just the same when the other takes his part back.
 *
 * What he can tell from it: his page ends in the same words, at the same place in its history, whether she told of
 * violence, cancelled, was declined, or he told of it himself; nothing else of hers is ever shown to him. That something
 * happened, and when, he can see by looking often. That the booking still stands is not said to him; but the free times are
 * public, and the hour he knew of stays taken while she keeps it. Nothing hides that from him but others who book it, or
 * that she moves. At the centre he could see it, too.
 * If she erases it, his code opens nothing any more, which tells him that she did.
 * What was told is remembered by its own booking alone, and binds no other that is made on the same phone: phones are shared,
 * and whoever picked one up could book for two and read in the answer whether somebody had told of violence on it.
 * What she can tell: the same words stand in her history when he told of violence and when he took his part back.
 */
import type { BookingEvent } from '@shared/contract/counseling'
import type { Instant } from '@shared/values/instant'
import type { BookingRecord } from '../records'
import { told } from './told'

export const seenApart = <B extends BookingRecord>(booking: B, now: Instant): B =>
  booking.together ? told({ ...booking, together: false }, 'separated', now) : booking

/** Whether the other of two still comes along. */
export const comesAlong = (booking: BookingRecord | undefined): booking is BookingRecord =>
  booking !== undefined &&
  booking.together &&
  ['asked', 'booked', 'displaced', 'arrived', 'done', 'noShow'].includes(booking.state)

const PARTS: ReadonlySet<BookingEvent> = new Set<BookingEvent>(['separated', 'cancelled', 'declined', 'ended'])
/** Since when they have not been together: the first thing in her history that parted them, whatever she did later. */
export const apartSince = (booking: BookingRecord): Instant =>
  [...booking.history].reverse().find(({ what }) => PARTS.has(what))?.at ?? booking.touchedAt
