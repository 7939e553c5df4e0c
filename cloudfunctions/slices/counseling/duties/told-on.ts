import type { EventOf } from '@shared/contract/events'
import { subtract } from '@shared/rules/intervals'
import { dutiesOn } from '@shared/rules/roster/duties'
import { DUTY_AS } from '@shared/values/counseling/roster'
import type { Day } from '@shared/values/instant'
import { dayIn } from '../agenda/free'
import type { AgendaRecord, RosterRecord } from '../records'

type Told = EventOf<'duty.changed'>['duties']
/** As many as one day of a place can be told. */
const MOST = 20

export type People = Readonly<{
  nameOf: (id: string) => string | undefined
  agendaOf: (id: string, on: Day) => AgendaRecord | undefined
}>

/** Who is really there on a day: by plan, without those on leave. */
export function toldOn(roster: RosterRecord, on: Day, { nameOf, agendaOf }: People): Told {
  if (roster.ended) return []
  const told = dutiesOn(roster, on).flatMap(({ who, kind, from, to }) => {
    const name = nameOf(who) ?? roster.content.people.find(({ id }) => id === who)?.name
    if (name === undefined) return []
    const agenda = agendaOf(who, on)
    const leave = agenda ? dayIn(agenda, on).away.filter(({ why }) => why === 'leave') : []
    return subtract([{ from, to }], leave).map((span) => ({ who: name, what: DUTY_AS[kind], ...span }))
  })
  return told.sort((a, b) => a.from - b.from || (a.who < b.who ? -1 : 1)).slice(0, MOST)
}
