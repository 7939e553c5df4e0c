import type { QueueItemDto } from '@shared/contract/qa'
import { durationText, minutesBetween, type Instant } from '@shared/values/instant'
import { minutesUntil } from '../case/claim-state'
import { timeText } from '../../frame/kept-words'

export const isLate = ({ dueAt, answeredAt }: Pick<QueueItemDto, 'dueAt' | 'answeredAt'>, now: Instant): boolean =>
  dueAt < (answeredAt ?? now)

const heldBy = ({ claim }: Pick<QueueItemDto, 'claim'>, now: Instant) =>
  claim && claim.until > now ? claim : undefined

/** Who has it, and until when; or how long it has waited. */
export function holderText(item: Pick<QueueItemDto, 'claim' | 'askedAt'>, now: Instant): string {
  const claim = heldBy(item, now)
  if (claim?.mine) return `你领着，还有 ${durationText(minutesUntil(claim.until, now))}`
  if (claim) return `${claim.name}领着，到 ${timeText(claim.until)}`
  return `没人领 · 等了 ${durationText(minutesBetween(item.askedAt, now))}`
}

/** The first that nobody else holds. */
export const nextFor = (queue: readonly QueueItemDto[], after: string, now: Instant): QueueItemDto | undefined =>
  queue.find((item) => item.id !== after && heldBy(item, now)?.mine !== false)

/** What nobody holds: urgent ones first, then by when an answer is due. */
export const waitingByDue = (queue: readonly QueueItemDto[], now: Instant): readonly QueueItemDto[] =>
  queue
    .filter((item) => !heldBy(item, now))
    .sort((a, b) => Number(b.urgent) - Number(a.urgent) || (a.dueAt < b.dueAt ? -1 : 1))

export interface QueueFigures {
  waiting: string
  urgent: number
  late: number
}

/** Of the part of the queue that has been read; it may go on. */
export function figuresOf(queue: readonly QueueItemDto[], goesOn: boolean, now: Instant): QueueFigures {
  return {
    waiting: `${queue.length}${goesOn ? '+' : ''}`,
    urgent: queue.filter(({ urgent }) => urgent).length,
    late: queue.filter((item) => isLate(item, now)).length,
  }
}
