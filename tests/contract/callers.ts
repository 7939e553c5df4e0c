import { ROLES, type Access, type Role } from '../../shared/contract/access'
import type { Caller } from '../../cloudfunctions/kernel/ports'
import type { Stage } from './stage'

/** Someone who calls. `roles` undefined: nobody the server can know. */
export type Who = Readonly<{ caller: Caller; roles: readonly Role[] | undefined; token?: string }>
export type Kind = Readonly<{ kind: string; forging?: boolean; enter: (stage: Stage) => Promise<Who> }>

const address = '10.0.0.7'
const staff = (...roles: Role[]): Kind => ({
  kind: `staff: ${roles.join(' + ') || 'no role'}`,
  async enter(stage) {
    const { token } = await stage.hire(...roles)
    return { caller: { token, address }, roles, token }
  },
})
const nobody = async (caller: Caller): Promise<Who> => ({ caller, roles: undefined })

export const KINDS: readonly Kind[] = [
  { kind: 'nobody', enter: () => nobody({ address }) },
  ...ROLES.map((role) => staff(role)),
  staff(),
  staff('lawyer', 'officer'),
  staff('editor', 'admin'),
  staff(...ROLES.filter((role) => role !== 'lawyer')),
  staff(...ROLES),
  {
    kind: 'suspended, with every role',
    async enter(stage) {
      const { id, token } = await stage.hire(...ROLES)
      await stage.suspend(id)
      return nobody({ token, address })
    },
  },
  {
    kind: 'suspended, in WeChat',
    async enter(stage) {
      const { id } = await stage.hire(...ROLES)
      const openid = stage.unique('o')
      await stage.world.bind(openid, id)
      await stage.suspend(id)
      return nobody({ openid, address })
    },
  },
  {
    kind: 'with a token that has run out',
    async enter(stage) {
      const { token } = await stage.hire(...ROLES)
      stage.world.pass(12 * 60)
      return nobody({ token, address })
    },
  },
  {
    kind: 'with a token that was signed out',
    async enter(stage) {
      const { token } = await stage.hire(...ROLES)
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
      const { id, token } = await stage.hire('lawyer')
      const openid = stage.unique('o')
      await stage.world.bind(openid, id)
      return { caller: { openid, address }, roles: ['lawyer'], token }
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
  roles: [...ROLES],
  grants: ROLES.map((role) => ({ role })),
  reach: { actor: { id: 'p1', grants: [{ role: 'admin' }] }, role: 'admin', scope: 'all' },
  actor: { id: 'p1', grants: ROLES.map((role) => ({ role })) },
  actorId: 'p1',
  opened: { collection: 'questions', id: 'q', codeHash: 'h' },
  openid: 'someone',
  token: 'someone',
  scope: 'all',
}

export type Code = 'right' | 'wrong' | 'of another slice' | 'of another woman' | 'empty'
export const CODES: readonly Code[] = ['right', 'wrong', 'of another slice', 'of another woman', 'empty']
export type Verdict = 'OK' | 'UNAUTHENTICATED' | 'FORBIDDEN' | 'NOT_FOUND' | 'INVALID_INPUT'

/** What the contract promises, told without the server's help. */
export function verdictOf(access: Access, { roles }: Who, code: Code): Verdict {
  if (access === 'public') return 'OK'
  if (access === 'returnCode') {
    if (code === 'empty') return 'INVALID_INPUT'
    return code === 'right' || code === 'of another woman' ? 'OK' : 'NOT_FOUND'
  }
  if (!roles) return 'UNAUTHENTICATED'
  return roles.some((role) => access[role] !== undefined) ? 'OK' : 'FORBIDDEN'
}
