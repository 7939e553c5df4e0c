import type { Handlers } from '../../../kernel/handlers'
import { citizen } from './citizen'
import { lawyer } from './lawyer'
import { library } from './library'

export const qa: Handlers<'qa'> = { ...citizen, ...lawyer, ...library }
