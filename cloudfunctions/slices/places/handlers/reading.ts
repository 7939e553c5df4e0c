import type { Handlers } from '../../../kernel/handlers'
import { readPublished, withdrawnIds } from '../read-published'

type Reading = Pick<Handlers<'places'>, 'readSnapshot' | 'listWithdrawn'>

export const reading: Reading = {
  readSnapshot: ({ have }, { store }) => readPublished(store, have),
  listWithdrawn: async (_, { store }) => ({ ids: await withdrawnIds(store) }),
}
