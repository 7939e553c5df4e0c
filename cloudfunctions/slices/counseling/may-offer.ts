import type { Role } from '@shared/contract/access'
import type { ServiceKind } from '@shared/values/counseling/services'

/** Lawyers offer legal visits alone, counselors everything else. */
export const mayOffer = (roles: readonly Role[], kind: ServiceKind): boolean =>
  roles.includes(kind === 'legalVisit' ? 'lawyer' : 'counselor')
/** In these roles somebody has a card. */
export const mayBeBooked = (role: Role): boolean => role === 'lawyer' || role === 'counselor'
