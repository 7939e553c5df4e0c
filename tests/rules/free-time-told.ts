/** Prints what is free, and when one may call, over the weeks in which other countries change their clocks. */
import { mayCallAt, nextCallAt } from '../../shared/rules/safe-contact'
import { addDays, addMinutes, mondayOf } from '../../shared/values/instant'
import { SitesSeen, timesOn, weeksSeen } from '../../cloudfunctions/slices/counseling/agenda/seen'
import type { AgendaRecord } from '../../cloudfunctions/slices/counseling/records'
import { agendaOf, counselorOf } from '../journeys/counseling-scene'

const counselor = counselorOf('lin')
const laid = { counselors: [counselor], today: '' }
const contact = {
  channel: 'phone' as const,
  phone: '13800000000',
  hours: { on: 'workdays' as const, from: 540, to: 1080 },
  pickUp: 'onlyMe' as const,
}
for (const start of ['2026-03-05', '2026-10-28', '2026-12-28'])
  for (let i = 0; i < 7; i += 1) {
    const on = addDays(start, i)
    const weeks = weeksSeen([on]).map((week): [string, AgendaRecord] => {
      const agenda = { ...agendaOf(counselor, week, laid), version: 1 }
      return [agenda._id, agenda]
    })
    const now = addMinutes(`${start}T17:30:00.000Z`, i * 400)
    const looked = { on, kind: 'inMarriage' as const, now, seen: new SitesSeen(), shut: new Set<string>() }
    const seen = timesOn(new Map(weeks), ['lin'], looked)
    console.log(JSON.stringify([mondayOf(on), now, seen, mayCallAt(contact, now), nextCallAt(contact, now)]))
  }
