import type { Client } from '../../../miniprogram/src/api/client'
import type { Store } from '../../../cloudfunctions/kernel/store'
import { openStore } from '../../../cloudfunctions/platform/embedded/store'
import { addDays, dayOf } from '../../../shared/values/instant'
import type { RosterContent } from '../../../shared/values/counseling/roster'
import { USUAL_TERMS } from '../../../shared/values/counseling/services'
import { createWorld, newKey, type World } from '../../world'
import { card, hour, post, roster } from '../counseling-cast'

/** Two services of one post whose lengths, buffers and grids do not fit each other. */
export const KINDS = ['inMarriage', 'beforeMarriage'] as const
export const STAFF = ['lin', 'meng'] as const
export type Who = (typeof STAFF)[number]
const PEOPLE = 4

/** Everybody who takes part in one run, and what they know. */
export type Stage = {
  world: World
  staff: Readonly<Record<Who, Client>>
  officer: Client
  /** Phones of women, each with what it made up for itself. */
  holders: readonly string[]
  /** Return codes of bookings that have been made, erased ones left out. */
  codes: string[]
  /** His code by hers, of two who come together. */
  parts: Map<string, string>
  rosterId: string
  blocks: { of: Who; on: string; id: string }[]
  /** Nobody does anything at the same time: what was done can be looked at. */
  alone: boolean
}

/** Ways in which the officer has written the roster. */
export const ROSTERS: readonly RosterContent[] = [
  roster([
    post({ turn: { by: 'same', who: ['lin'] } }),
    post({ id: 'late', spans: [{ from: hour(14), to: hour(17) }], turn: { by: 'same', who: ['meng'] } }),
  ]),
  roster([post({ turn: { by: 'same', who: ['lin', 'meng'] }, kept: [{ from: hour(11), to: hour(12) }] })]),
  roster([
    post({ spans: [{ from: hour(10), to: hour(13) }], turn: { by: 'same', who: ['meng'] } }),
    post({ id: 'late', spans: [{ from: hour(14), to: hour(16) }], turn: { by: 'same', who: ['lin'] } }),
  ]),
]

export async function openStage(wrap: (store: Store) => Store = (store) => store): Promise<Stage> {
  const engine = openStore(':memory:')
  const world = await createWorld({ engine: { ...wrap(engine), close: () => engine.close() }, limitScale: 1_000_000 })
  const staff = {
    lin: await world.staffInWeChat('lin', 'counselor'),
    meng: await world.staffInWeChat('meng', 'counselor'),
  }
  const officer = await world.staffInWeChat('wen', 'officer')
  for (const kind of KINDS) {
    const usual = USUAL_TERMS.find((one) => one.kind === kind)
    const odd = { minutes: 25, buffer: 5, step: 15, offerMinutes: 60, confirms: true } as const
    if (usual) await officer.counseling.saveService({ terms: { ...usual, ...(kind === 'beforeMarriage' && odd) } })
  }
  for (const who of STAFF) await staff[who].counseling.saveCard({ card: card({ kinds: [...KINDS] }) })
  const { id } = await officer.counseling.addRoster({ content: ROSTERS[0] ?? roster([]) })
  const holders = Array.from({ length: PEOPLE }, newKey)
  return { world, staff, officer, holders, codes: [], parts: new Map(), rosterId: id, blocks: [], alone: true }
}

export const today = ({ world }: Stage): string => dayOf(world.ports.now().toISOString())
/** One of the days of the next two weeks. */
export const dayAt = (stage: Stage, n: number): string => addDays(today(stage), n % 14)
export const pick = <T>(list: readonly T[], n: number): T | undefined => list[n % Math.max(1, list.length)]
