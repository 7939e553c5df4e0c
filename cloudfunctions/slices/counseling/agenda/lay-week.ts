import { addDays, dayOf, mondayOf, type Day, type Instant } from '@shared/values/instant'
import { BOOKING } from '@shared/values/limits'
import { Fault } from '../../../kernel/fault'
import type { Store, Tx } from '../../../kernel/store'
import { agendaId, agendas, type AgendaRecord } from '../records'
import { changeSite } from '../bookings/change-site'
import { displaceAll } from '../bookings/displace'
import { isLaidFrom, layWeek, type Sources } from './lay'
import { sourcesOf } from './sources'

/** Puts a laid week in the place of the one before. */
export async function putLaid(
  tx: Tx,
  sources: Sources,
  before: AgendaRecord | undefined,
  week: Day,
  now: Instant,
): Promise<void> {
  const { agenda, fallen, resited } = layWeek(sources, before, week, now)
  if (before) await tx.replace(agendas, { ...agenda, version: before.version })
  else await tx.insert(agendas, agenda)
  await displaceAll(tx, fallen, now)
  await changeSite(tx, resited, agenda, now)
}

/**
 * Lays one week of one counselor, and tells those whose sessions fall away. It writes whenever it sees anything newer
 * than what the week was laid from: of two at once the one with the older sight meets a changed record, looks again, and
 * finds nothing left to do. So the last word is always that of the newest roster.
 */
export const layOne = (store: Store, counselorId: string, week: Day, now: Instant): Promise<void> =>
  store.transact(async (tx) => {
    const sources = await sourcesOf(tx, counselorId)
    if (!sources) return
    const before = await tx.get(agendas, agendaId(counselorId, week))
    if (!before || !isLaidFrom(before, sources)) await putLaid(tx, sources, before, week, now)
  })

/** Her week, laid if it was not yet; inside a transaction that will write it. Fault NOT_FOUND for whoever has no card. */
export async function agendaIn(tx: Tx, counselorId: string, week: Day, now: Instant): Promise<AgendaRecord> {
  const there = await tx.get(agendas, agendaId(counselorId, week))
  if (there) return there
  const sources = await sourcesOf(tx, counselorId)
  if (!sources) throw new Fault('NOT_FOUND')
  await putLaid(tx, sources, undefined, week, now)
  const laid = await tx.get(agendas, agendaId(counselorId, week))
  if (!laid) throw new Fault('NOT_FOUND')
  return laid
}

/** Mondays of the weeks that are laid out, the present one first. */
export const weeksLaid = (now: Instant): Day[] => {
  const first = mondayOf(dayOf(now))
  return Array.from({ length: BOOKING.weeksLaid }, (_, i) => addDays(first, 7 * i))
}
