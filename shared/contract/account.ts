import { DEVICE, LIMITS } from '../values/limits'
import { Cursor, page } from '../values/paging'
import { AreaCode } from '../values/place'
import * as z from '../zod'
import { STAFF_ROLES } from './access'
import { command, query } from './operation'
import { ReturnCode } from './wire'

const Instant = z.iso.datetime({ precision: 3 })
const Id = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/)
const Nothing = z.object({})
const ById = z.object({ id: Id })
const text = ({ min = 1, max }: { min?: number; max: number }) => z.string().trim().min(min).max(max)

const staff = {
  lawyer: 'own',
  counselor: 'own',
  mediator: 'own',
  officer: 'own',
  editor: 'own',
  admin: 'own',
} as const
/** Citizens too: whoever WeChat or a session tells. */
const anyone = { citizen: 'own', ...staff } as const
/** An admin of a town sees and changes people of that town alone. */
const overPeople = { admin: 'jurisdiction' } as const

/** A role and the part of the district in which it is held. */
export const Grant = z.object({ role: z.enum(STAFF_ROLES), area: AreaCode })
export type Grant = z.infer<typeof Grant>
const Grants = z.array(Grant).min(1).max(LIMITS.grants.max)

/** What she types to come in on a computer: her own choice, the same in upper and lower case. */
const SignInName = z
  .string()
  .trim()
  .regex(/^[\p{L}\p{N}._-]+$/u)
  .min(LIMITS.signInName.min)
  .max(LIMITS.signInName.max)
const Passphrase = z.string().min(LIMITS.passphrase.min).max(LIMITS.passphrase.max)
/** The kind of device in words, e.g. 「Windows 上的 Edge」; told by the device itself, so it is a hint and no proof. */
const Device = text(DEVICE.label)
/** Opens a session; made from the journal id and stored nowhere. */
const Token = z.string().regex(/^[A-Za-z0-9_-]{32,64}$/)

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

/** `needsSecond`: it makes an admin, and another admin has not agreed yet. */
export const INVITATION_STATES = ['needsSecond', 'open', 'accepted', 'withdrawn', 'expired'] as const
export type InvitationState = (typeof INVITATION_STATES)[number]

