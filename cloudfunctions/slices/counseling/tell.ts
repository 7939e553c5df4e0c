import { NOTICE_FIELDS } from '@shared/rules/neutral'
import { addMinutes, minuteOfDay, type Instant } from '@shared/values/instant'
import { TELL_DAY } from '@shared/values/service-hours'
import { MAX_FIND, type Store } from '../../kernel/store'
import type { Sent, Telling } from '../../kernel/wechat'
import { withEvent, withNotices } from './bookings/told'
import { inParallel } from '../../kernel/in-parallel'
import { bookings, type BookingRecord } from './records'

/** She lands where anybody does; the page of a booking would tell of it. */
const PAGE = 'tabs/home/index'
const AGAIN_MINUTES = 5
/** One run, in real time: WeChat may be slow, and others wait for their turn. */
const RUN_MS = 20_000

/**
 * Tells what is due, where she let WeChat tell her, and not at night; her page shows it in any case. WeChat is asked before
 * the notice is taken off, so it hears of it at least once; her history holds it once. What could not be sent is tried again
 * until the session begins.
 */
export async function tell(store: Store, now: Instant, telling: Telling | undefined): Promise<void> {
  const minute = minuteOfDay(now)
  if (minute < TELL_DAY.from || minute >= TELL_DAY.to) return
  const { items } = await store.find(bookings, { index: 'byNotice', to: addMinutes(now, 1), limit: MAX_FIND })
  const until = Date.now() + RUN_MS
  await inParallel(items, async (booking) => {
    if (dueOf(booking, now).length === 0 || Date.now() > until) return
    const sent = await send(booking, telling, now)
    await store.transact(async (tx) => {
      const seen = await tx.get(bookings, booking._id)
      if (seen) await tx.replace(bookings, after(seen, sent, now))
    })
  })
}

const dueOf = ({ notices }: Pick<BookingRecord, 'notices'>, now: Instant) => notices.filter(({ dueAt }) => dueAt <= now)
/** A reminder of a time that is no more, or has come in the night, is none. */
const counts = (
  { state, startsAt }: BookingRecord,
  { what }: BookingRecord['notices'][number],
  now: Instant,
): boolean => what !== 'reminded' || ((state === 'booked' || state === 'asked') && startsAt > now)

/** `none`: nothing is to be said, or there is no way to, or she has allowed no more messages. */
async function send(booking: BookingRecord, telling: Telling | undefined, now: Instant): Promise<Sent | 'none'> {
  const { openid, quota = 0 } = booking
  if (openid === undefined || quota <= 0 || !telling) return 'none'
  if (!dueOf(booking, now).some((notice) => counts(booking, notice, now))) return 'none'
  return telling.weChat.send({ openid, template: telling.template, page: PAGE, fields: NOTICE_FIELDS })
}

function after(booking: BookingRecord, sent: Sent | 'none', now: Instant): BookingRecord {
  const due = dueOf(booking, now)
  const later = booking.notices.filter((notice) => !due.includes(notice))
  if (sent === 'failed' && booking.startsAt > now)
    return withNotices(booking, [...later, ...due.map(({ what }) => ({ what, dueAt: addMinutes(now, AGAIN_MINUTES) }))])
  const reminds = due.some((notice) => notice.what === 'reminded' && counts(booking, notice, now))
  const told = withNotices(reminds ? withEvent(booking, 'reminded', now) : booking, later)
  if (sent === 'sent') return { ...told, quota: Math.max(0, (booking.quota ?? 0) - 1) }
  // She no longer wants them: nothing more is sent.
  return sent === 'declined' ? { ...told, quota: 0 } : told
}
