import { randomBytes } from 'node:crypto'
import { instantAt } from '../../shared/values/instant'
import { COUNSELORS, counselorOfRound, dayOfRound, SLOTS } from './agendas'
import { openKeeper, send, type Child, type Plant } from './keeper'

/** One woman who wants one time. `code` once the booking was acknowledged; `refused` once somebody else has it. */
type Wish = { key: string; counselorId: string; on: string; from: number; code?: string; refused?: true; tries: number }
export type Bookings = Readonly<{
  rounds: number
  booked: number
  taken: number
  retried: number
  /** Times that two have been told are theirs. */
  doubled: number
  /** Acknowledged and not there after the kill, or not there under the same key. */
  lost: number
  /** Neither booked nor told that the time is taken. */
  unclear: number
}>
type Options = Readonly<{ rounds: number; callers: number; plant?: Plant }>

const inputOf = ({ key, counselorId, on, from }: Wish) => ({
  kind: 'psychology',
  mode: 'phone',
  contact: { channel: 'none' },
  holder: key,
  together: false,
  counselorId,
  on,
  from,
})

/** Sends it once; true when there was an answer. */
async function deliver(child: Child, wish: Wish): Promise<boolean> {
  wish.tries += 1
  const reply = await send(child, 'counseling/book', inputOf(wish), wish.key)
  if (!reply || (!reply.ok && reply.error.code === 'UNAVAILABLE')) return false
  if (!reply.ok && reply.error.code !== 'SLOT_TAKEN') throw new Error(`she was told ${reply.error.code}`)
  if (!reply.ok) wish.refused = true
  else {
    const code = String(reply.data.returnCode)
    if (wish.code !== undefined && wish.code !== code) throw new Error('one key, two codes')
    wish.code = code
  }
  return true
}

/** Whether the code still opens the time that it was given for. */
async function holds(child: Child, { code, counselorId, on, from }: Wish): Promise<boolean> {
  const reply = await send(child, 'counseling/readBooking', { returnCode: code ?? '' })
  const slot = reply?.ok ? (reply.data.slot as { startsAt: string; counselor: { id: string } } | undefined) : undefined
  return slot?.startsAt === instantAt(on, from) && slot.counselor.id === counselorId
}

const wishes = (round: number, callers: number): Wish[] =>
  Array.from({ length: callers }, (_, i) => ({
    key: randomBytes(18).toString('base64url'),
    counselorId: counselorOfRound(round, i % COUNSELORS),
    on: dayOfRound(round),
    from: SLOTS.opens + (Math.floor(i / COUNSELORS) % SLOTS.aDay) * SLOTS.each,
    tries: 0,
  }))

/** Two hundred reach for fifty times at once, and the server is killed in the middle of it, again and again. */
export async function runBookings({ rounds, callers, plant }: Options): Promise<Bookings> {
  const keeper = await openKeeper()
  const found = { rounds, booked: 0, taken: 0, retried: 0, doubled: 0, lost: 0, unclear: 0 }
  try {
    let child = await keeper.start({ plant, agendas: true })
    for (let round = 0; round < rounds; round += 1) {
      const all = wishes(round, callers)
      const killAt = Math.ceil(callers * (0.05 + 0.6 * Math.random()))
      let answers = 0
      let killed: Promise<void> | undefined
      const victim = child
      await Promise.all(
        all.map(async (wish) => {
          if (!(await deliver(victim, wish).catch(() => false))) return
          answers += 1
          if (answers === killAt) killed = keeper.end(victim, 'SIGKILL')
        }),
      )
      await (killed ?? keeper.end(victim, 'SIGKILL'))
      child = await keeper.start({ plant, agendas: true })

      // What was acknowledged must be there before anything is sent again.
      const acked = all.filter(({ code }) => code !== undefined)
      const kept = await Promise.all(acked.map((wish) => holds(child, wish)))
      found.lost += kept.filter((there) => !there).length
      const open = all.filter(({ code, refused }) => code === undefined && !refused)
      found.retried += open.length
      for (const wish of open) if (!(await deliver(child, wish))) found.unclear += 1
      // The same key once more, of those that were acknowledged before the kill: the same code.
      for (const wish of acked.slice(0, 5)) await deliver(child, wish).catch(() => (found.lost += 1))

      const booked = all.filter(({ code }) => code !== undefined)
      const times = booked.map(({ counselorId, on, from }) => `${counselorId} ${on} ${from}`)
      found.booked += booked.length
      found.taken += all.filter(({ refused }) => refused).length
      found.doubled += times.length - new Set(times).size
    }
  } finally {
    await keeper.close()
  }
  return found
}
