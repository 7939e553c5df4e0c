import { randomBytes } from 'node:crypto'
import { addMinutes, type Instant } from '@shared/values/instant'
import { Fault } from '../../kernel/fault'
import { tokenHash } from '../../kernel/issued'
import type { Actor, Caller, Ports } from '../../kernel/ports'
import { identities, people, sessions } from './records'

/** A working day: whoever forgets to sign out has not left the door open for the next one. */
const SESSION_MINUTES = 12 * 60

/** Who calls: the session of a token, or the WeChat identity; a person of ours, or a citizen known by a hash alone. */
export async function identify(
  { store, seal, now }: Pick<Ports, 'store' | 'seal' | 'now'>,
  caller: Caller,
): Promise<Actor | undefined> {
  if (caller.token !== undefined) {
    const session = await store.get(sessions, tokenHash(seal, caller.token))
    if (!session || session.endsAt <= now().toISOString()) throw new Fault('UNAUTHENTICATED')
    return { ...(await actorOf(store, session.personId)), sessionId: session._id }
  }
  if (caller.openid === undefined) return undefined
  const id = seal.hash('openid', caller.openid)
  const identity = await store.get(identities, id)
  return identity ? actorOf(store, identity.personId) : { id, grants: [{ role: 'citizen' }] }
}

async function actorOf(store: Ports['store'], personId: string): Promise<Actor> {
  const person = await store.get(people, personId)
  if (!person || person.suspended) throw new Fault('UNAUTHENTICATED')
  return { id: person._id, name: person.displayName, grants: person.roles }
}

/** Opens a session and returns its token, the only time it is seen. */
export async function startSession(
  { store, seal }: Pick<Ports, 'store' | 'seal'>,
  personId: string,
  now: Instant,
): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  await store.insert(sessions, {
    _id: tokenHash(seal, token),
    personId,
    startedAt: now,
    endsAt: addMinutes(now, SESSION_MINUTES),
  })
  return token
}