export const InvitationDto = z.object({
  id: Id,
  displayName: z.string(),
  grants: z.array(Grant),
  /** A new way in for somebody who works here already: another phone, a forgotten passphrase, one role more. */
  forPerson: z.boolean(),
  /** She becomes an admin by it. */
  alsoAdmin: z.boolean(),
  state: z.enum(INVITATION_STATES),
  invitedBy: z.string(),
  /** The caller has invited herself, so it is not she who can agree. */
  mine: z.boolean(),
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

/** Two words that stand on the computer and on the phone, or it is not the same sign-in. */
const Words = z.tuple([z.string().max(8), z.string().max(8)])
const PairingCode = z
  .string()
  .max(20)
  .transform((typed) => typed.replace(/[\s-]/g, ''))
  .pipe(z.string().regex(/^\d{8}$/))
/** Made by the computer and known to it alone: whoever has it collects the session. */
const PairingSecret = z.string().regex(/^[A-Za-z0-9_-]{22,64}$/)
export const PAIRING_STATES = ['waiting', 'confirmed', 'ended'] as const

export const account = {
  /** Who the session or the WeChat identity stands for. */
  me: query({ access: anyone, input: Nothing, output: MeDto }),
  /** Ends this session; the token opens nothing afterwards. */
  signOut: command({ access: anyone, input: Nothing, output: Nothing }),

  /** By name and passphrase, on a computer. Wrong ones wait, longer each time, by name and by address. */
  signIn: command({
    access: 'public',
    input: z.object({ signInName: SignInName, passphrase: Passphrase, device: Device }),
    output: z.object({ token: Token }),
    errors: ['SIGN_IN_WRONG'],
    issues: 'session',
  }),
  /** The computer asks to be let in by a phone, and shows `code` and `words`. */
  startPairing: command({
    access: 'public',
    input: z.object({ secret: PairingSecret, device: Device }),
    output: z.object({ code: z.string(), words: Words, endsAt: Instant }),
    issues: 'pairingCode',
  }),
  /** How the pairing stands, for the computer that waits. */
  readPairing: query({
    access: 'public',
    input: z.object({ secret: PairingSecret }),
    output: z.object({ state: z.enum(PAIRING_STATES) }),
  }),
  /** Collects the session of a confirmed pairing, once. CONFLICT while nobody has confirmed it yet. */
  finishPairing: command({
    access: 'public',
    input: z.object({ secret: PairingSecret }),
    output: z.object({ token: Token }),
    errors: ['PAIRING_ENDED'],
    issues: 'session',
  }),
  /** What the phone shows before it lets a computer in: which, from where, since when, and three pairs of words. */
  seePairing: query({
    access: staff,
    input: z.object({ code: PairingCode }),
    output: z.object({
      device: z.string(),
      network: z.string(),
      startedAt: Instant,
      choices: z.array(Words).length(3),
    }),
    errors: ['PAIRING_ENDED'],
  }),
  /** Lets the computer in that shows these words; the wrong words end the pairing. */
  confirmPairing: command({
    access: staff,
    input: z.object({ code: PairingCode, words: Words }),
    output: Nothing,
    errors: ['PAIRING_ENDED', 'WORDS_DIFFER'],
  }),

  listSessions: query({ access: staff, input: Nothing, output: z.object({ items: z.array(SessionDto) }) }),
  endSession: command({ access: staff, input: ById, output: Nothing }),
  /** All but this one. */
  endOtherSessions: command({ access: staff, input: Nothing, output: z.object({ ended: z.int() }) }),

  /** What an invitation is for, before she accepts it. */
  readInvitation: query({
    access: 'returnCode',
    input: z.object({ returnCode: ReturnCode }),
    output: z.object({
      displayName: z.string(),
      grants: z.array(Grant),
      forPerson: z.boolean(),
      state: z.enum(INVITATION_STATES),
      endsAt: Instant,
    }),
  }),
  /** On a computer: she chooses how she will come in, and is in. */
  acceptInvitation: command({
    access: 'returnCode',
    input: z.object({ returnCode: ReturnCode, signInName: SignInName, passphrase: Passphrase, device: Device }),
    output: z.object({ token: Token }),
    errors: ['INVITATION_ENDED', 'NEEDS_SECOND_ADMIN', 'NAME_TAKEN', 'PASSPHRASE_WEAK'],
    issues: 'session',
  }),
  /** In the mini-program: WeChat says who she is from now on. */
  acceptInWeChat: command({
    access: anyone,
    input: z.object({ returnCode: ReturnCode }),
    output: Nothing,
    errors: ['INVITATION_ENDED', 'NEEDS_SECOND_ADMIN', 'NOT_IN_WECHAT', 'ALREADY_SOMEONE_ELSE'],
  }),

  listPeople: query({
    access: overPeople,
    input: z.object({ state: z.enum(PERSON_STATES), after: Cursor.optional() }),
    output: page(PersonDto),
  }),
  listInvitations: query({
    access: overPeople,
    input: z.object({ after: Cursor.optional() }),
    output: page(InvitationDto),
  }),
  /** The reply carries the code that she gives to the person invited; it is shown once. */
  invite: command({
    access: overPeople,
    input: z.object({ displayName: text(LIMITS.displayName), grants: Grants }),
    output: z.object({ returnCode: ReturnCode, id: Id, needsSecond: z.boolean(), endsAt: Instant }),
    issues: 'returnCode',
  }),
  /**
   * A new way in for somebody who works here, with the roles she has and `alsoAdmin` if she is to become one. The way in
   * of an admin takes two as well: whoever makes it could otherwise take her seat.
   */
  inviteAgain: command({
    access: overPeople,
    input: z.object({ personId: Id, alsoAdmin: z.boolean() }),
    output: z.object({ returnCode: ReturnCode, id: Id, needsSecond: z.boolean(), endsAt: Instant }),
    issues: 'returnCode',
  }),
  /** The second admin agrees that this person becomes one. */
  approveInvitation: command({
    access: overPeople,
    input: ById,
    output: Nothing,
    errors: ['SAME_ADMIN', 'INVITATION_ENDED'],
  }),
  withdrawInvitation: command({ access: overPeople, input: ById, output: Nothing, errors: ['INVITATION_ENDED'] }),
  /** Her roles from now on. Admin can be taken here, never given: that takes two and an invitation. */
  setGrants: command({
    access: overPeople,
    input: z.object({ personId: Id, grants: Grants }),
    output: Nothing,
    errors: ['ADMIN_TAKES_TWO', 'LAST_ADMIN'],
  }),
  /** Her very next request is refused, what she holds goes back. FORBIDDEN on oneself, as removing is. */
  suspend: command({ access: overPeople, input: z.object({ personId: Id }), output: Nothing, errors: ['LAST_ADMIN'] }),
  /** With all roles but admin, which takes two again. */
  restore: command({ access: overPeople, input: z.object({ personId: Id }), output: Nothing }),
  /** She leaves: no way in remains; what she has signed stays signed. */
  removePerson: command({
    access: overPeople,
    input: z.object({ personId: Id }),
    output: Nothing,
    errors: ['LAST_ADMIN'],
  }),
}
