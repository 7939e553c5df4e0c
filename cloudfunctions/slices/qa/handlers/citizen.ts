import { detectDanger } from '@shared/rules/danger'
import { HOLIDAYS, isOnDuty, tableEndsSoon } from '@shared/rules/calendar'
import { dueAt } from '@shared/rules/service-clock'
import { dayOf } from '@shared/values/instant'
import { DUTY_SPANS } from '@shared/values/service-hours'
import { areaOf } from '../../../domain/areas'
import { returnCodes } from '../../../domain/return-codes'
import { auditRows } from '../../../kernel/audit'
import { Fault } from '../../../kernel/fault'
import type { Handlers } from '../../../kernel/handlers'
import type { Opened } from '../../../kernel/ports'
import { removeWhole } from '../../../kernel/retention'
import type { Store, Tx } from '../../../kernel/store'
import { clockOf, messageDto } from '../dto'
import { questions, type QuestionRecord } from '../records'
import { askedAgain, followUpsLeft, herWords, statusOf } from '../rules'

type Citizen = Pick<
  Handlers<'qa'>,
  'serviceTerms' | 'ask' | 'readThread' | 'followUp' | 'rate' | 'erase' | 'replaceCode'
>

/** How many openings by others she is shown; older ones stay in the audit. */
const READERS = 20

/** A code of another slice's record opens nothing here. */
async function opened(from: Store | Tx, { collection, id, codeHash }: Opened): Promise<QuestionRecord> {
  const question = collection === questions.name ? await from.get(questions, id) : undefined
  // A code that was replaced since it was looked up opens nothing any more.
  if (question?.codeHash !== codeHash) throw new Fault('NOT_FOUND')
  return question
}

export const citizen: Citizen = {
  serviceTerms: async (_, { now }) => ({
    now,
    onDuty: isOnDuty(now, DUTY_SPANS),
    urgentDueAt: dueAt(now, true),
    otherDueAt: dueAt(now, false),
    holidaysKnownUntil: HOLIDAYS.knownUntil,
    holidaysEndSoon: tableEndsSoon(dayOf(now)),
  }),

  ask({ category, text, town }, { now, newId, commit, issuedHash: codeHash }) {
    const townName = town === undefined ? undefined : areaOf(town)?.name
    const dangers = [...detectDanger(text).kinds]
    const urgent = dangers.length > 0
    const due = dueAt(now, urgent)
    const id = newId()
    return commit(async (tx, notes) => {
      if (town !== undefined && townName === undefined) throw new Fault('INVALID_INPUT', { town: 'unknown' })
      await tx.insert(questions, {
        _id: id,
        category,
        ...(townName && { town: townName }),
        dangers,
        urgent,
        open: true,
        rank: urgent ? 0 : 1,
        waitingSince: now,
        askedAt: now,
        dueAt: due,
        messages: [herWords(text, now)],
        followUps: 0,
        late: false,
        codeHash,
        touchedAt: now,
      })
      await tx.insert(returnCodes, { _id: codeHash, collection: questions.name, recordId: id })
      notes.audit(id)
      notes.announce({ name: 'question.asked', data: { questionId: id, category, urgent } })
      return { urgent, askedAt: now, dueAt: due }
    })
  },

  async readThread(_, { store, opened: by, now }) {
    const question = await opened(store, by)
    const reads = await store.find(auditRows, {
      index: 'bySubject',
      equals: { subjects: question._id },
      order: 'desc',
      limit: READERS,
    })
    return {
      ...clockOf(question),
      category: question.category,
      status: statusOf(question, now),
      messages: question.messages.map(messageDto),
      followUpsLeft: followUpsLeft(question),
      ...(question.rating && { rating: question.rating }),
      readers: reads.items.map(({ actorName, at }) => ({ name: actorName, at })),
    }
  },

  followUp: ({ text }, { opened: by, now, commit }) =>
    commit(async (tx, notes) => {
      const question = await opened(tx, by)
      if (followUpsLeft(question) <= 0) throw new Fault('FOLLOW_UPS_USED')
      const after = { ...question, ...askedAgain(question, text, now) }
      await tx.replace(questions, after)
      notes.audit(question._id)
      const { category, urgent, dueAt: due } = after
      notes.announce({ name: 'question.asked', data: { questionId: question._id, category, urgent } })
      return { urgent, dueAt: due }
    }),

  rate: ({ rating, note }, { opened: by, commit }) =>
    commit(async (tx, notes) => {
      const question = await opened(tx, by)
      if (question.answeredAt === undefined) throw new Fault('NOT_ANSWERED_YET')
      await tx.replace(questions, { ...question, rating, ...(note && { ratingNote: note }) })
      notes.audit(question._id)
      return {}
    }),

  erase: (_, { opened: by, commit }) =>
    commit(async (tx, notes) => {
      const question = await opened(tx, by)
      await removeWhole(tx, questions, question)
      notes.audit(question._id)
      notes.announce({ name: 'question.erased', data: { questionId: question._id } })
      return {}
    }),

  replaceCode: (_, { opened: by, commit, issuedHash: codeHash }) =>
    commit(async (tx, notes) => {
      const question = await opened(tx, by)
      await tx.remove(returnCodes, question.codeHash)
      await tx.replace(questions, { ...question, codeHash })
      await tx.insert(returnCodes, { _id: codeHash, collection: questions.name, recordId: question._id })
      notes.audit(question._id)
      return {}
    }),
}
