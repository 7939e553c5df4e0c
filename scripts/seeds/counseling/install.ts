import { DISTRICT } from '../../../cloudfunctions/domain/areas'
import type { Caller, Ports } from '../../../cloudfunctions/kernel/ports'
import { startSession } from '../../../cloudfunctions/slices/account/sessions'
import { counselorIn, directoryIn } from '../../../cloudfunctions/slices/counseling/directory'
import { layRosters } from '../../../cloudfunctions/slices/counseling/lay-rosters'
import { bookings, rosters } from '../../../cloudfunctions/slices/counseling/records'
import type { Client } from '../../../miniprogram/src/api/client'
import { CARDS } from './cards'
import { ROSTERS } from './rosters'
import { SESSIONS, type Session } from './sessions'

/** Somebody in the demo, some hours ago. */
type At = (hoursAgo: number, caller: Caller) => Client

const PLANNER = 'demo-wen-zhuren'
const BUSY = 'demo-wen'

/** Cards and rosters once, sessions whenever the counselor of the demo has none before her, so that every day shows some. */
export async function installCounseling(ports: Ports, at: At): Promise<void> {
  const { store } = ports
  const now = ports.now().toISOString()
  const staff = async (id: string) => at(0, { token: await startSession(ports, id, now), address: 'demo' })
  const directory = await directoryIn(store)
  for (const [id, card] of Object.entries(CARDS))
    if (!counselorIn(directory, id)) await (await staff(id)).counseling.saveCard({ card })
  const planned = await store.count(rosters, { index: 'byArea', equals: { within: DISTRICT, ended: false } }, 1)
  if (planned === 0) {
    const officer = await staff(PLANNER)
    for (const content of ROSTERS) await officer.counseling.addRoster({ content })
    await officer.counseling.nameSupervisor({ counselorId: BUSY, supervisorId: 'demo-xiang' })
  }
  const range = { index: 'byCounselor' as const, equals: { counselorId: BUSY }, from: now }
  if ((await store.count(bookings, range, 1)) > 0) return
  // Weeks may have passed since the last start.
  await layRosters(store, now)
  for (const session of SESSIONS) await book(at, session, now)
}

/** As she booked it the day before: so that something may lie before her counselor on this very day. */
async function book(at: At, { kind, counselorId, nth, ...told }: Session, now: string): Promise<void> {
  const her = at(24, { address: 'demo' })
  const { days } = await her.counseling.listTimes({ kind, counselorId })
  const free = days.flatMap(({ on, times }) => times.slice(0, 1).map(({ from }) => ({ on, from })))
  const time = free[nth]
  if (!time) return
  const key = `demo-session-${kind}-${nth}-${now.slice(0, 10)}`.padEnd(32, '0')
  // Without it the demo shows one session less; it starts all the same.
  await her.counseling.book({ kind, counselorId, ...time, ...told }, { key }).catch(() => undefined)
}
