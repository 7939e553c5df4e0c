import { add, covers } from '@shared/rules/intervals'
import { addDays, dayOf, daysBetween, instantAt, mondayOf, type Day, type Instant } from '@shared/values/instant'
import { BOOKING } from '@shared/values/limits'
import { Fault } from '../../../../kernel/fault'
import type { Handlers } from '../../../../kernel/handlers'
import type { Tx } from '../../../../kernel/store'
import { inTheWay, rostersAt, withAway } from '../../agenda/away'
import { withDay } from '../../agenda/change'
import { dayIn, isLive } from '../../agenda/free'
import { agendaIn } from '../../agenda/lay-week'
import { displaceAll } from '../../bookings/displace'
import { markUntold } from '../../duties/mark-untold'
import { agendas, type AgendaRecord, type Away } from '../../records'
import { whose } from './whose'

type Time = Pick<Handlers<'counseling'>, 'blockTime' | 'freeTime' | 'takeLeave'>

/** More stretches of one day are a slip. */
const MOST_A_DAY = 40
/** So far ahead time can be taken off. */
const FAR_DAYS = 366
const WHOLE_DAY = { from: 0, to: 24 * 60 }

function mustBeNear(on: Day, now: Instant): void {
  if (on > addDays(dayOf(now), FAR_DAYS)) throw new Fault('INVALID_INPUT', { on: 'unknown' })
}

/** Fault TOO_LATE for what is over; somebody who walked in may be noted down afterwards, the same day. */
function mustNotBeOver(on: Day, { to, why }: Omit<Away, 'id'>, now: Instant): void {
  const over = why === 'walkIn' ? on < dayOf(now) : instantAt(on, to) <= now
  if (over) throw new Fault('TOO_LATE')
}

/** Whoever walks in comes while she works, and takes nobody's time. */
function mustHaveRoom(agenda: AgendaRecord, on: Day, away: Away, now: Instant): void {
  const day = dayIn(agenda, on)
  if (day.away.length >= MOST_A_DAY) throw new Fault('RATE_LIMITED')
  if (away.why !== 'walkIn') return
  if (!covers(day.work, away)) throw new Fault('INVALID_INPUT', { from: 'unknown' })
  if (inTheWay(day, away, now).length > 0) throw new Fault('SLOT_TAKEN')
}

/** She is away; tells how many sessions fall away. With `keep` Fault SLOT_TAKEN instead, if anybody counts on one. */
async function goAway(tx: Tx, agenda: AgendaRecord, on: Day, away: Away, keep: boolean, now: Instant): Promise<number> {
  const { agenda: after, fallen } = withAway(agenda, on, away, now)
  if (keep && fallen.some(({ claim }) => isLive(claim, now))) throw new Fault('SLOT_TAKEN')
  await tx.replace(agendas, after)
  if (away.why === 'leave') await markUntold(tx, rostersAt(agenda, on, away))
  return displaceAll(tx, fallen, now)
}

type Whose = Awaited<ReturnType<typeof whose>>
type Days = Readonly<{ from: Day; until: Day }>

/** The same days, a week at a time. */
function byWeek({ from, until }: Days): Days[] {
  const sunday = addDays(mondayOf(from), 6)
  if (until <= sunday) return [{ from, until }]
  return [{ from, until: sunday }, ...byWeek({ from: addDays(sunday, 1), until })]
}

/** What she keeps at these sites that day. */
const workAt = (agenda: AgendaRecord, on: Day, at: ReadonlySet<string>) =>
  dayIn(agenda, on).work.filter(({ roster }) => at.has(roster))

/** What of a day is leave: all of it, or, where an officer answers for some sites alone, what she keeps there. */
function leaveOn(agenda: AgendaRecord, on: Day, at: ReadonlySet<string> | undefined, id: string): Away[] {
  const spans = at ? add(workAt(agenda, on, at), []) : [WHOLE_DAY]
  const before = dayIn(agenda, on).away.filter(({ why }) => why === 'leave')
  return spans
    .filter((span) => !covers(before, span))
    .map(({ from, to }, i) => ({ id: i === 0 ? id : `${id}-${i}`, from, to, why: 'leave' }))
}

/** What is leave already stays as it is, so that it may run twice. */
async function goOnLeave(tx: Tx, { she, at }: Whose, { from, until }: Days, id: string, keep: boolean, now: Instant) {
  let displaced = 0
  for (let on = from; on <= until; on = addDays(on, 1)) {
    let agenda = await agendaIn(tx, she.id, mondayOf(on), now)
    for (const away of leaveOn(agenda, on, at, id)) {
      displaced += await goAway(tx, agenda, on, away, keep, now)
      agenda = await agendaIn(tx, she.id, mondayOf(on), now)
    }
  }
  return displaced
}

export const time: Time = {
  blockTime({ of, on, from, to, why, keep }, { commit, newId, now, reach }) {
    const away = { id: newId(), from, to, why }
    mustBeNear(on, now)
    mustNotBeOver(on, away, now)
    return commit(async (tx, notes) => {
      const { she, at } = await whose(tx, of, reach)
      const agenda = await agendaIn(tx, she.id, mondayOf(on), now)
      if (at && !covers(workAt(agenda, on, at), away)) throw new Fault('INVALID_INPUT', { from: 'unknown' })
      mustHaveRoom(agenda, on, away, now)
      notes.audit(she.id)
      return { id: away.id, displaced: await goAway(tx, agenda, on, away, keep, now) }
    })
  },

  freeTime: ({ of, on, id }, { commit, now, reach }) =>
    commit(async (tx, notes) => {
      const { she, at } = await whose(tx, of, reach)
      const agenda = await agendaIn(tx, she.id, mondayOf(on), now)
      const away = dayIn(agenda, on).away.find((one) => one.id === id)
      if (!away || on < dayOf(now) || (at && !covers(workAt(agenda, on, at), away))) throw new Fault('NOT_FOUND')
      await tx.replace(
        agendas,
        withDay(agenda, on, (day) => ({ ...day, away: day.away.filter((one) => one !== away) })),
      )
      if (away.why === 'leave') await markUntold(tx, rostersAt(agenda, on, away))
      notes.audit(she.id)
      return {}
    }),

  async takeLeave({ of, from, until, keep }, { store, commit, answered, newId, now, reach }) {
    const length = daysBetween(from, until) + 1
    if (length < 1) throw new Fault('INVALID_INPUT', { until: 'unknown' })
    if (length > BOOKING.leaveDays) throw new Fault('INVALID_INPUT', { until: 'tooLong' })
    if (from < dayOf(now)) throw new Fault('TOO_LATE')
    mustBeNear(until, now)
    const id = newId()
    const goIn = (days: Days) => async (tx: Tx) => goOnLeave(tx, await whose(tx, of, reach), days, id, keep, now)
    const before = keep ? undefined : await answered()
    if (before) return before
    let displaced = 0
    if (!keep) for (const days of byWeek({ from, until })) displaced += await store.transact(goIn(days))
    return commit(async (tx, notes) => {
      // Where all is kept nothing grows with the leave, and it is whole or refused.
      if (keep) await goIn({ from, until })(tx)
      notes.audit((await whose(tx, of, reach)).she.id)
      return { displaced }
    })
  },
}
