import type { Handlers } from '../../kernel/handlers'
import { sessions } from './records'

export const account: Handlers<'account'> = {
  me: async (_, { reach: { actor } }) => ({
    ...(actor.name && { displayName: actor.name }),
    roles: actor.grants
      .filter(({ role }) => role !== 'citizen')
      .map(({ role, area }) => ({ role, ...(area && { area }) })),
  }),

  signOut: (_, { commit, reach }) =>
    commit(async (tx) => {
      if (reach.actor.sessionId) await tx.remove(sessions, reach.actor.sessionId)
      return {}
    }),
}
