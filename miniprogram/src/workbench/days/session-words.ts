import type { BookingEvent, BookingState, SessionRowDto } from '@shared/contract/counseling'
import { MODE_LABEL, SERVICE_KIND_LABEL } from '@shared/glossary'
import { clockText } from '@shared/rules/clock-words'
import {
  addDays,
  dayOf,
  dayText,
  durationText,
  minuteOfDay,
  minutesBetween,
  type Instant,
} from '@shared/values/instant'

type Tone = 'plain' | 'green' | 'tea' | 'blue'

/** As she sees it who is booked; the glossary has them as she sees it who books. */
const STATE: Record<BookingState, { label: string; tone: Tone }> = {
  waiting: { label: '在候补', tone: 'plain' },
  offered: { label: '留给候补的人', tone: 'plain' },
  asked: { label: '等你点头', tone: 'tea' },
  booked: { label: '约好了', tone: 'green' },
  displaced: { label: '时间落空了', tone: 'tea' },
  arrived: { label: '人到了', tone: 'blue' },
  done: { label: '谈完了', tone: 'plain' },
  noShow: { label: '没来', tone: 'plain' },
  cancelled: { label: '她取消了', tone: 'plain' },
  declined: { label: '你没答应', tone: 'plain' },
  ended: { label: '没约成', tone: 'plain' },
}

/** Its time is over, and nobody has said what became of it. */
const UNSAID = { label: '还没写结果', tone: 'tea' } as const

export const stateOf = ({ state, endsAt }: Pick<SessionRowDto, 'state' | 'endsAt'>, now: Instant) =>
  (state === 'booked' || state === 'asked') && endsAt <= now ? UNSAID : STATE[state]

export const EVENT: Record<BookingEvent, string> = {
  booked: '她约好了',
  asked: '她来约，等你点头',
  confirmed: '你答应了',
  declined: '你没答应',
  waiting: '她开始候补',
  offered: '有空位，给她留着',
  offerLapsed: '留的时间过了，她接着候补',
  moved: '她改了时间',
  movedByUs: '我们给她改了时间',
  counselorChanged: '换了一位接她的人',
  counselorGone: '她等的人不接这个了',
  siteChanged: '换了地方',
  displaced: '时间落空了，等她另挑',
  cancelled: '她取消了',
  ended: '到期了，没约成',
  separated: '改成各来各的',
  reminded: '快到时间了',
  called: '打电话告诉她了',
  callAsked: '她请妇联打给她',
  helpCalled: '妇联打给她了',
  arrived: '人到了',
  closed: '这一次结束了',
}

/** 14:30–15:20 */
export const hoursOf = ({ startsAt, endsAt }: Pick<SessionRowDto, 'startsAt' | 'endsAt'>): string =>
  `${clockText(minuteOfDay(startsAt))}–${clockText(minuteOfDay(endsAt))}`

/** 今天, 明天, 11月25日 周三 */
export function dayWords(day: string, now: Instant): string {
  const today = dayOf(now)
  if (day === today) return '今天'
  return day === addDays(today, 1) ? '明天' : dayText(day)
}

/** 今天回访, 11月25日 周三回访 · 接柳老师的 */
export const dueText = (due: { followUpOn: string; gaveBy?: string | undefined } | undefined, now: Instant): string =>
  due ? [`${dayWords(due.followUpOn, now)}回访`, ...(due.gaveBy ? [`接${due.gaveBy}的`] : [])].join(' · ') : ''

/** 今天 14:30–15:20 */
export const whenText = (of: Pick<SessionRowDto, 'startsAt' | 'endsAt'>, now: Instant): string =>
  `${dayWords(dayOf(of.startsAt), now)} ${hoursOf(of)}`

/** 心理咨询 · 见面 · 中山路驿站 */
export const whatText = ({ kind, mode, site }: Pick<SessionRowDto, 'kind' | 'mode' | 'site'>): string =>
  [SERVICE_KIND_LABEL[kind], MODE_LABEL[mode], mode === 'place' && site].filter(Boolean).join(' · ')

const DAY = 24 * 60
/** How far away it is, in words; nothing beyond a day. */
export function soonText({ startsAt, endsAt }: Pick<SessionRowDto, 'startsAt' | 'endsAt'>, now: Instant): string {
  const left = minutesBetween(now, startsAt)
  if (left > DAY) return ''
  if (left > 0) return `还有 ${durationText(left)}`
  return minutesBetween(now, endsAt) > 0 ? '已经到点了' : '过了点'
}
