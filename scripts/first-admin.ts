import type { Ports } from '../cloudfunctions/kernel/ports'
import { activeAdmins, makeSetupCode } from '../cloudfunctions/slices/account/setup-code'

type Needed = Pick<Ports, 'store' | 'seal' | 'now' | 'newId'>

/** `ifNone`: a code while there is no admin; `asked`: also for the second; `never`: the output is kept somewhere. */
export type AdminCode = 'ifNone' | 'asked' | 'never'

/**
 * What is printed for whoever runs the machine: a code for the first admin while there is none, and one for the second
 * when it was asked for. `name` is what she is called here, 管理员 unless told. Each new code makes the one before void, so none is made that nobody sees.
 */
export async function firstAdminLines(ports: Needed, wish: AdminCode, name?: string): Promise<string[]> {
  const admins = await activeAdmins(ports)
  if (admins > 0 && wish !== 'asked') return []
  if (wish === 'never')
    return [
      'There is no admin yet. Start it once in a terminal, or with --admin-code, to see the code for the first one.',
    ]
  const code = await makeSetupCode(ports, name)
  if (!code) return ['There are two admins or more: they make the others, on the page 「人员」.']
  const which = admins === 0 ? 'first' : 'second'
  return [
    `The ${which} admin comes in with this code, once, within 24 hours: ${code.replace(/(\d{4})(?=\d)/g, '$1 ')}`,
    'She opens 我的 → 在这里工作 → 输入进门码. Give it to her alone; a new one makes this one void.',
  ]
}
