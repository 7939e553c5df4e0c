import { CLAIM } from '@shared/values/limits'
import { addDays, dayOf, instantAt } from '@shared/values/instant'
import { PAGE_SIZE } from '@shared/values/paging'
import { Fault } from '../../../kernel/fault'
import type { Handlers } from '../../../kernel/handlers'
import type { Tx } from '../../../kernel/store'
import { caseDto, queueItemDto } from '../dto'
import { desks, draftId, drafts, questions, type DeskRecord, type QuestionRecord } from '../records'
import { activeClaim, claimEnd, heldNow, putBack, renewalsLeft, unclaimed } from '../rules'

type Lawyer = Pick<
  Handlers<'qa'>,
  'listQueue' | 'readDesk' | 'readCase' | 'claim' | 'renew' | 'release' | 'saveDraft' | 'answer'
>

/** Fault CLAIM_LOST unless this lawyer's claim on the question holds now. */
async function held(tx: Tx, id: string, lawyerId: string, now: string) {
  const question = await tx.get(questions, id)
  if (!question) throw new Fault('NOT_FOUND')
  const claim = activeClaim(question, now)
  if (claim?.lawyerId !== lawyerId) throw new Fault('CLAIM_LOST')
  return { question, claim }
}

/** Writes what stands on her desk, without what has run out. */
async function setDesk(
  tx: Tx,
  lawyerId: string,
  now: string,
  change: (held: DeskRecord['held']) => DeskRecord['held'],
) {
  const desk = await tx.get(desks, lawyerId)
  const after = change(heldNow(desk, now))
  if (desk) await tx.replace(desks, { ...desk, held: after })
  else await tx.insert(desks, { _id: lawyerId, held: after })
}

const without = (id: string) => (all: DeskRecord['held']) => all.filter(({ questionId }) => questionId !== id)

