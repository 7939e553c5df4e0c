import { detectDanger } from '@shared/rules/danger'
import { dueAt } from '@shared/rules/service-clock'
import { CLAIM, LIMITS } from '@shared/values/limits'
import { addMinutes, type Instant } from '@shared/values/instant'
import type { Claim, DeskRecord, Message, QuestionRecord } from './records'

export const herWords = (text: string, at: Instant): Message => ({ by: 'citizen', text, at, citations: [] })

/** The claim that holds now; one past its end is none, whether or not the job has come by. */
export const activeClaim = ({ claim }: Pick<QuestionRecord, 'claim'>, now: Instant): Claim | undefined =>
  claim && claim.until > now ? claim : undefined

export const claimEnd = (now: Instant): Instant => addMinutes(now, CLAIM.minutes)

export const statusOf = (question: Pick<QuestionRecord, 'open' | 'claim'>, now: Instant) =>
  !question.open ? ('answered' as const) : activeClaim(question, now) ? ('claimed' as const) : ('waiting' as const)

/** What a lawyer still holds of what stands on her desk. */
export const heldNow = (desk: Pick<DeskRecord, 'held'> | undefined, now: Instant): DeskRecord['held'] =>
  (desk?.held ?? []).filter(({ until }) => until > now)

export const followUpsLeft = ({ followUps }: Pick<QuestionRecord, 'followUps'>): number => LIMITS.followUps - followUps
export const renewalsLeft = ({ renewals }: Claim): number => CLAIM.renewals - renewals

export function unclaimed<Q extends QuestionRecord>(question: Q): Q {
  const { claim: _claim, claimUntil: _until, ...rest } = question
  return rest as Q
}

/** The question put back into the queue, its place kept; whoever is called to it hears of it anew. */
export const putBack = <Q extends QuestionRecord>(question: Q, at: Instant): Q => ({
  ...unclaimed(question),
  newsAt: at,
})

/** Since when it waits for a lawyer as it does now, `claim` being over: its place in the queue says nothing of it. */
export const newsSince = ({
  waitingSince,
  newsAt = waitingSince,
  claim,
}: Pick<QuestionRecord, 'waitingSince' | 'newsAt' | 'claim'>): Instant =>
  [waitingSince, newsAt, claim?.until ?? waitingSince].reduce((latest, at) => (at > latest ? at : latest))

/**
 * What a follow-up changes. An answered question waits anew, under a new promise. One that still waits keeps its place
 * and its promise, unless her words now tell of danger: then it moves up and is due sooner.
 */
export function askedAgain(question: QuestionRecord, text: string, now: Instant): Partial<QuestionRecord> {
  const dangers = [...new Set([...question.dangers, ...detectDanger(text).kinds])]
  const urgent = dangers.length > 0
  const due = dueAt(now, urgent)
  const waits = question.open
  return {
    dangers,
    urgent,
    rank: urgent ? 0 : 1,
    open: true,
    waitingSince: waits ? question.waitingSince : now,
    ...(urgent && !question.urgent && { newsAt: now }),
    dueAt: waits && (question.dueAt < due || urgent === question.urgent) ? question.dueAt : due,
    messages: [...question.messages, herWords(text, now)],
    followUps: question.followUps + 1,
    touchedAt: now,
  }
}
