import type { BookingEvent } from '@shared/contract/counseling'
import type { Instant } from '@shared/values/instant'
import type { New } from '../../../kernel/collection'
import type { BookingRecord } from '../records'
import { toBeCalled, uncalled } from './call'

const earliest = (notices: BookingRecord['notices']): Instant | undefined => notices.map(({ dueAt }) => dueAt).sort()[0]

/** The booking with what she is to be told from now on; the job finds it by `noticeAt`. */
export function withNotices<B extends New<BookingRecord>>(booking: B, notices: BookingRecord['notices']): B {
  const { noticeAt: _before, ...rest } = booking
  const noticeAt = earliest(notices)
  return { ...(rest as B), notices, ...(noticeAt !== undefined && { noticeAt }) }
}

/** These change nothing of what she is to be told. */
const BESIDES: ReadonlySet<BookingEvent> = new Set<BookingEvent>(['reminded', 'separated', 'callAsked', 'helpCalled'])

/** The booking with something that became of it: it stands in its history at once, and what was before is no news any more. */
export const withEvent = <B extends BookingRecord>(booking: B, what: BookingEvent, now: Instant): B => ({
  ...(BESIDES.has(what) ? booking : uncalled(booking)),
  history: [{ at: now, what }, ...booking.history],
  touchedAt: now,
})

/** The same, of something that we did: she is told of it, where and as she allowed. By telephone an officer does. */
export function told<B extends BookingRecord>(booking: B, what: BookingEvent, now: Instant): B {
  const after = withEvent(booking, what, now)
  if (booking.contact.channel === 'phone') return toBeCalled(after, what, now)
  return withNotices(after, [...booking.notices, { dueAt: now, what }])
}
