import type { Subscriber } from '../../kernel/deliver'
import { desks, questions } from './records'
import { putBack } from './rules'

/** Whoever may not answer any more holds nothing: her claims go back to their places in the queue. */
export const returnClaims: Subscriber<'person.changed'> = {
  name: 'qa.returnClaims',
  event: 'person.changed',
  async hear(tx, { data: { personId, roles } }, at) {
    if (roles.includes('lawyer')) return
    const desk = await tx.get(desks, personId)
    if (!desk) return
    for (const { questionId } of desk.held) {
      const question = await tx.get(questions, questionId)
      if (question?.claim?.lawyerId === personId) await tx.replace(questions, putBack(question, at))
    }
    await tx.replace(desks, { ...desk, held: [] })
  },
}
