import * as z from '../zod'
import { AreaCode } from '../values/place'
import { ROLES } from './access'
import { command, query } from './operation'

const anyone = {
  citizen: 'own',
  lawyer: 'own',
  counselor: 'own',
  mediator: 'own',
  officer: 'own',
  editor: 'own',
  admin: 'own',
} as const

export const MeDto = z.object({
  /** Absent for a citizen: we do not know her name. */
  displayName: z.string().optional(),
  roles: z.array(z.object({ role: z.enum(ROLES), area: AreaCode.optional() })),
})
export type MeDto = z.infer<typeof MeDto>

export const account = {
  /** Who the session or the WeChat identity stands for. */
  me: query({ access: anyone, input: z.object({}), output: MeDto }),
  /** Ends this session; the token opens nothing afterwards. */
  signOut: command({ access: anyone, input: z.object({}), output: z.object({}) }),
}
