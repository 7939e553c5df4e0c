import type { BookingDto, BookingEvent } from '@shared/contract/counseling'
import { dayText, momentText, type Instant } from '@shared/values/instant'
import type { IconName } from '@/ui'

export type Seen = Pick<
  BookingDto,
  | 'state'
  | 'mode'
  | 'slot'
  | 'asPartner'
  | 'together'
  | 'ahead'
  | 'waitsUntil'
  | 'offerUntil'
  | 'cancelUntil'
  | 'history'
  | 'contact'
>

export interface StateWords {
  title: string
  /** What to do next, or that there is nothing to do. */
  text: string
  tone: 'good' | 'open' | 'ours' | 'past'
  icon: IconName
}

const COME: Record<BookingDto['mode'], string> = {
  place: '到点来就行，早到十分钟。',
  phone: '到点打你留的电话。',
  video: '到点打你留的电话，一起连视频。',
}
const BY_PHONE = '等电话就行。没接到，打 12338 问一声。'
const NOW: Record<BookingDto['mode'], string> = {
  place: '到了就报约的时间。来晚了，打 12338 说一声。',
  phone: BY_PHONE,
  video: BY_PHONE,
}

const hasBegun = ({ slot }: Pick<BookingDto, 'slot'>, now: Instant) => slot !== undefined && slot.startsAt <= now
/** It is booked, and its time has come: nothing of it can be changed any more. */
export const isDue = (booking: Pick<BookingDto, 'state' | 'slot'>, now: Instant): boolean =>
  holdsTime(booking) && hasBegun(booking, now)

/** These change nothing of how it stands. */
const BESIDES: ReadonlySet<BookingEvent> = new Set<BookingEvent>(['reminded', 'separated', 'callAsked', 'helpCalled'])
const newsIn = ({ history }: Pick<Seen, 'history'>): BookingEvent[] =>
  history.map(({ what }) => what).filter((what) => !BESIDES.has(what))
/** What became of it last: once she was told of a change by telephone, that is no news any more. */
const lastOf = (seen: Pick<Seen, 'history'>): BookingEvent | undefined => newsIn(seen)[0]

/** What we change, the gravest first. */
const CHANGES = [
  { by: 'movedByUs', title: '给你改了时间', what: '时间' },
  { by: 'counselorChanged', title: '换了一位老师', what: '人' },
  { by: 'siteChanged', title: '换了地方', what: '地方' },
] as const
const isChange = (what: BookingEvent) => CHANGES.some(({ by }) => by === what)
/** The gravest of what we changed since she, or somebody who called her, last did anything. */
function changeIn(seen: Pick<Seen, 'history'>) {
  const events = newsIn(seen)
  const since = events.slice(
    0,
    events.findIndex((what) => !isChange(what)),
  )
  return CHANGES.find(({ by }) => since.includes(by))
}
/** What we changed stands first, or she would go to the old time, or look for whom she knew. */
function changedByUs(seen: Seen): StateWords | undefined {
  const changed = changeIn(seen)
  if (!changed) return undefined
  const where = seen.mode === 'place' && changed.what !== '地方' ? '和地方' : ''
  const way = seen.cancelUntil && !seen.asPartner ? '来不了，就在下面换一个，或者取消。' : ''
  const same = changed.what === '时间' ? '' : '时间没变，'
  const text = `${same}是我们这边的原因，对不住。看清下面的${changed.what}${where}。${way}`
  return { title: changed.title, text, tone: 'ours', icon: 'info' }
}

function booked(seen: Seen, now: Instant): StateWords {
  const { mode, slot } = seen
  if (!slot || !hasBegun(seen, now))
    return changedByUs(seen) ?? { title: '约好了', text: COME[mode], tone: 'good', icon: 'check' }
  if (slot.endsAt > now) return { title: '到约的时间了', text: NOW[mode], tone: 'good', icon: 'clock' }
  return { title: '约的时间过了', text: '没见成，打 12338 说一声，再约一个。', tone: 'past', icon: 'info' }
}

function asked(seen: Seen, now: Instant): StateWords {
  if (hasBegun(seen, now))
    return {
      title: '约的时间过了',
      text: '老师没来得及点头，对不住。打 12338 说一声，再约一个。',
      tone: 'ours',
      icon: 'info',
    }
  return {
    title: '时间给你留着，等老师点头',
    text: `${lastOf(seen) === 'movedByUs' ? '原来的时间用不了了，对不住，这是新的。' : ''}点了头，这里会变成“约好了”。来不了，先取消。`,
    tone: 'open',
    icon: 'clock',
  }
}

const HEARS: Record<BookingDto['contact']['channel'], string> = {
  none: '常回来看看。',
  weChat: '微信里提醒你，也常回来看看。',
  phone: '按你说的时间打给你。',
}

function waiting(seen: Seen): StateWords {
  const { ahead = 0, waitsUntil, contact } = seen
  const missed = lastOf(seen) === 'offerLapsed' ? '留给你的那个时间过了，没留住。' : ''
  const before = ahead > 0 ? `前面还有 ${ahead} 位。` : '你排在第一位。'
  const until = waitsUntil ? `等到 ${dayText(waitsUntil)}。` : ''
  return {
    title: '在排候补',
    text: `${missed}${before}${until}有人让出时间，轮到你，就先给你留着，${HEARS[contact.channel]}`,
    tone: 'open',
    icon: 'clock',
  }
}

