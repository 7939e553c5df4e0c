import { editing } from './places/editing'
import { importing } from './places/importing'
import { reading } from './places/reading'

export * from './places/dto'
export * from './places/importing'

export const places = { ...reading, ...editing, ...importing }
