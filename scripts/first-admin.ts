import type { Ports } from '../cloudfunctions/kernel/ports'
import { activeAdmins, makeSetupCode } from '../cloudfunctions/slices/account/setup-code'

type Needed = Pick<Ports, 'store' | 'seal' | 'now' | 'newId'>

/**
 * What is printed for whoever runs the machine: a code for the first admin while there is none, and, only when it was
 * `asked` for, one for the second. Nothing once there are two: they make the others.
 */
export async function firstAdminLines(ports: Needed, asked: boolean): Promise<string[]> {
  const admins = await activeAdmins(ports)
  if (admins > 0 && !asked) return []
  const code = await makeSetupCode(ports)
  if (!code) return ['There are two admins or more: they make the others, on the page 「同事」.']
  const which = admins === 0 ? 'first' : 'second'
  return [
    `The ${which} admin comes in with this code, once, within 24 hours: ${code.replace(/(\d{4})(?=\d)/g, '$1 ')}`,
    'She opens 我的 → 在这里工作 → 输入进门码. Give it to her alone; a new one makes this one void.',
  ]
}
