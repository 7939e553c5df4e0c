import { account } from './account'
import { knowledge } from './knowledge'
import { qa } from './qa'

/** Everything that may be asked of the server. */
export const contract = { account, knowledge, qa } as const
export type Contract = typeof contract
export type Slice = keyof Contract
