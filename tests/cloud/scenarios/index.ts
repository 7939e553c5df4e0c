import { answers } from './answers'
import { asks } from './asks'
import { claims } from './claims'
import { invited } from './invitations'
import { lastAdmins } from './last-admins'
import { slots } from './slots'
import type { Scenario } from './scenario'

export const SCENARIOS: readonly Scenario[] = [claims, asks, answers, invited, lastAdmins, slots]
