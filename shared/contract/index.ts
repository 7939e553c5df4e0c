import { account } from './account'
import { bells } from './bells'
import { counseling } from './counseling'
import { knowledge } from './knowledge'
import { places } from './places'
import { qa } from './qa'
import { shelters } from './shelters'

/** Everything that may be asked of the server. */
export const contract = { account, bells, counseling, knowledge, places, qa, shelters } as const
export type Contract = typeof contract
export type Slice = keyof Contract
