import { PAGE_SIZE } from '@shared/values/paging'
import { Fault } from '../../../kernel/fault'
import type { Commit, Handlers } from '../../../kernel/handlers'
import type { Reach } from '../../../kernel/ports'
import { personDto } from '../dto'
import { areaOf, reached } from '../../../domain/jurisdiction'
import { mayGive, stillAdmin } from '../jurisdiction'
import { changed, changePerson } from '../people'
import { people as records, type PersonRecord } from '../records'
import type { Tx } from '../../../kernel/store'
import { tidy, widensByTwo, withGrants, withoutRolesOfTwo } from '../rules'

type People = Pick<Handlers<'account'>, 'listPeople' | 'setGrants' | 'suspend' | 'restore' | 'removePerson'>

/** Reads the person, lets `decide` say what becomes of her, and tells the other rooms. */
const change = (
  { commit, reach }: { commit: Commit<Record<string, never>>; reach: Reach },
  personId: string,
  decide: (person: PersonRecord, tx: Tx) => PersonRecord | Promise<PersonRecord>,
) =>
  commit(async (tx, notes) => {
    await stillAdmin(tx, reach, personId)
    const person = reached(records, await tx.get(records, personId), reach)
    if (person.state === 'removed') throw new Fault('NOT_FOUND')
    const after = await decide(person, tx)
    await changePerson(tx, person, after)
    // Nobody shuts herself out by a slip of the finger: another admin does it.
    if (after.state !== 'active' && personId === reach.actor.id) throw new Fault('FORBIDDEN')
    notes.audit(personId)
    notes.announce(changed(after))
    return {}
  })

/** Fault CONFLICT if another admin has been here meanwhile. */
const mustBe = (state: PersonRecord['state'], person: PersonRecord): void => {
  if (person.state !== state) throw new Fault('CONFLICT')
}

export const people: People = {
  async listPeople({ state, after }, { store, reach }) {
    const { items, next } = await store.find(records, {
      index: 'byArea',
      equals: { within: areaOf(reach), state },
      limit: PAGE_SIZE,
      ...(after !== undefined && { after }),
    })
    return { items: items.map((person) => personDto(person, reach.actor.id)), ...(next && { next }) }
  },

  setGrants: ({ personId, grants: given }, { commit, reach }) =>
    change({ commit, reach }, personId, (person) => {
      mustBe('active', person)
      const grants = tidy(given)
      mayGive(reach, grants)
      if (widensByTwo(person.grants, grants)) throw new Fault('ADMIN_TAKES_TWO')
      return withGrants(person, grants)
    }),

  suspend: ({ personId }, { commit, reach }) =>
    change({ commit, reach }, personId, (person) => {
      mustBe('active', person)
      return { ...person, state: 'suspended', epoch: person.epoch + 1 }
    }),

  restore: ({ personId }, { commit, reach }) =>
    change({ commit, reach }, personId, (person) => {
      mustBe('suspended', person)
      return withGrants({ ...person, state: 'active' as const }, withoutRolesOfTwo(person.grants))
    }),

  removePerson: ({ personId }, { commit, reach }) =>
    change({ commit, reach }, personId, async (person, tx) => {
      for (const { from, id } of records.hangs(person)) await tx.remove(from, id)
      const { weChatId: _weChatId, signInId: _signInId, ...rest } = person
      return { ...rest, state: 'removed', grants: [], epoch: person.epoch + 1 }
    }),
}
