import type { Handlers } from '../../../kernel/handlers'
import { editing } from './editing'
import { importing } from './importing'
import { reading } from './reading'

export const places: Handlers<'places'> = { ...reading, ...editing, ...importing }
