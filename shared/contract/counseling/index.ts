import { booking } from './booking'
import { calls } from './calls'
import { days } from './days'
import { finding } from './finding'
import { rosters } from './rosters'

export * from './dto'
export type { CallDto } from './calls'
export const counseling = { ...finding, ...booking, ...days, ...rosters, ...calls }
