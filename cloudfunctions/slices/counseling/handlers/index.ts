import type { Handlers } from '../../../kernel/handlers'
import { booking } from './booking'
import { days } from './days'
import { finding } from './finding'
import { rosters } from './rosters'

export const counseling: Handlers<'counseling'> = { ...finding, ...booking, ...days, ...rosters }
