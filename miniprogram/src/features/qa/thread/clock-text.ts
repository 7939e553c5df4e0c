import type { ThreadDto } from '@shared/contract/qa'
import { durationText, minutesBetween, momentText, type Instant } from '@shared/values/instant'

export type ClockedThread = Pick<ThreadDto, 'status' | 'askedAt' | 'dueAt' | 'answeredAt' | 'urgent'>

export interface ClockWords {
  state: string
  icon: 'check' | 'pen' | 'clock'
  /** The promise and how it stands, in one line. */
  line: string
  late: boolean
}

const STATE = { waiting: '等律师来接', claimed: '律师在写了', answered: '律师已回答' } as const
const ICON = { waiting: 'clock', claimed: 'pen', answered: 'check' } as const

/** Told as it is, late too. Nights and holidays lie in between, so the time used is never set against the promised two hours. */
export function clockWords({ status, askedAt, dueAt, answeredAt }: ClockedThread, now: Instant): ClockWords {
  const words = { state: STATE[status], icon: ICON[status] }
  if (answeredAt) {
    const over = minutesBetween(dueAt, answeredAt)
    const used = `用时 ${durationText(minutesBetween(askedAt, answeredAt))}`
    return over > 0
      ? { ...words, late: true, line: `${used}，比说好的晚了 ${durationText(over)}` }
      : { ...words, late: false, line: `${used}，在说好的时间里` }
  }
  const left = minutesBetween(now, dueAt)
  return left < 0
    ? { ...words, late: true, line: `说好 ${momentText(dueAt)} 前回，已超 ${durationText(-left)}` }
    : { ...words, late: false, line: `${momentText(dueAt)} 前回，剩 ${durationText(left)}` }
}
