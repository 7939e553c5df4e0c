import { randomBytes } from 'node:crypto'
import { withClaim } from '../../../cloudfunctions/slices/counseling/agenda/change'
import { choose, claimOn } from '../../../cloudfunctions/slices/counseling/agenda/choose'
import { agendaId, agendas } from '../../../cloudfunctions/slices/counseling/records'
import type { Store } from '../../../cloudfunctions/kernel/store'
import { openStore } from '../../../cloudfunctions/platform/embedded/store'
import { addDays, mondayOf } from '../../../shared/values/instant'
import { createWorld } from '../../../tests/world'
import { median } from '../median'
import { BEGINNINGS, lay, namesOf, NOW, TODAY } from './scene'

const COUNSELORS = 50
const ROUNDS = 60

/** Half of all sessions of the two weeks are taken. */
async function fill(store: Store): Promise<void> {
  for (const counselorId of namesOf(COUNSELORS))
    for (let i = 1; i < 14; i += 1)
      for (const from of BEGINNINGS.filter((_, n) => (n + i) % 2 === 0)) {
        const on = addDays(TODAY, i)
        const agenda = await store.get(agendas, agendaId(counselorId, mondayOf(on)))
        const chosen = choose(agenda, { kind: 'inMarriage', mode: 'place', on, from }, NOW)
        const claim = claimOn(chosen, { booking: randomBytes(12).toString('hex'), mode: 'place', at: NOW })
        await store.replace(agendas, withClaim(chosen.agenda, on, claim, NOW))
      }
}

/** Every call of the store by name. */
function counting(engine: Store & { close?: () => void }, calls: string[]): Store & { close?: () => void } {
  return new Proxy(engine, {
    get(of, name: keyof Store): unknown {
      const method: unknown = Reflect.get(of, name)
      if (typeof method !== 'function') return method
      return (...given: unknown[]): unknown => {
        calls.push(name)
        return Reflect.apply(method, of, given)
      }
    },
  })
}

/** Two weeks of free times over fifty counselors, half booked: what it asks of the store and of the processor. */
export async function benchTimes(): Promise<{ calls: string[]; ms: number; kb: number }> {
  const calls: string[] = []
  const world = await createWorld({ engine: counting(openStore(':memory:'), calls), at: NOW, limitScale: 1_000_000 })
  await lay(world.ports.store, COUNSELORS)
  await fill(world.ports.store)
  const times: number[] = []
  let kb = 0
  let asked: string[] = []
  for (let i = 0; i < ROUNDS; i += 1) {
    calls.length = 0
    const from = process.cpuUsage()
    const call = { slice: 'counseling', op: 'listTimes', input: { kind: 'inMarriage' } }
    const { replies } = await world.serve({ calls: [call] }, { address: 'a' })
    const { user, system } = process.cpuUsage(from)
    times.push((user + system) / 1000)
    // The kernel counts each call of an address in its memory; that is no trip.
    asked = calls.filter((name) => name !== 'add')
    kb = JSON.stringify(replies).length / 1024
  }
  world.close()
  return { calls: asked, ms: median(times.slice(5)), kb }
}
