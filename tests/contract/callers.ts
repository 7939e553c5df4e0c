import { STAFF_ROLES, type Access, type Role, type StaffRole } from '../../shared/contract/access'
import type { Caller } from '../../cloudfunctions/kernel/ports'
import { startSession } from '../../cloudfunctions/slices/account/sessions'
import { SESSION } from '../../shared/values/limits'
import type { Named } from './operations'
import type { Hired } from './scenes'
import { OTHER_TOWN, TOWN, VILLAGE } from './scenes-account'
import type { Stage } from './stage'

/** Someone who calls. `roles` undefined: nobody the server can know. */
export type Who = Readonly<{
  caller: Caller
  roles: readonly Role[] | undefined
  person?: Hired
  /** Holds her role for a place that does not hold that of the scenes. */
  elsewhere?: true
  /** Officer of no more than the town, or the village, in which the scenes lie. */
  level?: 'inTown' | 'inVillage'
}>
export type Kind = Readonly<{ kind: string; forging?: boolean; enter: (stage: Stage) => Promise<Who> }>

const address = '10.0.0.7'
const staff = (...roles: StaffRole[]): Kind => ({
  kind: `staff: ${roles.join(' + ') || 'no role'}`,
  async enter(stage) {
    const person = await stage.hire(...roles)
    return { caller: { token: person.token, address }, roles, person }
  },
})
const holderIn = (role: StaffRole, area: string, where: Pick<Who, 'elsewhere' | 'level'> = {}): Kind => ({
  kind: `${role} of ${area}`,
  async enter(stage) {
    const person = await stage.hireIn(area, role)
    return { caller: { token: person.token, address }, roles: [role], person, ...where }
  },
})
const nobody = async (caller: Caller): Promise<Who> => ({ caller, roles: undefined })

export const KINDS: readonly Kind[] = [
  { kind: 'nobody', enter: () => nobody({ address }) },
  ...STAFF_ROLES.map((role) => staff(role)),
  staff(),
  staff('lawyer', 'officer'),
  staff('editor', 'admin'),
  staff(...STAFF_ROLES.filter((role) => role !== 'lawyer')),
  staff(...STAFF_ROLES),
  holderIn('admin', TOWN),
  holderIn('admin', OTHER_TOWN, { elsewhere: true }),
  holderIn('admin', VILLAGE, { elsewhere: true }),
  holderIn('officer', TOWN, { level: 'inTown' }),
  holderIn('officer', VILLAGE, { level: 'inVillage' }),
  holderIn('officer', OTHER_TOWN, { elsewhere: true }),
  {
    kind: 'suspended, with every role',
    async enter(stage) {
      const { id, token } = await stage.hire(...STAFF_ROLES)
      await stage.suspend(id)
      return nobody({ token, address })
    },
  },
  {
    kind: 'suspended, in WeChat',
    async enter(stage) {
      const { id } = await stage.hire(...STAFF_ROLES)
      const openid = stage.unique('o')
      await stage.world.bind(openid, id)
      await stage.suspend(id)
      return nobody({ openid, address })
    },
  },
  {
    kind: 'with a token that has run out',
    async enter(stage) {
      const { token } = await stage.hire(...STAFF_ROLES)
      stage.world.pass(12 * 60)
      return nobody({ token, address })
    },
  },
  {
    kind: 'with a token that nobody has used for half an hour',
    async enter(stage) {
      const { token } = await stage.hire(...STAFF_ROLES)
      stage.world.pass(SESSION.idleMinutes)
      return nobody({ token, address })
    },
  },
  {
    kind: 'with a token that was ended from another session',
    async enter(stage) {
      const person = await stage.hire(...STAFF_ROLES)
      const other = await startSession(stage.ports, person.id, stage.ports.now().toISOString())
      await stage.client({ token: other, address }).account.endOtherSessions({})
      return nobody({ token: person.token, address })
    },
  },
  {
    kind: 'with a token that was signed out',
    async enter(stage) {
      const { token } = await stage.hire(...STAFF_ROLES)
      await stage.client({ token, address }).account.signOut({})
      return nobody({ token, address })
    },
  },
  { kind: 'with an invented token', enter: () => nobody({ token: 'A'.repeat(43), address }) },
  { kind: 'with an empty token', enter: () => nobody({ token: '', address }) },
  {
    kind: 'with a token of nobody but an openid of somebody',
    enter: () => nobody({ token: 'x', openid: 'o', address }),
  },
  {
    kind: 'citizen in WeChat',
    enter: async (stage) => ({ caller: { openid: stage.unique('o'), address }, roles: ['citizen'] }),
  },
  {
    kind: 'lawyer in WeChat',
    async enter(stage) {
      const person = await stage.hire('lawyer')
      const openid = stage.unique('o')
      await stage.world.bind(openid, person.id)
      return { caller: { openid, address }, roles: ['lawyer'], person }
    },
  },
  { kind: 'nobody who says she is admin', forging: true, enter: () => nobody({ address }) },
  {
    kind: 'citizen who says she is everything',
    forging: true,
    enter: async (stage) => ({ caller: { openid: stage.unique('o'), address }, roles: ['citizen'] }),
  },
]

/** What a forger adds to input, call and envelope alike. */
export const FORGED = {
  role: 'admin',
  roles: [...STAFF_ROLES],
  grants: STAFF_ROLES.map((role) => ({ role })),
  reach: { actor: { id: 'p1', grants: [{ role: 'admin' }] }, role: 'admin', scope: 'all' },
  actor: { id: 'p1', grants: STAFF_ROLES.map((role) => ({ role })) },
  actorId: 'p1',
  opened: { collection: 'questions', id: 'q', codeHash: 'h' },
  openid: 'someone',
  token: 'someone',
  scope: 'all',
}

export type Code = 'right' | 'wrong' | 'of another slice' | 'of another woman' | 'empty'
export const CODES: readonly Code[] = ['right', 'wrong', 'of another slice', 'of another woman', 'empty']
export type Verdict = 'OK' | 'UNAUTHENTICATED' | 'FORBIDDEN' | 'NOT_FOUND' | 'INVALID_INPUT' | 'NOT_IN_WECHAT'

/** What the contract promises, told without the server's help. */
export function verdictOf(access: Access, { roles, elsewhere, level, caller }: Who, code: Code, one: Named): Verdict {
  if (access === 'public') return 'OK'
  if (access === 'returnCode') {
    if (code === 'empty') return 'INVALID_INPUT'
    return code === 'right' || code === 'of another woman' ? 'OK' : 'NOT_FOUND'
  }
  if (!roles) return 'UNAUTHENTICATED'
  if (!roles.some((role) => access[role] !== undefined)) return 'FORBIDDEN'
  if (one.inWeChat && caller.token !== undefined) return 'NOT_IN_WECHAT'
  return (elsewhere && one.elsewhere) ?? (level && one[level]) ?? 'OK'
}

/** Somebody who may: of all roles that are let in, in WeChat where that is asked. */
export async function admitted(stage: Stage, { op, inWeChat }: Named): Promise<Who & { person: Hired }> {
  const roles = typeof op.access === 'object' ? STAFF_ROLES.filter((role) => op.access[role as never]) : []
  const person = await stage.hire('lawyer', ...roles.filter((role) => role !== 'lawyer'))
  const openid = stage.unique('o')
  if (inWeChat) await stage.world.bind(openid, person.id)
  return { caller: inWeChat ? { openid, address } : { token: person.token, address }, roles, person }
}
