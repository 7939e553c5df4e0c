import { board } from './board'
import { calls } from './calls'
import { moving } from './moving'
import { plans } from './plans'
import { staff } from './staff'

export const rosters = { ...plans, ...staff, ...moving, ...calls, ...board }