export const lawyer: Lawyer = {
  async listQueue({ category, after }, { store, reach, now, recordRead }) {
    const rest = { limit: PAGE_SIZE, ...(after !== undefined && { after }) }
    const { items, next } = category
      ? await store.find(questions, { index: 'queueByCategory', equals: { open: true, category }, ...rest })
      : await store.find(questions, { index: 'queue', equals: { open: true }, ...rest })
    await recordRead(items.map(({ _id }) => _id))
    return { items: items.map((question) => queueItemDto(question, reach.actor.id, now)), ...(next && { next }) }
  },

  async readDesk(_, { store, reach, now, recordRead }) {
    const lawyerId = reach.actor.id
    const today = dayOf(now)
    const [desk, answered] = await Promise.all([
      store.get(desks, lawyerId),
      store.find(questions, {
        index: 'byAnswer',
        equals: { answeredBy: lawyerId },
        from: instantAt(today, 0),
        to: instantAt(addDays(today, 1), 0),
        limit: 100,
      }),
    ])
    const ids = heldNow(desk, now).map(({ questionId }) => questionId)
    const claims = (await store.getMany(questions, ids)).filter((q) => activeClaim(q, now)?.lawyerId === lawyerId)
    await recordRead(claims.map(({ _id }) => _id))
    return {
      claims: claims.map((question) => queueItemDto(question, lawyerId, now)),
      answeredToday: answered.items.length,
      lateToday: answered.items.filter(({ late }) => late).length,
    }
  },

  async readCase({ id }, { store, reach, now, recordRead }) {
    const [question, draft] = await Promise.all([
      store.get(questions, id),
      store.get(drafts, draftId(id, reach.actor.id)),
    ])
    if (!question) throw new Fault('NOT_FOUND')
    await recordRead([id])
    return {
      ...caseDto(question, reach.actor.id, now),
      ...(draft && { draft: { text: draft.text, citations: draft.citations, savedAt: draft.savedAt } }),
    }
  },

  claim: ({ id }, { reach: { actor }, now, commit }) =>
    commit(async (tx, notes) => {
      const question = await tx.get(questions, id)
      if (!question) throw new Fault('NOT_FOUND')
      const current = activeClaim(question, now)
      if (current?.lawyerId === actor.id) return { until: current.until }
      if (current || !question.open) throw new Fault('ALREADY_CLAIMED')
      const until = claimEnd(now)
      await setDesk(tx, actor.id, now, (all) => {
        if (all.length >= CLAIM.atOnce) throw new Fault('TOO_MANY_CLAIMS')
        return [...without(id)(all), { questionId: id, until }]
      })
      const claim = { lawyerId: actor.id, name: actor.name ?? '', until, renewals: 0 }
      await tx.replace(questions, { ...question, claim, claimUntil: until })
      notes.audit(id)
      return { until }
    }),

  renew: ({ id }, { reach: { actor }, now, commit }) =>
    commit(async (tx, notes) => {
      const { question, claim } = await held(tx, id, actor.id, now)
      if (renewalsLeft(claim) <= 0) throw new Fault('RENEWALS_USED')
      const renewed = { ...claim, until: claimEnd(now), renewals: claim.renewals + 1 }
      await setDesk(tx, actor.id, now, (all) => [...without(id)(all), { questionId: id, until: renewed.until }])
      await tx.replace(questions, { ...question, claim: renewed, claimUntil: renewed.until })
      notes.audit(id)
      return { until: renewed.until, renewalsLeft: renewalsLeft(renewed) }
    }),

  release: ({ id }, { reach: { actor }, now, commit }) =>
    commit(async (tx, notes) => {
      const { question } = await held(tx, id, actor.id, now)
      await tx.replace(questions, putBack(question, now))
      await setDesk(tx, actor.id, now, without(id))
      notes.audit(id)
      return {}
    }),

  saveDraft: ({ id, text, citations }, { reach: { actor }, now, commit }) =>
    commit(async (tx, notes) => {
      const { question } = await held(tx, id, actor.id, now)
      const _id = draftId(id, actor.id)
      const draft = await tx.get(drafts, _id)
      const saved = { _id, lawyerId: actor.id, text, citations, savedAt: now }
      if (draft) await tx.replace(drafts, { ...saved, version: draft.version })
      else await tx.insert(drafts, saved)
      const draftsBy = question.draftsBy ?? []
      if (!draftsBy.includes(actor.id)) await tx.replace(questions, { ...question, draftsBy: [...draftsBy, actor.id] })
      notes.audit(id)
      return { savedAt: now }
    }),

  answer: ({ id, text, citations, seen }, { reach: { actor }, now, commit }) =>
    commit(async (tx, notes) => {
      const { question } = await held(tx, id, actor.id, now)
      if (question.messages.length !== seen) throw new Fault('CONFLICT')
      const late = now > question.dueAt
      await tx.replace(
        questions,
        answered(question, { text, citations, late, now, lawyerId: actor.id, name: actor.name ?? '' }),
      )
      for (const lawyerId of question.draftsBy ?? []) await tx.remove(drafts, draftId(id, lawyerId))
      await setDesk(tx, actor.id, now, without(id))
      notes.audit(id)
      notes.announce({
        name: 'question.answered',
        data: { questionId: id, citations: citations.map(({ law, article }) => ({ law, article })) },
      })
      return { answeredAt: now, late }
    }),
}

type Given = Pick<QuestionRecord['messages'][number], 'text' | 'citations'> & {
  late: boolean
  now: string
  lawyerId: string
  name: string
}

const answered = (question: QuestionRecord, { text, citations, late, now, lawyerId, name }: Given): QuestionRecord => ({
  ...withoutDrafts(unclaimed(question)),
  open: false,
  answeredAt: now,
  answeredBy: lawyerId,
  late: question.late || late,
  messages: [...question.messages, { by: 'lawyer', text, at: now, lawyerId, lawyerName: name, citations }],
  touchedAt: now,
})

function withoutDrafts(question: QuestionRecord): QuestionRecord {
  const { draftsBy: _drafts, ...rest } = question
  return rest
}
