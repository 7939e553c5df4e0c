import type { Handlers } from '../../../kernel/handlers'
import { invitation } from './invitation'
import { inviting } from './inviting'
import { pairing } from './pairing'
import { people } from './people'
import { session } from './session'

export const account: Handlers<'account'> = { ...session, ...pairing, ...invitation, ...inviting, ...people }
