import type { StaffRole } from '@shared/contract/access'
import { Fault } from '../../../kernel/fault'
import type { Handlers } from '../../../kernel/handlers'
import type { Limit } from '../../../kernel/limits'
import { MAX_FIND, type Store } from '../../../kernel/store'
import type { Instant } from '@shared/values/instant'
import { isPassphrase } from '../passphrase/scrypt'
import { people, sessions, signIns, type PersonRecord, type SessionRecord } from '../records'
import { isLive } from '../rules'
import { openSession } from '../sessions'
import { signInIdOf } from '../sign-in-name'

type Session = Pick<
  Handlers<'account'>,
  'me' | 'signOut' | 'signIn' | 'listSessions' | 'endSession' | 'endOtherSessions'
>

/** Tries at one name from one place; and from everywhere together, so many that few can be kept out by others. */
const TRIES: Limit = { most: 60, seconds: 600 }
const TRIES_BY_ALL: Limit = { most: 600, seconds: 600 }

/** Her sessions that still open something, the latest first. */
async function liveSessions(store: Store, person: PersonRecord, now: Instant): Promise<SessionRecord[]> {
  const equals = { personId: person._id }
  const { items } = await store.find(sessions, { index: 'byPerson', equals, order: 'desc', limit: MAX_FIND })
  return items.filter((session) => session.epoch === person.epoch && isLive(session, now))
}

export const session: Session = {
  me: async (_, { reach: { actor } }) => ({
    ...(actor.name && { displayName: actor.name, personId: actor.id }),
    roles: actor.grants.flatMap(({ role, area }) =>
      role === 'citizen' ? [] : [{ role: role satisfies StaffRole, ...(area && { area }) }],
    ),
    ...(actor.session && { session: actor.session }),
  }),

  signOut: (_, { commit, reach }) =>
    commit(async (tx) => {
      if (reach.actor.session) await tx.remove(sessions, reach.actor.session.id)
      return {}
    }),

  async signIn({ signInName, passphrase, device }, { store, seal, now, address, limit, wrongGuess, ...tools }) {
    const id = signInIdOf(seal, signInName)
    await limit('signIn', `${id} ${address}`, TRIES)
    await limit('signIn', id, TRIES_BY_ALL)
    const found = await store.get(signIns, id)
    if (!(await isPassphrase(seal, passphrase, found?.passphrase)) || !found) {
      await Promise.all([wrongGuess('signIn', address), wrongGuess('signIn', id)])
      throw new Fault('SIGN_IN_WRONG')
    }
    return tools.commit(async (tx, notes) => {
      const [still, person] = [await tx.get(signIns, id), await tx.get(people, found.personId)]
      if (still?.version !== found.version || person?.state !== 'active') throw new Fault('SIGN_IN_WRONG')
      await tx.touch(people, person._id)
      await openSession(tx, { _id: tools.issuedHash, way: 'passphrase', device, person, address, now })
      notes.audit(person._id)
      return {}
    })
  },

  async listSessions(_, { store, now, reach: { actor } }) {
    const person = await store.get(people, actor.id)
    const live = person ? await liveSessions(store, person, now) : []
    return {
      items: live.map(({ _id, device, network, way, startedAt, seenAt, endsAt }) => ({
        id: _id,
        device,
        network,
        way,
        startedAt,
        seenAt,
        endsAt,
        current: _id === actor.session?.id,
      })),
    }
  },

  endSession: ({ id }, { commit, reach: { actor } }) =>
    commit(async (tx, notes) => {
      const ended = await tx.get(sessions, id)
      if (ended?.personId !== actor.id) throw new Fault('NOT_FOUND')
      await tx.remove(sessions, id)
      notes.audit(actor.id)
      return {}
    }),

  async endOtherSessions(_, { store, commit, now, reach: { actor } }) {
    const here = actor.session?.id
    const live = (await liveSessions(store, await personOf(store, actor.id), now)).filter(({ _id }) => _id !== here)
    return commit(async (tx, notes) => {
      const person = await tx.get(people, actor.id)
      if (!person) throw new Fault('UNAUTHENTICATED')
      // All end by the one number, those too that have been opened since we looked; then this one is taken back in.
      const epoch = person.epoch + 1
      await tx.replace(people, { ...person, epoch })
      const current = here === undefined ? undefined : await tx.get(sessions, here)
      if (current) await tx.replace(sessions, { ...current, epoch })
      notes.audit(actor.id)
      return { ended: live.length }
    })
  },
}

async function personOf(store: Store, id: string): Promise<PersonRecord> {
  const person = await store.get(people, id)
  if (!person) throw new Fault('UNAUTHENTICATED')
  return person
}
