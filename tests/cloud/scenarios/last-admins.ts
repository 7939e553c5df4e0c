import { ADMINS, adminSeats, people } from '../../../cloudfunctions/slices/account/records'
import { DISTRICT } from '../../../cloudfunctions/domain/areas'
import type { Scenario } from './scenario'

/** The only two admins, each on the way to shut the other out; a third hand takes a seat away. */
export const lastAdmins: Scenario = {
  name: 'two last admins who remove each other at once',
  async run({ store, begin, hire, call, violation }) {
    const [one, other] = [await hire('one', 'admin'), await hire('other', 'admin')]
    const grants = [{ role: 'officer', area: DISTRICT }]

    begin()
    const told = await Promise.all([
      call(one, 'account', 'suspend', { personId: other.id }),
      call(other, 'account', 'removePerson', { personId: one.id }),
      call({ ...one, name: 'one2' }, 'account', 'setGrants', { personId: one.id, grants }),
    ])

    const seats = (await store.get(adminSeats, ADMINS))?.ids ?? []
    if (seats.length === 0) violation('nobody is left')
    for (const { id, name } of [one, other]) {
      const person = await store.get(people, id)
      const isAdmin = person?.state === 'active' && person.grants.some(({ role }) => role === 'admin')
      if (isAdmin !== seats.includes(id)) violation(`${name} is ${isAdmin ? '' : 'no '}admin, the seats say otherwise`)
    }
    const gone = 2 - seats.length
    const done = told.filter((answer) => answer.ok).length
    if (done > 0 && gone === 0) violation('told it is done, and nothing was')
    // Both of the last two can not go: whoever was told so was told wrong.
    if (told[0]?.ok && told[1]?.ok) violation('each was told the other is out')
  },
}
