import type { Contract } from '@shared/contract'
import type { Out } from '@shared/contract/infer'
import type { RosterDto } from '@shared/contract/counseling'
import { addDays, instantAt, mondayOf, type Day } from '@shared/values/instant'
import { USUAL_TERMS } from '@shared/values/counseling/services'
import { lengthOf } from '@shared/rules/intervals'
import { dutiesOn, type Duty } from '@shared/rules/roster/duties'

type Said<K extends keyof Contract['counseling']> = Out<Contract['counseling'][K]>

const AREA = '500118001'
const CENTRE = '婚姻家庭辅导中心（示例）'
const WORKDAYS = [1, 2, 3, 4, 5]

const person = (id: string, name: string, more: Partial<Said<'listStaff'>['items'][number]>) => ({
  id,
  name,
  avatar: 'bamboo' as const,
  gender: 'woman' as const,
  kinds: ['psychology' as const],
  modes: ['place' as const, 'phone' as const],
  goodAt: [],
  languages: ['mandarin' as const],
  active: true,
  ...more,
})
/** One of each: psychology, marriage, a lawyer, and one who has left. */
export const STAFF: Said<'listStaff'> = {
  items: [
    person('c1', '文老师（示例）', {}),
    person('c2', '姚老师（示例）', { kinds: ['beforeMarriage', 'inMarriage', 'beforeDivorce'] }),
    person('c3', '方老师（示例）', { kinds: ['inMarriage', 'psychology'], supervisorId: 'c1' }),
    person('c4', '冉老师（示例）', {}),
    person('l1', '周律师（示例）', { kinds: ['legalVisit'] }),
    person('c9', '柳老师（示例）', { active: false }),
  ],
}

/** A centre with a gap on every Thursday, seen in the week of `today`; all of them invented. */
export function centre(today: Day): RosterDto {
  const monday = mondayOf(today)
  return {
    id: 'r1',
    revision: 4,
    changedAt: instantAt(monday, 540),
    laid: true,
    content: {
      site: { name: CENTRE, address: '示例路 1 号二楼', area: AREA },
      people: [
        { id: 'n1', name: '何敏（示例）' },
        { id: 'n2', name: '赵雨（示例）' },
        { id: 'n3', name: '秦芳（示例）' },
      ],
      posts: [
        {
          id: 'window',
          kind: 'window',
          name: '窗口',
          days: { every: 'workday' },
          spans: [{ from: 510, to: 1050 }],
          turn: { by: 'same', who: ['n1'] },
          needs: 1,
          kept: [],
        },
        {
          id: 'legal',
          kind: 'legal',
          name: '律师',
          days: { every: 'week', on: [4] },
          spans: [{ from: 870, to: 1050 }],
          turn: { by: 'same', who: [] },
          needs: 1,
          kept: [],
        },
        {
          id: 'psychology',
          kind: 'psychology',
          name: '心理咨询',
          days: { every: 'week', on: WORKDAYS },
          spans: [
            { from: 540, to: 720 },
            { from: 840, to: 1020 },
          ],
          turn: { by: 'same', who: ['c1'] },
          needs: 1,
          kept: [{ from: 540, to: 600 }],
        },
        {
          id: 'marriage',
          kind: 'marriage',
          name: '婚恋辅导',
          days: { every: 'workday' },
          spans: [{ from: 540, to: 1020 }],
          turn: {
            by: 'turn',
            since: monday,
            teams: [
              { name: '一队', who: ['c2'] },
              { name: '二队', who: ['c3'] },
            ],
          },
          needs: 1,
          kept: [],
        },
        {
          id: 'hotline',
          kind: 'hotline',
          name: '12338 热线',
          days: { every: 'day' },
          spans: [{ from: 510, to: 1230 }],
          turn: { by: 'same', who: ['n2'] },
          needs: 1,
          kept: [],
        },
      ],
    },
    changes: [{ on: addDays(monday, 1), post: 'window', out: 'n1', in: 'n3' }],
  }
}

/** By how much of each day is booked: 2 sessions, all of it, nothing, then leave. */
const BOOKED = [
  { booked: 120, sessions: 2 },
  { booked: 300, sessions: 5 },
  { booked: 0, sessions: 0 },
] as const

/** Duties of one day from which so much is booked, the first of them first. */
function leftOf(duties: readonly Duty[], booked: number): readonly number[] {
  let still = booked
  return duties.map(({ online }) => {
    const free = Math.max(0, lengthOf(online) - still)
    still = Math.max(0, still - lengthOf(online))
    return free
  })
}

export function boardOf(week: Day, rosters: readonly RosterDto[], awayAt = 4): Said<'readBoard'> {
  return {
    people: STAFF.items.map(({ id, name, active }) => ({
      id,
      name,
      active,
      days: Array.from({ length: 7 }, (_, at) => {
        const said = BOOKED[at % BOOKED.length] ?? { booked: 0, sessions: 0 }
        const leave = id === 'c1' && at === awayAt
        const duties = rosters.flatMap((roster) =>
          dutiesOn(roster, addDays(week, at))
            .filter(({ who }) => who === id)
            .map((duty) => ({ ...duty, roster })),
        )
        const left = leftOf(duties, said.booked)
        const work = duties.map(({ from, to, post, kind, roster }, i) => ({
          from,
          to,
          post,
          kind,
          roster: roster.id,
          site: roster.content.site.name,
          free: leave ? 0 : (left[i] ?? 0),
        }))
        const away = leave ? [{ id: 'leave-1', from: 0, to: 24 * 60, why: 'leave' as const }] : []
        return { work, ...said, leave, away }
      }),
    })),
    displaced: 2,
    calls: 3,
    leaving: [{ id: 'c9', name: '柳老师（示例）', sessions: 3, followUps: 2 }],
  }
}

