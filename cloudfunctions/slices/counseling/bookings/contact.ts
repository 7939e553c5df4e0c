import type { SafeContact } from '@shared/values/safe-contact'
import { Fault } from '../../../kernel/fault'
import type { BookingRecord } from '../records'

type Reached = Pick<BookingRecord, 'contact' | 'openid' | 'quota'>

/**
 * How she is to be reached. Her WeChat identity is kept only if she let WeChat tell her, with one message for each time
 * she did; outside of WeChat she cannot: INVALID_INPUT.
 */
export function reachedBy(contact: SafeContact, openid: string | undefined, before = 0): Reached {
  if (contact.channel !== 'weChat') return { contact }
  if (openid === undefined) throw new Fault('INVALID_INPUT', { contact: 'unknown' })
  return { contact, openid, quota: before + 1 }
}

/** How she can still be told of anything: where the messages that she allowed are spent, not before she looks. */
export const stillReached = ({ contact, quota = 0 }: Pick<BookingRecord, 'contact' | 'quota'>): SafeContact =>
  contact.channel === 'weChat' && quota <= 0 ? { channel: 'none' } : contact

/** The same of what is over: WeChat has nothing more to tell her, and where it finds her is not kept. */
export function withLastContact<B extends BookingRecord>(booking: B, contact: SafeContact): B {
  const { openid: _openid, quota: _quota, ...rest } = booking
  return { ...(rest as B), contact }
}

export function withContact<B extends BookingRecord>(booking: B, contact: SafeContact, openid: string | undefined): B {
  const { openid: before, quota, ...rest } = booking
  return { ...(rest as B), ...reachedBy(contact, openid, before === openid ? quota : 0) }
}
