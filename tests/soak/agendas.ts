import type { Store } from '../../cloudfunctions/kernel/store'
import { agendaId, agendas, type AgendaDay } from '../../cloudfunctions/slices/counseling/records'
import { USUAL_TERMS } from '../../shared/values/counseling/services'
import { addDays, dayOf, instantAt, mondayOf, toInstant, type Day } from '../../shared/values/instant'

/** Ten sessions of fifty minutes a day, with ten minutes after each. */
export const SLOTS = { opens: 540, each: 60, aDay: 10 } as const
export const COUNSELORS = 5
const DAYS = 7

/** A day of its own for each round, soon enough to be booked. */
export const dayOfRound = (round: number): Day => addDays(dayOf(toInstant(Date.now())), 1 + (round % 12))
export const counselorOfRound = (round: number, n: number): string => `soak-${Math.floor(round / 12)}-${n}`

/** Three weeks of free time for all counselors of all rounds, once. */
export async function layAgendas(store: Store): Promise<void> {
  const span = { from: SLOTS.opens, to: SLOTS.opens + SLOTS.aDay * SLOTS.each }
  const day: AgendaDay = {
    work: [{ ...span, roster: 'r', post: 'p', kind: 'psychology', online: [span] }],
    away: [],
    claims: [],
  }
  const first = mondayOf(dayOf(toInstant(Date.now())))
  for (const group of [0, 1])
    for (let n = 0; n < COUNSELORS; n += 1)
      for (const week of [first, addDays(first, DAYS), addDays(first, 2 * DAYS)]) {
        const counselorId = counselorOfRound(group * 12, n)
        const _id = agendaId(counselorId, week)
        if (await store.get(agendas, _id)) continue
        await store.insert(agendas, {
          _id,
          counselorId,
          name: '文老师（示例）',
          week,
          active: true,
          offers: USUAL_TERMS.filter(({ kind }) => kind === 'psychology'),
          modes: ['phone'],
          days: Array.from({ length: DAYS }, () => day),
          laidFrom: { directory: 0, rosters: {} },
          sites: {},
          rosters: ['r'],
          endsAt: instantAt(addDays(week, DAYS), 0),
        })
      }
}