const offered = ({ offerUntil }: Seen): StateWords => ({
  title: '有个时间留给你了',
  text: offerUntil ? `留给你到 ${momentText(offerUntil)}。不要，就让给后面的人。` : '要不要，你定。',
  tone: 'good',
  icon: 'flag',
})

const OR_WE: Record<BookingDto['contact']['channel'], string> = {
  none: '不挑也行，我们可能先给你定一个，常回来看看。',
  weChat: '不挑也行，我们可能先给你定一个，常回来看看。',
  phone: '不挑也行，我们会按你说的时间打给你。',
}

type Words = (seen: Seen, now: Instant) => StateWords
const same =
  (words: StateWords): Words =>
  () =>
    words

const WORDS: Record<BookingDto['state'], Words> = {
  waiting,
  offered,
  asked,
  booked,
  displaced: ({ slot, asPartner, contact, history }) => ({
    title: '这个时间用不了了',
    text: [
      slot ? `原来约的 ${momentText(slot.startsAt)}，` : '',
      '是我们这边的原因，对不住。',
      asPartner
        ? '改到什么时候，会写在这里。'
        : `另挑一个吧。${lastOf({ history }) === 'called' ? '' : OR_WE[contact.channel]}`,
    ].join(''),
    tone: 'ours',
    icon: 'info',
  }),
  arrived: ({ mode }) =>
    mode === 'place'
      ? { title: '到了', text: '老师知道你来了，坐一会儿。', tone: 'good', icon: 'check' }
      : { title: '接通了', text: '慢慢说，不急。', tone: 'good', icon: 'check' },
  done: same({ title: '见过了', text: '还想接着谈，再约一次就行。', tone: 'past', icon: 'check' }),
  noShow: same({ title: '这次没来成', text: '不要紧，没人怪你。想来了再约。', tone: 'past', icon: 'info' }),
  cancelled: same({ title: '取消了', text: '时间让出去了。想来了再约。', tone: 'past', icon: 'info' }),
  declined: same({
    title: '老师这次没空',
    text: '不是你的事。换个时间、换位老师，再约一个。',
    tone: 'ours',
    icon: 'info',
  }),
  ended: ({ history }) => ({
    title: '这次没等到',
    text: fellAway(history)
      ? '原来的时间用不了了，一直没有定下新的，是我们这边的原因，对不住。想来了，再约一个。'
      : history.some(({ what }) => what === 'counselorGone')
        ? '你等的老师不接这个了，对不住。看看别的老师，或者重新排上。'
        : '再看看这两周的空，或者重新排上。',
    tone: 'past',
    icon: 'info',
  }),
}

/** None of these says why it ended. */
const ASIDE: ReadonlySet<BookingEvent> = new Set<BookingEvent>(['ended', 'called'])
/** It had a time, lost it on our side, and nobody gave it another. */
const fellAway = (history: Seen['history']) => newsIn({ history }).find((what) => !ASIDE.has(what)) === 'displaced'

/** He is never told why, nor that anybody asked for it. */
const PARTED: StateWords = {
  title: '改成各来各的了',
  text: '这一份到这里就完了。你想来，自己另约一个时间。',
  tone: 'past',
  icon: 'info',
}

export const stateWords = (seen: Seen, now: Instant): StateWords =>
  seen.asPartner && seen.state === 'ended' && !fellAway(seen.history) ? PARTED : WORDS[seen.state](seen, now)

const BEFORE: readonly BookingDto['state'][] = ['waiting', 'offered', 'asked', 'booked', 'displaced']
const OVER: readonly BookingDto['state'][] = ['done', 'noShow', 'cancelled', 'declined', 'ended']
export const isOver = ({ state }: Pick<BookingDto, 'state'>): boolean => OVER.includes(state)
const GONE: readonly BookingDto['state'][] = ['displaced', 'cancelled', 'declined', 'ended']
/** Its time is no time of hers any more. */
export const lostTime = ({ state }: Pick<BookingDto, 'state'>): boolean => GONE.includes(state)

/** It can still become a session. */
export const isBefore = ({ state }: Pick<BookingDto, 'state'>): boolean => BEFORE.includes(state)

/** Over as it is, she may still be called about it, and can say otherwise. */
export const isStillCalled = ({ state, contact }: Pick<BookingDto, 'state' | 'contact'>): boolean =>
  (state === 'declined' || state === 'ended') && contact.channel === 'phone'

/** A time is kept for her. */
export const holdsTime = ({ state }: Pick<BookingDto, 'state'>): boolean => state === 'booked' || state === 'asked'

/** What can be given up, and what it is called to give it up. */
export function leaveWords({ state, cancelUntil }: Seen): { does: string; sure: string } | undefined {
  if (state === 'waiting') return { does: '不排了', sure: '排着的位置就没有了，要排得从头来。' }
  if (state === 'displaced') return { does: '不约了', sure: '想来的时候，随时再约。' }
  if (!holdsTime({ state }) || !cancelUntil) return undefined
  return { does: '取消预约', sure: '取消以后，这个时间就让给别人了。什么也不用解释。' }
}

/** Until when it can be moved and given up: one moment as a rule. */
export function untilText({ moveUntil, cancelUntil }: Pick<BookingDto, 'moveUntil' | 'cancelUntil'>): string {
  if (moveUntil && moveUntil === cancelUntil) return `${momentText(moveUntil)} 前能改、能取消。`
  const parts = [moveUntil && `${momentText(moveUntil)} 前能改`, cancelUntil && `${momentText(cancelUntil)} 前能取消`]
  const said = parts.filter(Boolean).join('，')
  return said ? `${said}。` : ''
}
