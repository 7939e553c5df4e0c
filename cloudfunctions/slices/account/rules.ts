import { takesTwo, type RoleOfTwo, type StaffRole } from '@shared/contract/access'
import type { Grant, InvitationState } from '@shared/contract/account'
import { SESSION } from '@shared/values/limits'
import { addMinutes, type Instant } from '@shared/values/instant'
import { holds, type AreaCode } from '@shared/values/place'
import { DISTRICT } from '../../domain/areas'
import { nodesAbove } from '../../domain/jurisdiction'
import type { InvitationRecord, PersonRecord, SessionRecord } from './records'

/** Every node that holds all of these grants, from the district down. */
export function withinOf(grants: readonly Grant[]): AreaCode[] {
  const [first, ...rest] = grants.map(({ area }) => area)
  if (first === undefined) return []
  return nodesAbove(first).filter((node) => rest.every((area) => holds(node, area)))
}

/** Each grant once, without those that a wider one of the same role holds. */
export const tidy = (grants: readonly Grant[]): Grant[] =>
  grants.filter(
    ({ role, area }, i) =>
      !grants.some(
        (other, j) => j !== i && other.role === role && holds(other.area, area) && (other.area !== area || j < i),
      ),
  )

/** The same person with other grants. Who holds none belongs where she last did. */
export const withGrants = <P extends Pick<PersonRecord, 'grants' | 'within'>>(person: P, grants: Grant[]): P => ({
  ...person,
  grants,
  within: grants.length > 0 ? withinOf(grants) : person.within,
})

export const rolesOf = ({ state, grants }: Pick<PersonRecord, 'state' | 'grants'>): StaffRole[] =>
  state === 'active' ? [...new Set(grants.map(({ role }) => role))] : []

/** The rights among these grants that no admin gives alone. */
export const rolesOfTwo = (grants: readonly Grant[]): RoleOfTwo[] => [
  ...new Set(grants.map(({ role }) => role).filter(takesTwo)),
]
export const withoutRolesOfTwo = (grants: readonly Grant[]): Grant[] => grants.filter(({ role }) => !takesTwo(role))

type Standing = Pick<PersonRecord, 'state' | 'grants'>
/** She may act now, and is admin of a node that holds `area`. */
export const administers = ({ state, grants }: Standing, area: AreaCode): boolean =>
  state === 'active' && grants.some((grant) => grant.role === 'admin' && holds(grant.area, area))
/** One of those of whom there must always be one. */
export const hasSeat = ({ state, grants }: Standing): boolean =>
  state === 'active' && grants.some(({ role, area }) => role === 'admin' && area === DISTRICT)

/** They give her a right that takes two where she does not have it. */
export const widensByTwo = (before: readonly Grant[], after: readonly Grant[]): boolean =>
  after.some(({ role, area }) => takesTwo(role) && !before.some((held) => held.role === role && holds(held.area, area)))

type Given = Pick<InvitationRecord, 'grants' | 'forPerson' | 'also'>
/** What takes two and comes with this invitation: all that is offered to somebody new, else what she has not yet. */
export const givenByTwo = ({ grants, forPerson, also = [] }: Given): RoleOfTwo[] =>
  forPerson === undefined ? rolesOfTwo(grants) : also

/** Two give their word for a third: neither is the second who invited, nor she who gets what takes two. */
export const mayAgree = (invitation: InvitationRecord, adminId: string): boolean =>
  invitation.invitedBy !== adminId && (invitation.forPerson !== adminId || givenByTwo(invitation).length === 0)

export function invitationState(invitation: InvitationRecord, now: Instant): InvitationState {
  const { state, endsAt, needsSecond, approvedBy } = invitation
  if (state !== 'open') return state
  if (endsAt <= now) return 'expired'
  return needsSecond && !approvedBy ? 'needsSecond' : 'open'
}

/** Neither past its end nor left alone for too long. */
export const isLive = ({ seenAt, endsAt }: Pick<SessionRecord, 'seenAt' | 'endsAt'>, now: Instant): boolean =>
  endsAt > now && addMinutes(seenAt, SESSION.idleMinutes) > now

/** What of an address may be shown to staff as a hint at where: half of it, e.g. `203.0.113`. */
export const networkOf = (address: string): string =>
  address.includes(':') ? address.split(':').slice(0, 3).join(':') : address.split('.').slice(0, 3).join('.')
