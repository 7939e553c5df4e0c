/**
 * Prints who keeps which post through a year, what is free and when one may call over the weeks in which other countries
 * change their clocks. With PLANTED the first Monday of a month is asked of the machine's own calendar.
 */
import { dutiesOn } from '../../shared/rules/roster/duties'
import { mayCallAt, nextCallAt } from '../../shared/rules/safe-contact'
import type { Post } from '../../shared/values/counseling/roster'
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

const keeps = (id: string, days: Post['days'], turn: Post['turn']): Post => ({
  ...{ id, days, turn, kind: 'marriage', name: '辅导', needs: 1, kept: [] },
  spans: [{ from: 540, to: 720 }],
})
const TEAMS = ['a', 'b', 'c', 'd', 'e'].map((who) => ({ name: who, who: [who] }))
const same = (who: string) => ({ by: 'same' as const, who: [who] })
const posts = [
  keeps('teams', { every: 'workday' }, { by: 'turn', teams: TEAMS, since: '2026-01-05' }),
  keeps('first', { every: 'month', nth: 1, on: 1 }, same('f')),
  keeps('last', { every: 'month', nth: -1, on: 5 }, same('g')),
  keeps('week', { every: 'week', on: [3] }, same('h')),
]
for (let i = 0; i < 365; i += 1) {
  const on = addDays('2026-01-01', i)
  const who = dutiesOn({ content: { posts }, changes: [] }, on).map(({ post, who }) => `${post} ${who}`)
  const planted = process.env.PLANTED ? [new Date(on).getDate() <= 7 && new Date(on).getDay() === 1] : []
  console.log(JSON.stringify([on, who, ...planted]))
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
