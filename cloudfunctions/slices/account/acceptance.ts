import type { StaffRole } from '@shared/contract/access'
import type { Instant } from '@shared/values/instant'
import type { Grant } from '@shared/contract/account'
import { Fault } from '../../kernel/fault'
import type { Opened } from '../../kernel/ports'
import type { Store, Tx } from '../../kernel/store'
import { addPerson, changePerson } from './people'
import { identities, invitations, people, signIns, type InvitationRecord, type PersonRecord } from './records'
import { administers, givenByTwo, invitationState, rolesOfTwo, tidy, widensByTwo, withGrants } from './rules'

/** A code of another slice's record opens nothing here. */
export async function invitationOf(from: Store | Tx, { collection, id, codeHash }: Opened): Promise<InvitationRecord> {
  const invitation = collection === invitations.name ? await from.get(invitations, id) : undefined
  // A code that was replaced since it was looked up opens nothing any more.
  if (invitation?.codeHash !== codeHash) throw new Fault('NOT_FOUND')
  return invitation
}

/** Fault INVITATION_ENDED or NEEDS_SECOND_ADMIN unless it may be accepted now. */
export function mustBeOpen(invitation: InvitationRecord, now: Instant): void {
  const state = invitationState(invitation, now)
  if (state === 'needsSecond') throw new Fault('NEEDS_SECOND_ADMIN')
  if (state !== 'open') throw new Fault('INVITATION_ENDED')
}

/**
 * The invitation, if it may be accepted now, and whom it is for. An admin who is none any more, or no longer where the
 * invitation leads, has taken her word back with it.
 */
export async function acceptable(
  tx: Tx,
  opened: Opened,
  now: Instant,
): Promise<{ invitation: InvitationRecord; person: PersonRecord | undefined }> {
  const invitation = await invitationOf(tx, opened)
  mustBeOpen(invitation, now)
  const { forPerson, invitedBy, approvedBy, needsSecond, grants } = invitation
  const person = forPerson === undefined ? undefined : await tx.get(people, forPerson)
  if (forPerson !== undefined && person?.state !== 'active') throw new Fault('INVITATION_ENDED')
  // Made when she held none: one admin alone must not come in as somebody with a right that takes two.
  const ofTwo = rolesOfTwo([...grants, ...(person?.grants ?? [])]).length > 0
  if (invitedBy !== undefined && ofTwo && !needsSecond) throw new Fault('INVITATION_ENDED')
  const areas = [invitation, person ?? invitation].map(({ within }) => within.at(-1) ?? '')
  for (const adminId of [invitedBy, approvedBy]) {
    if (adminId === undefined) continue
    const admin = await tx.get(people, adminId)
    if (!admin || !areas.every((area) => administers(admin, area))) throw new Fault('INVITATION_ENDED')
    if (adminId !== forPerson) await tx.touch(people, adminId)
  }
  return { invitation, person }
}

/** What she will hold: all that is offered to somebody new; her own, and what takes two if that is what it is about, else. */
const grantsAfter = (invitation: InvitationRecord, person: PersonRecord): Grant[] => {
  const { grants, forPerson } = invitation
  const also: StaffRole[] = givenByTwo(invitation)
  const offered = forPerson === undefined ? grants : grants.filter(({ role }) => also.includes(role))
  return tidy([...person.grants, ...offered])
}

type Ways = Pick<PersonRecord, 'weChatId' | 'signInId'>

/** Writes the person with her new way in, and that the invitation is used up. `newId` is hers if she is new. */
export async function settle(
  tx: Tx,
  { invitation, person }: { invitation: InvitationRecord; person: PersonRecord | undefined },
  { newId, ways, endSessions }: { newId: string; ways: Ways; endSessions: boolean },
): Promise<PersonRecord> {
  await tx.replace(invitations, { ...invitation, state: 'accepted' })
  if (!person) {
    const { displayName, grants, within } = invitation
    const added = { _id: newId, displayName, grants, within, state: 'active' as const, epoch: 0, ...ways }
    await addPerson(tx, added)
    return { ...added, version: 1 }
  }
  const grants = grantsAfter(invitation, person)
  // Whoever looks after one place does not come to look after a second beside it: one reach, one area.
  if (grants.filter(({ role }) => role === 'admin').length > 1) throw new Fault('CONFLICT')
  const promoted = widensByTwo(person.grants, grants)
  const epoch = person.epoch + (endSessions || promoted ? 1 : 0)
  const kept = promoted ? await withoutOtherWays(tx, person, ways) : person
  const after = withGrants({ ...kept, ...ways, epoch }, grants)
  await changePerson(tx, person, after)
  return after
}

/**
 * Of the ways in that she had before she got what takes two none remains: one of them may have been made by one admin
 * alone, for somebody else's hand.
 */
async function withoutOtherWays(tx: Tx, person: PersonRecord, ways: Ways): Promise<PersonRecord> {
  const { weChatId, signInId, ...rest } = person
  if (weChatId !== undefined && weChatId !== ways.weChatId) await tx.remove(identities, weChatId)
  if (signInId !== undefined && signInId !== ways.signInId) await tx.remove(signIns, signInId)
  return rest
}

/**
 * Fault ALREADY_SOMEONE_ELSE unless the inviter looks after all of what this person does already; and where the
 * invitation gives what takes two, if she is one of the two: they have given their word for somebody else.
 */
export async function mayJoin(tx: Tx, invitation: InvitationRecord, person: PersonRecord): Promise<void> {
  const { invitedBy, approvedBy } = invitation
  if (invitedBy === undefined) return
  const isOneOfTwo = person._id === invitedBy || person._id === approvedBy
  if (isOneOfTwo && givenByTwo(invitation).length > 0) throw new Fault('ALREADY_SOMEONE_ELSE')
  const inviter = await tx.get(people, invitedBy)
  if (!inviter || !administers(inviter, person.within.at(-1) ?? '')) throw new Fault('ALREADY_SOMEONE_ELSE')
}
