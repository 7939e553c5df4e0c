import { randomBytes } from 'node:crypto'
import { SESSION } from '@shared/values/limits'
import { addMinutes, type Instant } from '@shared/values/instant'
import { Fault } from '../../kernel/fault'
import { tokenHash } from '../../kernel/issued'
import type { Ports } from '../../kernel/ports'
import type { Tx } from '../../kernel/store'
import { people, sessions, type PersonRecord, type SessionRecord } from './records'
import { networkOf } from './rules'

type Opening = Pick<SessionRecord, '_id' | 'way' | 'device'> & {
  person: Pick<PersonRecord, '_id' | 'epoch'>
  address: string
  now: Instant
  /** An end that is nearer than that of the working day. */
  until?: Instant | undefined
}

/** Opens a session in a transaction that writes or touches the person, so that none outlives her suspension. */
export function openSession(tx: Tx, { _id, way, device, person, address, now, until }: Opening): Promise<void> {
  const dayEnds = addMinutes(now, SESSION.minutes)
  return tx.insert(sessions, {
    _id,
    personId: person._id,
    epoch: person.epoch,
    way,
    device,
    network: networkOf(address),
    startedAt: now,
    seenAt: now,
    endsAt: until !== undefined && until < dayEnds ? until : dayEnds,
  })
}

/** A session without a sign-in, for the demo's people and for tests. Returns its token, the only time it is seen. */
export async function startSession(
  { store, seal }: Pick<Ports, 'store' | 'seal'>,
  personId: string,
  now: Instant,
): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  await store.transact(async (tx) => {
    const person = await tx.get(people, personId)
    if (!person) throw new Fault('NOT_FOUND')
    await tx.touch(people, personId)
    const device = '这台电脑'
    await openSession(tx, { _id: tokenHash(seal, token), way: 'demo', device, person, address: '127.0.0.1', now })
  })
  return token
}
