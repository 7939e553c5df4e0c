import { WHOLE_DISTRICT, type StaffRole } from '@shared/contract/access'
import { INVITATION } from '@shared/values/limits'
import { addMinutes, type Instant } from '@shared/values/instant'
import { PAGE_SIZE } from '@shared/values/paging'
import { returnCodes } from '../../../domain/return-codes'
import { Fault } from '../../../kernel/fault'
import type { Handlers } from '../../../kernel/handlers'
import type { Reach } from '../../../kernel/ports'
import type { Tx } from '../../../kernel/store'
import { invitationDto } from '../dto'
import { DISTRICT } from '../../../domain/areas'
import { areaOf, reached } from '../../../domain/jurisdiction'
import { mayGive, stillAdmin } from '../jurisdiction'
import { invitations, people, type InvitationRecord, type PersonRecord } from '../records'
import { invitationState, mayAgree, rolesOfTwo, tidy, widensByTwo, withGrants, withinOf } from '../rules'

type Inviting = Pick<
  Handlers<'account'>,
  'listInvitations' | 'invite' | 'inviteAgain' | 'approveInvitation' | 'withdrawInvitation'
>

type Offer = Pick<InvitationRecord, '_id' | 'displayName' | 'grants' | 'within' | 'needsSecond'> &
  Partial<Pick<InvitationRecord, 'forPerson' | 'also'>>

/** Writes the invitation and its code; what the reply tells of it. */
async function offer(tx: Tx, by: Reach['actor'], now: Instant, codeHash: string, offered: Offer) {
  const endsAt = addMinutes(now, INVITATION.days * 24 * 60)
  const invited = { invitedBy: by.id, inviterName: by.name ?? '' }
  await tx.insert(invitations, { ...offered, ...invited, state: 'open', createdAt: now, endsAt, codeHash })
  await tx.insert(returnCodes, { _id: codeHash, collection: invitations.name, recordId: offered._id })
  return { id: offered._id, needsSecond: offered.needsSecond, endsAt }
}

/** Where she is to hold it: where she works, unless it is a right for the whole district alone. */
const areaFor = (role: StaffRole, { within }: PersonRecord, reach: Reach) =>
  WHOLE_DISTRICT.has(role) ? DISTRICT : (within.at(-1) ?? areaOf(reach))

/** Fault INVITATION_ENDED unless it can still come to something. */
async function pending(tx: Tx, reach: Reach, id: string, now: Instant) {
  await stillAdmin(tx, reach)
  const found = reached(invitations, await tx.get(invitations, id), reach)
  const state = invitationState(found, now)
  if (state !== 'open' && state !== 'needsSecond') throw new Fault('INVITATION_ENDED')
  return { found, state }
}

export const inviting: Inviting = {
  async listInvitations({ after }, { store, reach, now }) {
    const { items, next } = await store.find(invitations, {
      index: 'byArea',
      equals: { within: areaOf(reach) },
      order: 'desc',
      limit: PAGE_SIZE,
      ...(after !== undefined && { after }),
    })
    const inviters = await store.getMany(people, [...new Set(items.flatMap(({ invitedBy }) => invitedBy ?? []))])
    const inviterOf = ({ invitedBy }: InvitationRecord) => inviters.find(({ _id }) => _id === invitedBy)
    return {
      items: items.map((one) => invitationDto(one, inviterOf(one), reach.actor.id, now)),
      ...(next && { next }),
    }
  },

  invite({ displayName, grants: given }, { reach, now, newId, commit, issuedHash }) {
    const grants = tidy(given)
    const _id = newId()
    return commit(async (tx, notes) => {
      await stillAdmin(tx, reach)
      mayGive(reach, grants)
      notes.audit(_id)
      const needsSecond = rolesOfTwo(grants).length > 0
      const offered = { _id, displayName, grants, within: withinOf(grants), needsSecond }
      return offer(tx, reach.actor, now, issuedHash, offered)
    })
  },

  inviteAgain({ personId, also }, { reach, now, newId, commit, issuedHash }) {
    const _id = newId()
    return commit(async (tx, notes) => {
      await stillAdmin(tx, reach)
      const person = reached(people, await tx.get(people, personId), reach)
      if (person.state === 'removed') throw new Fault('NOT_FOUND')
      if (person.state === 'suspended') throw new Fault('CONFLICT')
      const added = also.map((role) => ({ role, area: areaFor(role, person, reach) }))
      mayGive(reach, added)
      const { displayName, grants, within } = withGrants(person, tidy([...person.grants, ...added]))
      // Two give their word for a third.
      if (personId === reach.actor.id && widensByTwo(person.grants, grants)) throw new Fault('FORBIDDEN')
      notes.audit(_id)
      notes.audit(personId)
      const needsSecond = rolesOfTwo(grants).length > 0
      const offered = { _id, displayName, grants, within, needsSecond, also, forPerson: personId }
      return offer(tx, reach.actor, now, issuedHash, offered)
    })
  },

  approveInvitation: ({ id }, { reach, now, commit }) =>
    commit(async (tx, notes) => {
      const { found, state } = await pending(tx, reach, id, now)
      if (!mayAgree(found, reach.actor.id)) throw new Fault('SAME_ADMIN')
      if (state !== 'needsSecond') throw new Fault('CONFLICT')
      await tx.replace(invitations, { ...found, approvedBy: reach.actor.id })
      notes.audit(id)
      return {}
    }),

  withdrawInvitation: ({ id }, { reach, now, commit }) =>
    commit(async (tx, notes) => {
      const { found } = await pending(tx, reach, id, now)
      await tx.replace(invitations, { ...found, state: 'withdrawn' })
      notes.audit(id)
      return {}
    }),
}
