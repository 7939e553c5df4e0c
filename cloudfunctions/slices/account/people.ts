import type { Announced } from '@shared/contract/events'
import type { New } from '../../kernel/collection'
import { Fault } from '../../kernel/fault'
import type { Tx } from '../../kernel/store'
import { ADMINS, adminSeats, people, type PersonRecord } from './records'
import { hasSeat, rolesOf } from './rules'

/** Someone begins to work here. */
export async function addPerson(tx: Tx, person: New<PersonRecord>): Promise<void> {
  await tx.insert(people, person)
  if (hasSeat(person)) await seat(tx, person._id, true)
}

/** The one way in which the record of a person changes. Fault LAST_ADMIN if nobody would be left for the district. */
export async function changePerson(tx: Tx, before: PersonRecord, after: PersonRecord): Promise<void> {
  await tx.replace(people, after)
  if (hasSeat(before) !== hasSeat(after)) await seat(tx, after._id, hasSeat(after))
}

async function seat(tx: Tx, personId: string, sits: boolean): Promise<void> {
  const seats = await tx.get(adminSeats, ADMINS)
  const others = (seats?.ids ?? []).filter((id) => id !== personId)
  if (!sits && others.length === 0) throw new Fault('LAST_ADMIN')
  const ids = sits ? [...others, personId] : others
  if (seats) await tx.replace(adminSeats, { ...seats, ids })
  else await tx.insert(adminSeats, { _id: ADMINS, ids })
}

/** What other rooms hear of her. */
export const changed = (person: Pick<PersonRecord, '_id' | 'state' | 'grants'>): Announced => ({
  name: 'person.changed',
  data: { personId: person._id, roles: rolesOf(person), grants: person.grants },
})
