import { answers } from './answers'
import { asks } from './asks'
import { claims } from './claims'
import type { Scenario } from './scenario'

export const SCENARIOS: readonly Scenario[] = [claims, asks, answers]
