import { PAGE_SIZE } from '@shared/values/paging'
import { areaOf, reached } from '../../../../domain/jurisdiction'
import { Fault } from '../../../../kernel/fault'
import type { Handlers } from '../../../../kernel/handlers'
import type { Reach } from '../../../../kernel/ports'
import { stillReached } from '../../bookings/contact'
import { handFollowUps, handOverAll, mustGo } from '../../bookings/hand-over'
import { moveTo } from '../../bookings/move-to'
import { told } from '../../bookings/told'
import { counselorIn, directoryIn } from '../../directory'
import { worksAround } from '../../planning/eligible'
import { bookings, type Counselor } from '../../records'
import { sessionRow } from '../../session-dto'
import { hersToPlan } from '../days/whose'

type Moving = Pick<Handlers<'counseling'>, 'listDisplaced' | 'moveFor' | 'handOver'>

/** Whom an officer can put on a roster of hers can take over there, and nobody else. */
const mayTakeOver = (next: Counselor | undefined, from: string, reach: Reach): boolean =>
  next?.active === true && next.id !== from && worksAround(next, areaOf(reach))

export const moving: Moving = {
  async listDisplaced({ after }, { store, reach, recordRead }) {
    const { items, next } = await store.find(bookings, {
      index: 'displaced',
      equals: { displacedIn: areaOf(reach) },
      limit: PAGE_SIZE,
      ...(after !== undefined && { after }),
    })
    await recordRead(items.map(({ _id }) => _id))
    const rows = items.flatMap((one) => {
      const row = sessionRow(one)
      return row ? [{ ...row, counselor: one.counselorName ?? '', channel: stillReached(one).channel }] : []
    })
    return { items: rows, ...(next !== undefined && { next }) }
  },

  moveFor: ({ id, counselorId, on, from, mode }, { commit, reach, now }) =>
    commit(async (tx, notes) => {
      const booking = reached(bookings, await tx.get(bookings, id), reach)
      const { kind, state } = booking
      if (state !== 'displaced') throw new Fault('ILLEGAL_TRANSITION')
      await moveTo(tx, booking, { counselorId, kind, mode, on, from }, now, (moved) => told(moved, 'movedByUs', now))
      notes.audit(id)
      return {}
    }),

  /** Session by session: whoever breaks it off goes on where it stopped. */
  async handOver({ from, to }, { store, commit, answered, reach, now }) {
    const { she, at } = await hersToPlan(store, reach, from)
    const next = to === undefined ? undefined : counselorIn(await directoryIn(store), to)
    if (to !== undefined && !mayTakeOver(next, from, reach)) throw new Fault('INVALID_INPUT', { to: 'unknown' })
    const before = await answered()
    if (before) return before
    const which = mustGo(she, at)
    const became = await handOverAll(store, from, to, now, which)
    const done = { ...became, followUps: next ? await handFollowUps(store, from, next, which) : 0 }
    return commit(async (_tx, notes) => {
      notes.audit(from)
      return done
    })
  },
}
