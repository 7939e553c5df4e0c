import type { InvitationDto, InvitationState, PersonDto } from '@shared/contract/account'
import type { Instant } from '@shared/values/instant'
import type { InvitationRecord, PersonRecord } from './records'
import { administers, givenByTwo, invitationState, mayAgree } from './rules'

/** How an invitation stands for whoever looks at it: one whose inviter is no admin any more can come to nothing. */
export function shownState(
  invitation: InvitationRecord,
  inviter: PersonRecord | undefined,
  now: Instant,
): InvitationState {
  const state = invitationState(invitation, now)
  const stands = invitation.invitedBy === undefined || (inviter && administers(inviter, invitation.within.at(-1) ?? ''))
  return stands || (state !== 'open' && state !== 'needsSecond') ? state : 'withdrawn'
}

export const invitationDto = (
  invitation: InvitationRecord,
  inviter: PersonRecord | undefined,
  me: string,
  now: Instant,
): InvitationDto => ({
  id: invitation._id,
  displayName: invitation.displayName,
  grants: invitation.grants,
  forPerson: invitation.forPerson !== undefined,
  also: givenByTwo(invitation),
  state: shownState(invitation, inviter, now),
  invitedBy: invitation.inviterName,
  mine: invitation.invitedBy === me,
  mayAgree: mayAgree(invitation, me),
  createdAt: invitation.createdAt,
  endsAt: invitation.endsAt,
})

export const personDto = (person: PersonRecord, me: string): PersonDto => ({
  id: person._id,
  displayName: person.displayName,
  grants: person.grants,
  state: person.state === 'active' ? 'active' : 'suspended',
  ways: [
    ...(person.weChatId === undefined ? [] : ['weChat' as const]),
    ...(person.signInId === undefined ? [] : ['passphrase' as const]),
  ],
  me: person._id === me,
  demo: person.demo === true,
})
