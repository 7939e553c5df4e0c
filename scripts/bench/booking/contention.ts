import { randomBytes } from 'node:crypto'
import type { Serve } from '../../../cloudfunctions/kernel/serve'
import { sealedStore } from '../../../cloudfunctions/kernel/sealed-store'
import type { Store } from '../../../cloudfunctions/kernel/store'
import { bookings } from '../../../cloudfunctions/slices/counseling/records'
import { openBackend, type Cloud } from '../../../tests/cloud/backend'
import { instantAt } from '../../../shared/values/instant'
import { createWorld } from '../../../tests/world'
import { bookingOf, doubled, lay, NOW, wishesOf, type Wish } from './scene'

export type Race = Readonly<{
  booked: number
  taken: number
  unanswered: number
  double: number
  perSecond: number
  p50: number
  p99: number
}>

/** All at once; each is told OK, SLOT_TAKEN, or nothing clear. */
async function race(wishes: readonly Wish[], book: (wish: Wish) => Promise<string>): Promise<Omit<Race, 'double'>> {
  const took: number[] = []
  const started = performance.now()
  const said = await Promise.all(
    wishes.map(async (wish) => {
      const from = performance.now()
      const code = await book(wish).catch(() => 'broke')
      took.push(performance.now() - from)
      return code
    }),
  )
  const seconds = (performance.now() - started) / 1000
  const count = (code: string) => said.filter((one) => one === code).length
  const [booked, taken] = [count('OK'), count('SLOT_TAKEN')]
  took.sort((a, b) => a - b)
  const at = (part: number) => took[Math.min(took.length - 1, Math.floor(took.length * part))] ?? NaN
  return {
    booked,
    taken,
    unanswered: said.length - booked - taken,
    perSecond: booked / seconds,
    p50: at(0.5),
    p99: at(0.99),
  }
}

const through =
  (serve: Serve) =>
  async (wish: Wish): Promise<string> => {
    const { replies } = await serve({ calls: [bookingOf(wish)] }, { address: randomBytes(6).toString('hex') })
    return replies[0]?.ok ? 'OK' : (replies[0]?.error.code ?? 'broke')
  }

/** What most would write: look whether the time is free, then write it down. */
const lookThenInsert =
  (store: Store) =>
  async ({ counselorId, on, from }: Wish): Promise<string> => {
    const startsAt = instantAt(on, from)
    const there = await store.find(bookings, { index: 'byCounselor', equals: { counselorId, startsAt }, limit: 1 })
    if (there.items.length > 0) return 'SLOT_TAKEN'
    const own = { kind: 'inMarriage', mode: 'place', state: 'booked', together: false, counselorId, startsAt } as const
    const rest = { contact: { channel: 'none' }, words: [], dangers: [], urgent: false, history: [] } as const
    await store.insert(bookings, {
      ...{ _id: randomBytes(12).toString('hex'), madeAt: NOW, touchedAt: NOW, displacedIn: [], notices: [] },
      ...{ ...own, ...rest, words: [], dangers: [], history: [], holder: '', codeHash: '' },
    })
    return 'OK'
  }

export async function inOneProcess(callers: number, counselors: number): Promise<Race> {
  const world = await createWorld({ at: NOW, limitScale: 1_000_000 })
  await lay(world.ports.store, counselors)
  const found = await race(wishesOf(callers, counselors), through(world.serve))
  const double = await doubled(world.ports.store, counselors)
  world.close()
  return { ...found, double }
}

/** A database of the rehearsal; `naive` writes through the same SDK, to the same gateway. */
export async function inRehearsal(cloud: Cloud, callers: number, counselors: number, naive: boolean): Promise<Race> {
  const lent = { now: () => Date.parse(NOW), lines: [], pauses: [], limitScale: 1_000_000 }
  const backend = openBackend(cloud, lent)
  const store = sealedStore(backend.engine, cloud.seal)
  await lay(store, counselors)
  const book = naive ? lookThenInsert(store) : through(backend.serve)
  const found = await race(wishesOf(callers, counselors), book)
  const double = await doubled(store, counselors)
  backend.engine.close()
  return { ...found, double }
}
