import type { BookingDto, CounselorDto } from '../shared/contract/counseling'
import type { Contract } from '../shared/contract'
import type { Out } from '../shared/contract/infer'
import { USUAL_TERMS, type ServiceKind } from '../shared/values/counseling/services'
import { addDays, instantAt } from '../shared/values/instant'

/** What a server of a test's own says of counseling: invented people, and two weeks from a Wednesday on. */
export const TODAY = '2026-11-25'
/** 14:30 in China. */
export const NOW = '2026-11-25T06:30:00.000Z'
const MARRIAGE: ServiceKind[] = ['beforeMarriage', 'inMarriage', 'beforeDivorce']

export const COUNSELORS: CounselorDto[] = [
  {
    id: 'wen',
    name: '文老师（示例）',
    avatar: 'camellia',
    gender: 'woman',
    kinds: ['psychology'],
    modes: ['place', 'phone'],
    goodAt: ['产后情绪', '睡不着', '亲人离世'],
    languages: ['mandarin', 'chongqing'],
    intro: '做了十二年心理咨询。先听你说，不急着给主意。',
  },
  {
    id: 'tao',
    name: '陶老师（示例）',
    avatar: 'bamboo',
    gender: 'man',
    kinds: [...MARRIAGE, 'psychology'],
    modes: ['place', 'phone', 'video'],
    goodAt: ['吵架冷战', '婆媳'],
    languages: ['mandarin', 'chongqing'],
  },
  {
    id: 'lan',
    name: '兰老师（示例）',
    avatar: 'orchid',
    gender: 'woman',
    kinds: MARRIAGE,
    modes: ['place'],
    goodAt: ['离婚前后', '孩子怎么办'],
    languages: ['mandarin', 'signLanguage'],
  },
  {
    id: 'zhou',
    name: '周律师（示例）',
    avatar: 'tea',
    gender: 'woman',
    kinds: ['legalVisit'],
    modes: ['place', 'phone'],
    goodAt: ['财产分割', '抚养费'],
    languages: ['mandarin'],
  },
]

export const DIRECTORY: Out<Contract['counseling']['readDirectory']> = {
  services: [...USUAL_TERMS],
  counselors: COUNSELORS,
  holidaysKnownUntil: '2026-12-31',
}

const AT = (hour: number, minute = 0) => hour * 60 + minute
const DAY_TIMES: Record<number, readonly [from: number, who: number[]][]> = {
  1: [
    [AT(9), [0]],
    [AT(14, 30), [0, 1]],
    [AT(15, 30), [1]],
  ],
  2: [],
  5: [
    [AT(9), [0, 1]],
    [AT(10), [0]],
    [AT(11), [0]],
    [AT(19), [1]],
  ],
  6: [],
  7: [
    [AT(9, 30), [1]],
    [AT(16), [0]],
  ],
  8: [[AT(15), [0]]],
  9: [[AT(10), [0, 1]]],
}
/** Two weeks: Saturdays and Sundays rest, Friday and the Tuesday after are full. `unsureFrom`: later days may still turn out holidays. */
export function timesFrom(today = TODAY, unsureFrom = '9999-12-31'): Out<Contract['counseling']['listTimes']> {
  return {
    counselors: ['wen', 'tao'],
    sites: [{ name: '中山路幸福家工作室（示例）', address: '二楼', placeId: 'studio' }],
    days: Array.from({ length: 14 }, (_, i) => {
      const on = addDays(today, i)
      const times = (DAY_TIMES[i] ?? []).map(([from, who]) => ({ from, who, where: who.map(() => 0) }))
      const state = times.length > 0 ? 'free' : DAY_TIMES[i] || i === 0 ? 'full' : 'rest'
      return { on, state, certain: on < unsureFrom, times } as const
    }),
  }
}

export const SLOT = {
  startsAt: instantAt(addDays(TODAY, 1), AT(14, 30)),
  endsAt: instantAt(addDays(TODAY, 1), AT(15, 20)),
  counselor: { id: 'wen', name: '文老师（示例）' },
  site: { name: '中山路幸福家工作室（示例）', address: '二楼', placeId: 'studio' },
}
const BASE: BookingDto = {
  kind: 'psychology',
  mode: 'place',
  state: 'booked',
  together: false,
  asPartner: false,
  partnerInvited: false,
  slot: SLOT,
  cancelUntil: instantAt(addDays(TODAY, 1), AT(12, 30)),
  moveUntil: instantAt(addDays(TODAY, 1), AT(12, 30)),
  contact: { channel: 'none' },
  wordsLeft: 4,
  history: [{ at: '2026-11-25T06:00:00.000Z', what: 'booked' }],
  readers: [],
}
const { cancelUntil: _cancel, moveUntil: _move, ...OVER } = BASE
const { slot: _slot, ...WITHOUT_TIME } = OVER
const past = (what: BookingDto['history'][number]['what']) => [
  { at: '2026-11-25T06:20:00.000Z', what },
  ...BASE.history,
]

const contact = {
  channel: 'phone',
  phone: '13800000000',
  hours: { on: 'daily', from: AT(9), to: AT(18) },
  pickUp: 'onlyMe',
  cover: '您的快递到了',
} as const
const WAITING = {
  ...WITHOUT_TIME,
  state: 'waiting',
  ahead: 2,
  waitsUntil: addDays(TODAY, 13),
  history: past('waiting'),
} as const

/** A booking in each of its states, as its page is told. */
export const BOOKINGS = {
  booked: BASE,
  soon: OVER,
  phone: { ...BASE, mode: 'phone', contact },
  together: { ...BASE, kind: 'inMarriage', together: true },
  asked: { ...BASE, state: 'asked', history: past('asked') },
  waiting: WAITING,
  inDanger: { ...WAITING, contact, help: 'now' },
  inDangerUncalled: { ...WAITING, help: 'needsPhone' },
  toBeCalled: { ...WAITING, contact, help: 'asked', history: [...past('callAsked'), ...past('waiting')] },
  offered: { ...OVER, state: 'offered', offerUntil: '2026-11-25T08:12:00.000Z', history: past('offered') },
  moved: { ...BASE, history: past('movedByUs') },
  displaced: { ...OVER, state: 'displaced', history: past('displaced') },
  arrived: { ...OVER, state: 'arrived', history: past('arrived') },
  done: {
    ...OVER,
    state: 'done',
    history: past('closed'),
    referral: { to: 'lawyer', state: 'proposed' },
    readers: [{ name: '辅导师', at: '2026-11-25T06:10:00.000Z' }],
  },
  rated: {
    ...OVER,
    state: 'done',
    rating: 'helped',
    referral: { to: 'lawyer', state: 'agreed' },
    history: past('closed'),
  },
  noShow: { ...OVER, state: 'noShow', history: past('closed') },
  cancelled: { ...OVER, state: 'cancelled', history: past('cancelled') },
  declined: { ...OVER, state: 'declined', history: past('declined') },
  ended: { ...WITHOUT_TIME, state: 'ended', history: past('ended') },
  partner: { ...OVER, kind: 'inMarriage', together: true, asPartner: true },
  partnerApart: {
    ...WITHOUT_TIME,
    kind: 'inMarriage',
    state: 'ended',
    asPartner: true,
    wordsLeft: 0,
    history: past('separated'),
  },
} as const satisfies Record<string, BookingDto>
export type BookingName = keyof typeof BOOKINGS
