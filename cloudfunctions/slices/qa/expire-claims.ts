import type { Store } from '../../kernel/store'
import { questions } from './records'
import { putBack } from './rules'

const BATCH = 100

/**
 * Takes away claims that have run out. Reading judges a claim by its end in any case; this keeps the index of claim
 * ends short. Returns how many it took.
 */
export async function expireClaims(store: Store, now: string): Promise<number> {
  const { items } = await store.find(questions, { index: 'byClaimEnd', to: now, limit: BATCH })
  const taken = await Promise.all(
    items.map(({ _id }) =>
      store.transact(async (tx) => {
        const question = await tx.get(questions, _id)
        if (!question?.claim || question.claim.until > now) return 0
        await tx.replace(questions, putBack(question, question.claim.until))
        return 1
      }),
    ),
  )
  return taken.reduce<number>((sum, one) => sum + one, 0)
}
