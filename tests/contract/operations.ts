import { contract, type Slice } from '../../shared/contract'
import type { AnyOperation } from '../../shared/contract/infer'
import { FIXTURES } from './fixtures'
import type { Verdict, Who } from './callers'
import type { Scene, State } from './scenes'

/** An operation with its name and its fixture, whatever its types. */
export type Named = Readonly<{
  slice: string
  name: string
  full: string
  op: AnyOperation
  state: State | undefined
  elsewhere: Verdict | undefined
  inTown: Verdict | undefined
  inVillage: Verdict | undefined
  strangers: Verdict | undefined
  inWeChat: true | undefined
  input: (scene: Scene, who?: Pick<Who, 'roles'>) => Record<string, unknown>
}>

export const OPERATIONS: readonly Named[] = Object.entries(contract).flatMap(([slice, ops]) =>
  Object.entries(ops as Record<string, AnyOperation>).map(([name, op]) => {
    type Found = Pick<Named, 'input'> & Partial<Omit<Named, 'input'>>
    const fixture = (FIXTURES[slice as Slice] as Record<string, Found>)[name]
    if (!fixture) throw new Error(`no fixture for ${slice}.${name}`)
    const { state, elsewhere, inTown, inVillage, strangers, inWeChat, input } = fixture
    const told = { elsewhere, inTown, inVillage, strangers }
    return { slice, name, full: `${slice}.${name}`, op, state, ...told, inWeChat, input }
  }),
)

export const named = (full: string): Named => {
  const found = OPERATIONS.find((one) => one.full === full)
  if (!found) throw new Error(`no operation ${full}`)
  return found
}
