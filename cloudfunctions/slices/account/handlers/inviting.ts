import { INVITATION } from '@shared/values/limits'
import { addMinutes, type Instant } from '@shared/values/instant'
import { PAGE_SIZE } from '@shared/values/paging'
import { returnCodes } from '../../../domain/return-codes'
import { Fault } from '../../../kernel/fault'
import type { Handlers } from '../../../kernel/handlers'
import type { Reach } from '../../../kernel/ports'
import type { Tx } from '../../../kernel/store'
import { invitationDto } from '../dto'
import { areaOf, reached } from '../../../domain/jurisdiction'
import { mayGive, stillAdmin } from '../jurisdiction'
import { invitations, people, type InvitationRecord } from '../records'
import { invitationState, isAdmin, tidy, withinOf } from '../rules'

type Inviting = Pick<
  Handlers<'account'>,
  'listInvitations' | 'invite' | 'inviteAgain' | 'approveInvitation' | 'withdrawInvitation'
>

type Offer = Pick<InvitationRecord, '_id' | 'displayName' | 'grants' | 'within' | 'needsSecond' | 'alsoAdmin'> &
  Partial<Pick<InvitationRecord, 'forPerson'>>

/** Writes the invitation and its code; what the reply tells of it. */
async function offer(tx: Tx, by: Reach['actor'], now: Instant, codeHash: string, offered: Offer) {
  const endsAt = addMinutes(now, INVITATION.days * 24 * 60)
  const invited = { invitedBy: by.id, inviterName: by.name ?? '' }
  await tx.insert(invitations, { ...offered, ...invited, state: 'open', createdAt: now, endsAt, codeHash })
  await tx.insert(returnCodes, { _id: codeHash, collection: invitations.name, recordId: offered._id })
  return { id: offered._id, needsSecond: offered.needsSecond, endsAt }
}

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
      const admin = grants.some(({ role }) => role === 'admin')
      notes.audit(_id)
      const offered = { _id, displayName, grants, within: withinOf(grants), needsSecond: admin, alsoAdmin: admin }
      return offer(tx, reach.actor, now, issuedHash, offered)
    })
  },

  inviteAgain({ personId, alsoAdmin }, { reach, now, newId, commit, issuedHash }) {
    const _id = newId()
    return commit(async (tx, notes) => {
      await stillAdmin(tx, reach)
      const person = reached(people, await tx.get(people, personId), reach)
      if (person.state === 'removed') throw new Fault('NOT_FOUND')
      if (person.state === 'suspended') throw new Fault('CONFLICT')
      const { displayName, within } = person
      const admin = { role: 'admin' as const, area: within.at(-1) ?? areaOf(reach) }
      const grants = alsoAdmin ? tidy([...person.grants, admin]) : person.grants
      const needsSecond = alsoAdmin || isAdmin(person)
      notes.audit(_id)
      notes.audit(personId)
      const offered = { _id, displayName, grants, within, needsSecond, alsoAdmin, forPerson: personId }
      return offer(tx, reach.actor, now, issuedHash, offered)
    })
  },

  approveInvitation: ({ id }, { reach, now, commit }) =>
    commit(async (tx, notes) => {
      const { found, state } = await pending(tx, reach, id, now)
      if (found.invitedBy === reach.actor.id) throw new Fault('SAME_ADMIN')
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
