import type { AgendaDayDto, SessionDto, SessionRowDto, SwapDto } from '@shared/contract/counseling'
import { addDays, addMinutes, dayOf, mondayOf } from '@shared/values/instant'
import { BEGINS as now } from './clock'

/** A counselor's days as her pages would be told of them; people and words are invented. */
const today = dayOf(now)
const SITE = '中山路驿站（示例）'

const row = (id: string, startsIn: number, change: Partial<SessionRowDto> = {}): SessionRowDto => ({
  id,
  kind: 'psychology',
  mode: 'place',
  state: 'booked',
  together: false,
  urgent: false,
  startsAt: addMinutes(now, startsIn),
  endsAt: addMinutes(now, startsIn + 50),
  site: SITE,
  ...change,
})
/** Not over before the run is. */
const SOON = row('b1', 40, { urgent: true })
const ASKED = row('b2', 26 * 60, { state: 'asked', kind: 'beforeDivorce', mode: 'phone' })
const TOGETHER = row('b3', 50 * 60, { kind: 'beforeMarriage', together: true })
const OVER = row('b4', -23 * 60, { state: 'done', kind: 'inMarriage' })

const work = { from: 540, to: 1020, roster: 'r1', post: 'p1', kind: 'psychology' as const, site: SITE }
const hold = (on: string): Partial<AgendaDayDto> => {
  const sessions = [SOON, ASKED, TOGETHER, OVER].filter(({ startsAt }) => dayOf(startsAt) === on)
  const weekday = new Date(Date.parse(on)).getUTCDay()
  if (weekday === 0) return { sessions }
  if (weekday === 6) return { sessions, away: [{ id: 'a2', from: 0, to: 1440, why: 'leave' }] }
  return {
    sessions,
    work: [work, ...(weekday === 3 ? [{ ...work, from: 1080, to: 1230, post: 'p2', kind: 'hotline' as const }] : [])],
    away: [{ id: 'a1', from: 720, to: 810, why: weekday % 2 ? 'block' : 'walkIn' }],
  }
}
const weekFrom = (week: string): AgendaDayDto[] =>
  Array.from({ length: 7 }, (_, i) => addDays(week, i)).map((on) => ({
    on,
    work: [],
    away: [],
    sessions: [],
    ...hold(on),
  }))

export const CARD = {
  avatar: 'camellia',
  gender: 'woman',
  kinds: ['inMarriage', 'psychology'],
  modes: ['place', 'phone'],
  goodAt: ['吵架冷战', '产后情绪'],
  languages: ['mandarin', 'chongqing'],
  intro: '做了九年婚姻辅导，先听你说完。（示例）',
}
export const WITH_CARD = { readMyCard: { card: CARD, supervisor: { id: 's', name: '林老师（示例）' } } }
export const WEEK = {
  ...WITH_CARD,
  listSwaps: { items: [] },
  readWeek: ({ week = mondayOf(today) }: { week?: string }) => ({
    days: weekFrom(week),
    next: SOON,
    asked: weekFrom(mondayOf(today))
      .flatMap(({ sessions }) => sessions)
      .filter(({ state, startsAt }) => state === 'asked' && startsAt > now),
    displaced: [row('b9', 75 * 60, { state: 'displaced' })],
    followUps: [
      { ...row('b8', -30 * 24 * 60, { state: 'done' }), followUpOn: today },
      { ...row('b7', -14 * 24 * 60, { state: 'done' }), followUpOn: today, gaveBy: '柳老师（示例）' },
    ],
  }),
}
export const NO_WEEK = {
  ...WEEK,
  readWeek: ({ week = mondayOf(today) }: { week?: string }) => ({
    days: weekFrom(week).map(({ on }) => ({ on, work: [], away: [], sessions: [] })),
    asked: [],
    displaced: [],
    followUps: [],
  }),
}

export const session = (change: Partial<SessionDto> = {}): SessionDto => ({
  ...SOON,
  words: [{ text: '（示例）他昨晚又动手了，孩子在旁边哭。我不知道还要不要回去。', at: addMinutes(now, -2000) }],
  partnerWords: [],
  channel: 'phone',
  callHours: { on: 'daily', from: 540, to: 1080 },
  history: [
    { at: addMinutes(now, -600), what: 'reminded' },
    { at: addMinutes(now, -2000), what: 'booked' },
  ],
  hasNote: false,
  ...change,
})
export const OTHERS = [{ text: '我不想活了（示例）', at: addMinutes(now, -300) }]
export const BEGUN = { startsAt: addMinutes(now, -15), endsAt: addMinutes(now, 35) }
export const CONTACT = {
  contact: {
    channel: 'phone',
    phone: '13800000000',
    hours: { on: 'daily', from: 540, to: 1080 },
    pickUp: 'onlyMe',
    cover: '社区问卷回访',
  },
}
export const NOTE = { text: '（示例）今天谈了安全计划：钥匙、证件、钱放在母亲家。', savedAt: now }

const turn = (on: string, who: string) => ({ roster: 'r1', post: 'p1', on, who, site: SITE, postName: '心理咨询' })
const swap = (id: string, change: Partial<SwapDto>): SwapDto => ({
  id,
  state: 'asked',
  mine: false,
  from: '何老师（示例）',
  to: '文老师（示例）',
  give: turn(addDays(today, 5), 'he'),
  at: addMinutes(now, -90),
  ...change,
})
export const SWAPS = {
  ...WITH_CARD,
  listSwaps: {
    items: [
      swap('w1', { take: turn(addDays(today, 6), 'wen') }),
      swap('w2', { mine: true, from: '文老师（示例）', to: '冉老师（示例）' }),
      swap('w3', { mine: true, from: '文老师（示例）', to: '冉老师（示例）', state: 'agreed' }),
    ],
  },
}
export const TURN = `r1.p1.${addDays(today, 3)}`
export const PARTNERS = {
  ...SWAPS,
  listSwapPartners: {
    items: [
      {
        id: 'he',
        name: '何老师（示例）',
        turns: [
          {
            roster: 'r1',
            post: 'p1',
            on: addDays(today, 5),
            who: 'he',
            site: '兴龙湖站（示例）',
            postName: '心理咨询',
            spans: [{ from: 540, to: 1020 }],
          },
        ],
      },
      { id: 'ran', name: '冉老师（示例）', turns: [] },
    ],
  },
}
export const SUPERVISED = {
  ...WEEK,
  listSupervised: {
    items: [
      { ...OVER, counselor: '何老师（示例）' },
      { ...row('b5', -72 * 60, { state: 'done' }), counselor: '冉老师（示例）' },
    ],
  },
}
