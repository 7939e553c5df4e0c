import type { Contract, Slice } from '@shared/contract'
import { queryClient } from './query-client'

/** After a command: what it changed is read anew where it is on screen. */
export const refresh = <S extends Slice>(slice: S, ...ops: readonly (keyof Contract[S])[]): Promise<void> =>
  Promise.all(ops.map((op) => queryClient.invalidateQueries({ queryKey: [slice, op] }))).then(() => undefined)
