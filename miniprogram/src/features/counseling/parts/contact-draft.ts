import { mayCallAt } from '@shared/rules/safe-contact'
import { LIMITS, lengthOf } from '@shared/values/limits'
import { PHONE } from '@shared/values/place-content'
import type { PhoneContact, SafeContact } from '@shared/values/safe-contact'
import type { Mode } from '@shared/values/counseling/services'
import { clockText, instantAt, type Day } from '@shared/values/instant'

/** What stands in the form; every field keeps its words while she looks at the other ways. */
export interface ContactDraft {
  channel: SafeContact['channel']
  phone: string
  on: PhoneContact['hours']['on']
  from: number
  to: number
  pickUp: PhoneContact['pickUp']
  cover: string
}

const HOUR = 60
export const NOBODY: ContactDraft = {
  channel: 'none',
  phone: '',
  on: 'daily',
  from: 9 * HOUR,
  to: 18 * HOUR,
  pickUp: 'onlyMe',
  cover: '',
}

/** As one dials it: 138-0000-0000, +86 138 0000 0000 and １３８… are copied from elsewhere, or come from a Chinese keyboard. */
function digits(typed: string): string {
  const plain = typed.normalize('NFKC').replace(/[\s()]/g, '')
  const mobile = plain.replace(/-/g, '').replace(/^(\+|00)86(?=1)/, '')
  return /^1[3-9]/.test(mobile) ? mobile : plain
}

export function contactOf({ channel, phone, on, from, to, pickUp, cover }: ContactDraft): SafeContact {
  if (channel !== 'phone') return { channel }
  const said = cover.trim()
  return { channel, phone: digits(phone), hours: { on, from, to }, pickUp, ...(said && { cover: said }) }
}

export function draftOf(contact: SafeContact): ContactDraft {
  if (contact.channel !== 'phone') return { ...NOBODY, channel: contact.channel }
  const { channel, phone, hours, pickUp, cover = '' } = contact
  return { channel, phone, ...hours, pickUp, cover }
}

export interface Problem {
  /** The field it is told under. */
  id: 'contact-channel' | 'contact-phone' | 'contact-to' | 'contact-cover' | 'tell-words'
  text: string
}

const MOBILE = 11
function phoneProblem(phone: string): string | undefined {
  const typed = digits(phone)
  if (!typed) return '打哪个号，还没写。'
  if (PHONE.test(typed) && typed.length >= LIMITS.ownPhone.min) return undefined
  const off = MOBILE - typed.length
  if (!/^1\d+$/.test(typed)) return '这个号打不通，再看看。'
  return off > 0
    ? `这个号少了 ${off} 位，再看看。`
    : off < 0
      ? `这个号多了 ${-off} 位，再看看。`
      : '这个号打不通，再看看。'
}

/** When the session takes place, where somebody has to call her then. */
export interface Calls {
  mode: Mode
  on?: Day
  from?: number
}

/** On the line she is called at the hour of the session: it has to be one of hers, by the rule of whoever calls. */
function hoursProblem({ on: days, from, to }: ContactDraft, { mode, on, from: begins }: Calls): string | undefined {
  if (to <= from) return '到几点，要比从几点晚。'
  if (mode === 'place' || on === undefined || begins === undefined) return undefined
  if (begins < from || begins >= to) return `约的是 ${clockText(begins)}，能打电话的时间要包含它。`
  if (mayCallAt({ hours: { on: days, from, to } }, instantAt(on, begins))) return undefined
  return '约的那天不是工作日，能打电话的日子要选“每天”。'
}

/** The first thing that is missing, and under which field. */
export function contactProblem(draft: ContactDraft, calls: Calls): Problem | undefined {
  if (draft.channel !== 'phone')
    return calls.mode === 'place'
      ? undefined
      : { id: 'contact-channel', text: '不见面谈，得留一个能打通的号。不想留，就选见面。' }
  const phone = phoneProblem(draft.phone)
  if (phone) return { id: 'contact-phone', text: phone }
  const hours = hoursProblem(draft, calls)
  if (hours) return { id: 'contact-to', text: hours }
  const over = lengthOf(draft.cover) - LIMITS.cover.max
  return over > 0 ? { id: 'contact-cover', text: `多了 ${over} 个字，短一点好说。` } : undefined
}