export const displacedOf = (today: Day): Said<'listDisplaced'> => ({
  items: [
    {
      id: 'd1',
      kind: 'psychology',
      mode: 'place',
      state: 'displaced',
      together: false,
      urgent: true,
      startsAt: instantAt(addDays(today, 1), 840),
      endsAt: instantAt(addDays(today, 1), 890),
      site: CENTRE,
      counselor: '文老师（示例）',
      channel: 'phone',
    },
    {
      id: 'd2',
      kind: 'inMarriage',
      mode: 'phone',
      state: 'displaced',
      together: true,
      urgent: false,
      startsAt: instantAt(addDays(today, 2), 600),
      endsAt: instantAt(addDays(today, 2), 660),
      counselor: '柳老师（示例）',
      channel: 'none',
    },
  ],
})

const CALLED: Said<'openCall'> = {
  contact: {
    channel: 'phone',
    phone: '13800000000',
    hours: { on: 'daily', from: 540, to: 1080 },
    pickUp: 'anyone',
    cover: '您的快递到了',
  },
}
const HOURS = { on: 'daily', from: 540, to: 1080 } as const
export const callsOf = (today: Day): Said<'listCalls'> => ({
  items: [
    {
      id: 'h1',
      kind: 'inMarriage',
      mode: 'place',
      state: 'waiting',
      together: false,
      urgent: true,
      what: 'callAsked',
      since: instantAt(today, 480),
      callBy: instantAt(addDays(today, 7), 480),
      callHours: HOURS,
      tried: 0,
    },
    {
      id: 'o1',
      kind: 'psychology',
      mode: 'place',
      state: 'offered',
      together: false,
      urgent: false,
      startsAt: instantAt(addDays(today, 1), 600),
      site: CENTRE,
      counselor: '文老师（示例）',
      what: 'offered',
      since: instantAt(today, 480),
      callBy: instantAt(today, 1020),
      callHours: HOURS,
      tried: 1,
      triedAt: instantAt(today, 600),
    },
    {
      id: 'd1',
      kind: 'psychology',
      mode: 'place',
      state: 'displaced',
      together: false,
      urgent: true,
      startsAt: instantAt(addDays(today, 1), 840),
      site: CENTRE,
      counselor: '文老师（示例）',
      what: 'displaced',
      since: instantAt(today, 480),
      callBy: instantAt(addDays(today, 8), 840),
      callHours: HOURS,
      tried: 0,
    },
    {
      id: 'm1',
      kind: 'inMarriage',
      mode: 'phone',
      state: 'booked',
      together: false,
      urgent: false,
      startsAt: instantAt(addDays(today, 3), 600),
      counselor: '柳老师（示例）',
      what: 'movedByUs',
      since: instantAt(today, 480),
      callBy: instantAt(addDays(today, 3), 600),
      callHours: { on: 'workdays', from: 1080, to: 1200 },
      tried: 0,
    },
    {
      id: 'e1',
      kind: 'beforeMarriage',
      mode: 'place',
      state: 'ended',
      together: true,
      urgent: false,
      what: 'ended',
      since: instantAt(today, 480),
      callBy: instantAt(addDays(today, 7), 480),
      callHours: HOURS,
      tried: 0,
      calling: { name: '邓干部（示例）', until: instantAt(addDays(today, 1), 600) },
    },
  ],
})

export const timesOf = (today: Day): Said<'listTimes'> => ({
  counselors: ['c1', 'c3'],
  sites: [],
  days: Array.from({ length: 14 }, (_, at) => ({
    on: addDays(today, at),
    state: at % 7 < 2 ? ('rest' as const) : ('free' as const),
    certain: true,
    times:
      at % 7 < 2
        ? []
        : [540, 600, 660, 840, 900, 960].map((from, nth) => ({ from, who: nth % 2 === 0 ? [0, 1] : [1], where: [] })),
  })),
})

export const usedIn = (today: Day): Said<'readUse'> => ({
  weeks: Array.from({ length: 8 }, (_, at) => ({
    week: addDays(mondayOf(today), (at - 7) * 7),
    offered: 3600 - at * 60,
    booked: 1200 + at * 180,
    sessions: 20 + at * 3,
    noShows: at % 3,
    walkIns: 4 - (at % 4),
    ...(at > 0 && { waitHours: 30 + at * 6 }),
  })),
  ratings: {
    counts: { helped: 9, partly: 3, notHelped: 1 },
    notes: ['听我说完了，没有催我。（示例）', '等了两个多星期才轮到。（示例）'],
  },
})

/** All that the room of rosters reads, told apart by what is asked for. */
export const rosterRoom = (today: Day) => ({
  listRosters: { items: [centre(today)] },
  listStaff: STAFF,
  readBoard: ({ week }: { week?: string }) => boardOf(week ?? mondayOf(today), [centre(today)]),
  listDisplaced: displacedOf(today),
  listCalls: callsOf(today),
  takeCall: {},
  openCall: CALLED,
  listTimes: timesOf(today),
  readUse: usedIn(today),
  readDirectory: { services: [...USUAL_TERMS], counselors: [], holidaysKnownUntil: '2026-12-31' },
})
