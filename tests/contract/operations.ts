import { contract, type Slice } from '../../shared/contract'
import type { AnyOperation } from '../../shared/contract/infer'
import { FIXTURES } from './fixtures'
import type { Verdict } from './callers'
import type { Scene, State } from './scenes'

/** An operation with its name and its fixture, whatever its types. */
export type Named = Readonly<{
  slice: string
  name: string
  full: string
  op: AnyOperation
  state: State | undefined
  elsewhere: Verdict | undefined
  inWeChat: true | undefined
  input: (scene: Scene) => Record<string, unknown>
}>

export const OPERATIONS: readonly Named[] = Object.entries(contract).flatMap(([slice, ops]) =>
  Object.entries(ops as Record<string, AnyOperation>).map(([name, op]) => {
    type Found = Pick<Named, 'input'> & Partial<Pick<Named, 'state' | 'elsewhere' | 'inWeChat'>>
    const fixture = (FIXTURES[slice as Slice] as Record<string, Found>)[name]
    if (!fixture) throw new Error(`no fixture for ${slice}.${name}`)
    const { state, elsewhere, inWeChat, input } = fixture
    return { slice, name, full: `${slice}.${name}`, op, state, elsewhere, inWeChat, input }
  }),
)

export const named = (full: string): Named => {
  const found = OPERATIONS.find((one) => one.full === full)
  if (!found) throw new Error(`no operation ${full}`)
  return found
}
