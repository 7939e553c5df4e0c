import { card } from './card'
import { notes } from './notes'
import { sessions } from './sessions'
import { swapping } from './swapping'
import { time } from './time'
import { week } from './week'

export const days = { ...card, ...week, ...sessions, ...notes, ...time, ...swapping }
