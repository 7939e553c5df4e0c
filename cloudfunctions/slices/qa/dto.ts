import type { CaseDto, MessageDto, PublishedDto, QueueItemDto } from '@shared/contract/qa'
import type { Instant } from '@shared/values/instant'
import type { Message, PublishedRecord, QuestionRecord } from './records'
import { activeClaim, renewalsLeft, statusOf } from './rules'

const EXCERPT = 60
const excerpt = (text: string): string => {
  const line = text.replace(/\s+/g, ' ')
  return line.length > EXCERPT ? `${line.slice(0, EXCERPT)}…` : line
}

export const messageDto = ({ by, text, at, lawyerName, citations }: Message): MessageDto => ({
  by,
  text,
  at,
  ...(lawyerName && { lawyerName }),
  citations,
})

/** The promise and how it stands. After a follow-up the clock runs anew and the earlier answer no longer stops it. */
export const clockOf = ({ urgent, open, waitingSince, dueAt, answeredAt }: QuestionRecord) => ({
  urgent,
  askedAt: waitingSince,
  dueAt,
  ...(!open && answeredAt && { answeredAt }),
})

const claimDto = (question: QuestionRecord, lawyerId: string, now: Instant) => {
  const claim = activeClaim(question, now)
  return (
    claim && {
      mine: claim.lawyerId === lawyerId,
      name: claim.name,
      until: claim.until,
      renewalsLeft: renewalsLeft(claim),
    }
  )
}

export function queueItemDto(question: QuestionRecord, lawyerId: string, now: Instant): QueueItemDto {
  const lastWords = [...question.messages].reverse().find(({ by }) => by === 'citizen')
  const claim = claimDto(question, lawyerId, now)
  return {
    ...clockOf(question),
    id: question._id,
    category: question.category,
    excerpt: excerpt(lastWords?.text ?? ''),
    followUp: question.answeredAt !== undefined,
    ...(claim && { claim }),
  }
}

export function caseDto(question: QuestionRecord, lawyerId: string, now: Instant): Omit<CaseDto, 'draft'> {
  const claim = claimDto(question, lawyerId, now)
  return {
    ...clockOf(question),
    id: question._id,
    category: question.category,
    status: statusOf(question, now),
    dangers: question.dangers,
    ...(question.town && { town: question.town }),
    messages: question.messages.map(messageDto),
    ...(claim && { claim }),
  }
}

export const publishedDto = ({ _id, category, title, answer, answeredOn, sample }: PublishedRecord): PublishedDto => ({
  id: _id,
  category,
  title,
  excerpt: excerpt(answer),
  answeredOn,
  sample,
})
