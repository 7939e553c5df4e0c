import { AreaCode } from '../../values/place'
import * as z from '../../zod'
import { STAFF_ROLES, TAKES_TWO } from '../access'
import { Id, Instant } from '../fields'

/** A role and the part of the district in which it is held. */
export const Grant = z.object({ role: z.enum(STAFF_ROLES), area: AreaCode })
export type Grant = z.infer<typeof Grant>

export const MeDto = z.object({
  /** Absent for a citizen, too: she is nobody to us. */
  personId: Id.optional(),
  /** Absent for a citizen: we do not know her name. */
  displayName: z.string().optional(),
  roles: z.array(z.object({ role: z.enum(STAFF_ROLES), area: AreaCode.optional() })),
  /** Present in a session of a computer, absent in WeChat, which has none. */
  session: z.object({ id: Id, endsAt: Instant }).optional(),
})
export type MeDto = z.infer<typeof MeDto>

/** `needsSecond`: what it gives takes two, and another admin has not agreed yet. */
export const INVITATION_STATES = ['needsSecond', 'open', 'accepted', 'withdrawn', 'expired'] as const
export type InvitationState = (typeof INVITATION_STATES)[number]

export const InvitationDto = z.object({
  id: Id,
  displayName: z.string(),
  grants: z.array(Grant),
  /** A new way in for somebody who works here already: another phone, a forgotten passphrase, one role more. */
  forPerson: z.boolean(),
  /** What she gets by it that takes two. */
  also: z.array(z.enum(TAKES_TWO)),
  state: z.enum(INVITATION_STATES),
  invitedBy: z.string(),
  /** It is the caller who has invited. */
  mine: z.boolean(),
  /** The caller is another than she who has invited, and than she who gets by it what takes two. */
  mayAgree: z.boolean(),
  createdAt: Instant,
  endsAt: Instant,
})
export type InvitationDto = z.infer<typeof InvitationDto>

export const PERSON_STATES = ['active', 'suspended'] as const
export const PersonDto = z.object({
  id: Id,
  displayName: z.string(),
  grants: z.array(Grant),
  state: z.enum(PERSON_STATES),
  /** How she can come in. */
  ways: z.array(z.enum(['weChat', 'passphrase'])),
  me: z.boolean(),
  demo: z.boolean(),
})
export type PersonDto = z.infer<typeof PersonDto>

export const SessionDto = z.object({
  id: Id,
  device: z.string(),
  /** The network it was opened from, e.g. `203.0.113`; a hint at where. */
  network: z.string(),
  way: z.enum(['passphrase', 'phone', 'invitation', 'demo']),
  startedAt: Instant,
  seenAt: Instant,
  endsAt: Instant,
  current: z.boolean(),
})
export type SessionDto = z.infer<typeof SessionDto>

export const PAIRING_STATES = ['waiting', 'confirmed', 'ended'] as const
