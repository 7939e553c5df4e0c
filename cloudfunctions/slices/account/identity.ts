import { minutesBetween, type Instant } from '@shared/values/instant'
import { Fault } from '../../kernel/fault'
import { tokenHash } from '../../kernel/issued'
import type { Actor, Caller, Ports } from '../../kernel/ports'
import { identities, people, sessions, type PersonRecord, type SessionRecord } from './records'
import { isLive } from './rules'

type Store = Ports['store']

/** A session that is used is written so often, and no oftener. */
const SEEN_MINUTES = 5

/** Who calls: the session of a token, or the WeChat identity; a person of ours, or a citizen known by a hash alone. */
export async function identify(
  { store, seal, now }: Pick<Ports, 'store' | 'seal' | 'now'>,
  caller: Caller,
): Promise<Actor | undefined> {
  if (caller.token !== undefined) return bySession(store, tokenHash(seal, caller.token), now().toISOString())
  if (caller.openid === undefined) return undefined
  const weChatId = seal.hash('openid', caller.openid)
  const identity = await store.get(identities, weChatId)
  if (!identity) return { id: weChatId, weChatId, grants: [{ role: 'citizen' }] }
  const actor = actorOf(await activePerson(store, identity.personId))
  // Restored without what takes two, she may hold nothing: like anybody, she can accept an invitation.
  return { ...actor, weChatId, grants: actor.grants.length > 0 ? actor.grants : [{ role: 'citizen' }] }
}

async function bySession(store: Store, id: string, now: Instant): Promise<Actor> {
  const session = await store.get(sessions, id)
  if (!session || !isLive(session, now)) throw new Fault('UNAUTHENTICATED')
  const person = await activePerson(store, session.personId)
  if (person.epoch !== session.epoch) throw new Fault('UNAUTHENTICATED')
  await noteSeen(store, session, now)
  return { ...actorOf(person), session: { id, endsAt: session.endsAt } }
}

async function activePerson(store: Store, id: string): Promise<PersonRecord> {
  const person = await store.get(people, id)
  if (person?.state !== 'active') throw new Fault('UNAUTHENTICATED')
  return person
}

const actorOf = ({ _id, displayName, grants }: PersonRecord): Actor => ({ id: _id, name: displayName, grants })

async function noteSeen(store: Store, session: SessionRecord, now: Instant): Promise<void> {
  if (minutesBetween(session.seenAt, now) < SEEN_MINUTES) return
  try {
    await store.replace(sessions, { ...session, seenAt: now })
  } catch {
    // another call of hers has noted it, or the session was ended: neither is this call's business
  }
}
