import type { BookingEvent, CallDto } from '@shared/contract/counseling'
import { mayCallAt } from '@shared/rules/safe-contact'
import { addMinutes, type Instant } from '@shared/values/instant'
import { areaOf, reached } from '../../../../domain/jurisdiction'
import { Fault } from '../../../../kernel/fault'
import type { Handlers } from '../../../../kernel/handlers'
import type { Reach } from '../../../../kernel/ports'
import { MAX_FIND, type Tx } from '../../../../kernel/store'
import { passOffer, takeOffer } from '../../bookings/answer-offer'
import { callsNow, hungUp, otherOn, withCall, withHelp } from '../../bookings/call'
import { giveUp } from '../../bookings/give-up'
import { withEvent } from '../../bookings/told'
import { bookings, type BookingRecord, type OwedCall } from '../../records'
import { bookedRow } from '../../session-dto'

type Calls = Pick<Handlers<'counseling'>, 'listCalls' | 'takeCall' | 'openCall' | 'noteCall'>
type Owed = Readonly<{ booking: BookingRecord; call: OwedCall }>

/**
 * A booking of her area and the call that is owed for it; `otherwise` where none is, any more, or another than the officer
 * saw: what she was told of one time says nothing about the next.
 */
async function owed(
  from: Pick<Tx, 'get'>,
  { id, what, since }: Readonly<{ id: string; what: BookingEvent; since: Instant }>,
  reach: Reach,
  now: Instant,
  otherwise: 'NOT_FOUND' | 'ILLEGAL_TRANSITION',
): Promise<Owed> {
  const booking = reached(bookings, await from.get(bookings, id), reach)
  const call = callsNow(booking, now).find((one) => one.what === what && one.since === since)
  if (!call) throw new Fault(otherwise)
  return { booking, call }
}

const isAsked = ({ what }: Pick<OwedCall, 'what'>): boolean => what === 'callAsked'

/** So long whoever took a call has it for herself. */
const CALLS_MINUTES = 10

function rowsOf(booking: BookingRecord, who: string, now: Instant): CallDto[] {
  const { slot, startsAt, counselorName, contact } = booking
  if (contact.channel !== 'phone') return []
  const { hours: callHours } = contact
  const other = otherOn(booking, who, now)
  return callsNow(booking, now).map((call) => {
    const { what, since, until: callBy, tried, triedAt } = call
    return {
      ...bookedRow(booking),
      ...(slot && { startsAt }),
      ...(counselorName !== undefined && { counselor: counselorName }),
      ...{ what, since, tried, callBy, callHours },
      ...(triedAt !== undefined && { triedAt }),
      ...(other && { calling: { name: other.name, until: other.until } }),
    }
  })
}

/**
 * Whoever asked in a danger presses by how long she has waited. What is kept for her ends, and what came to nothing has no
 * time; everything else presses by when she would come.
 */
function pressing({ what, since, callBy, startsAt = callBy }: CallDto): string {
  if (isAsked({ what })) return since
  return what === 'offered' || what === 'ended' ? callBy : startsAt
}

/** There is nothing left in these that she could give up. */
const OVER: ReadonlySet<BookingEvent> = new Set<BookingEvent>(['declined', 'ended'])

/** She was called: what she was to be told she knows, and what she asked for she was asked. */
const made = ({ booking, call }: Owed, now: Instant): BookingRecord =>
  isAsked(call) ? withEvent(withHelp(booking, false, now), 'helpCalled', now) : withEvent(booking, 'called', now)

/** What she said on the telephone happens as if she had done it herself. */
async function answer(tx: Tx, { booking, call }: Owed, outcome: 'takes' | 'declines', now: Instant): Promise<void> {
  if (isAsked(call)) throw new Fault('ILLEGAL_TRANSITION')
  const told = withEvent(booking, 'called', now)
  if (call.what === 'offered') await (outcome === 'takes' ? takeOffer : passOffer)(tx, told, now)
  else if (outcome === 'declines' && !OVER.has(call.what)) await giveUp(tx, told, now)
  else throw new Fault('ILLEGAL_TRANSITION')
}

/** So many of each kind are sorted as one: until when a call is of use says little of how it presses. */
const AT_ONCE = 50
const NONE = { items: [] }

export const calls: Calls = {
  async listCalls({ after }, { store, reach, now, recordRead }) {
    const area = areaOf(reach)
    const [asked, { items: news, next }] = await Promise.all([
      // on the first page, however many others there are
      after === undefined
        ? store.find(bookings, { index: 'helpCalls', equals: { helpIn: area }, from: now, limit: MAX_FIND })
        : NONE,
      store.find(bookings, {
        index: 'calls',
        equals: { callIn: area },
        from: now,
        limit: AT_ONCE,
        ...(after !== undefined && { after }),
      }),
    ])
    const rowsIn = (found: readonly BookingRecord[], which: (row: CallDto) => boolean) =>
      found
        .flatMap((one) => rowsOf(one, reach.actor.id, now).filter(which))
        .sort((a, b) => (pressing(a) < pressing(b) ? -1 : 1))
    const rows = [...rowsIn(asked.items, isAsked).slice(0, AT_ONCE), ...rowsIn(news, (row) => !isAsked(row))]
    await recordRead([...new Set(rows.map(({ id }) => id))])
    return { items: rows, ...(next !== undefined && { next }) }
  },

  takeCall: (seen, { commit, reach, now }) =>
    commit(async (tx, notes) => {
      const { booking } = await owed(tx, seen, reach, now, 'ILLEGAL_TRANSITION')
      const { id, name = '' } = reach.actor
      if (otherOn(booking, id, now)) throw new Fault('BEING_CALLED')
      if (booking.contact.channel === 'phone' && !mayCallAt(booking.contact, now)) throw new Fault('OUTSIDE_HOURS')
      const calling = { id, name, until: addMinutes(now, CALLS_MINUTES) }
      await tx.replace(bookings, { ...booking, calling })
      notes.audit(booking._id)
      return {}
    }),

  async openCall(seen, { store, reach, now, recordRead }) {
    const { booking, call } = await owed(store, seen, reach, now, 'NOT_FOUND')
    const { contact, words } = booking
    if (contact.channel !== 'phone') throw new Fault('NOT_FOUND')
    if (otherOn(booking, reach.actor.id, now)) throw new Fault('BEING_CALLED')
    if (!mayCallAt(contact, now)) throw new Fault('OUTSIDE_HOURS')
    await recordRead([booking._id])
    return { contact, ...(isAsked(call) && { words }) }
  },

  noteCall: ({ outcome, ...seen }, { commit, reach, now }) =>
    commit(async (tx, notes) => {
      const { booking: found, call } = await owed(tx, seen, reach, now, 'ILLEGAL_TRANSITION')
      const booking = hungUp(found, reach.actor.id)
      notes.audit(booking._id)
      const tried = { ...call, tried: call.tried + 1, triedAt: now }
      if (outcome === 'notReached') await tx.replace(bookings, withCall(booking, tried))
      else if (outcome === 'told') await tx.replace(bookings, made({ booking, call }, now))
      else await answer(tx, { booking, call }, outcome, now)
      return {}
    }),
}
