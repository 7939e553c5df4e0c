export const ROLES = [
  'citizen',
  'lawyer',
  'counselor',
  'mediator',
  'officer',
  'editor',
  'admin',
  'shelterKeeper',
] as const
export type Role = (typeof ROLES)[number]
/** Roles of people who work here. */
export const STAFF_ROLES = [
  'lawyer',
  'counselor',
  'mediator',
  'officer',
  'editor',
  'admin',
  'shelterKeeper',
] as const satisfies readonly Role[]
export type StaffRole = (typeof STAFF_ROLES)[number]
/** Roles that can be held for the whole district alone: what they read belongs to no town. */
export const WHOLE_DISTRICT: ReadonlySet<StaffRole> = new Set<StaffRole>(['lawyer', 'shelterKeeper'])

/** Rights that no admin gives alone: the one over everybody who works here, and the one to see where somebody hides. */
export const TAKES_TWO = ['admin', 'shelterKeeper'] as const satisfies readonly StaffRole[]
export type RoleOfTwo = (typeof TAKES_TWO)[number]
export const takesTwo = (role: StaffRole): role is RoleOfTwo => TAKES_TWO.some((one) => one === role)

/** Which records a role may touch. Not yours and not there read the same to the caller. */
export const SCOPES = ['own', 'assigned', 'jurisdiction', 'all'] as const
export type Scope = (typeof SCOPES)[number]

/**
 * One table answers "who may call" and "on whose records".
 * `public`: anyone, nobody is identified. `returnCode`: whoever holds the code of one record, and that record alone.
 */
export type Access = 'public' | 'returnCode' | Readonly<Partial<Record<Role, Scope>>>
