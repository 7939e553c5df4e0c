import { setTimeout as sleep } from 'node:timers/promises'
import { openReturnCode } from '../domain/return-codes'
import { wrongGuess } from '../kernel/guesses'
import type { Mounted } from '../kernel/handlers'
import type { Ports } from '../kernel/ports'
import { createServe, type Serve } from '../kernel/serve'
import { account } from '../slices/account/handlers'
import { identify } from '../slices/account/identity'
import { bells } from '../slices/bells/handlers'
import { counseling } from '../slices/counseling/handlers'
import { knowledge } from '../slices/knowledge/handlers'
import { places } from '../slices/places/handlers'
import { qa } from '../slices/qa/handlers'
import { shelters } from '../slices/shelters/handlers'
import { SUBSCRIBERS } from './subscribers'

/** What a platform brings; the rest of the ports comes from the rooms themselves. */
export type Platform = Omit<Ports, 'identify' | 'openCode' | 'wrongGuess' | 'heard'>

/** Which slices stand behind the doors. */
export const MOUNTED: Mounted = { account, bells, counseling, knowledge, places, qa, shelters }

export function portsOn(platform: Platform, pause: (ms: number) => Promise<unknown> = sleep): Ports {
  const guessed: Ports['wrongGuess'] = (what, who) => wrongGuess(platform, pause, what, who)
  return {
    ...platform,
    wrongGuess: guessed,
    heard: new Set(SUBSCRIBERS.map(({ event }) => event)),
    identify: (caller) => identify(platform, caller),
    openCode: (code, caller) => openReturnCode({ ...platform, wrongGuess: guessed }, code, caller),
  }
}

export const serveOn = (ports: Ports): Serve => createServe(MOUNTED, ports)
