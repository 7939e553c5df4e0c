import type { BookingEvent, CallDto, CallOutcome } from '@shared/contract/counseling'
import { MODE_LABEL } from '@shared/glossary'
import { momentText, type Instant } from '@shared/values/instant'

export interface CallWords {
  title: string
  /** What to say once it is she who answers. */
  say: (row: CallDto) => string
  /** What can become of it, the likeliest first. */
  outcomes: readonly (readonly [outcome: Exclude<CallOutcome, 'notReached'>, words: string])[]
  /** What is noted of `told`, where it is not that she knows. */
  done?: string
  /** What `declines` does, told before it is done. */
  declining?: string
}

const COMES = [
  ['told', '她知道了，来得了'],
  ['declines', '她来不了，取消'],
] as const
const GIVES_UP = '这个预约就取消了，时间马上让给别人。'
const when = ({ startsAt = '' }: CallDto) => momentText(startsAt)
/** With whom, and where she has to be: at home where it is by telephone. */
const how = ({ counselor = '', mode, site }: CallDto) =>
  mode === 'place' ? `${counselor}见你${site ? `，在${site}` : ''}` : `${counselor}和你${MODE_LABEL[mode]}谈`

const WORDS: Partial<Record<BookingEvent, CallWords>> = {
  callAsked: {
    title: '她说到危险，请你打给她',
    say: () => '你请我们打给你。你现在安全吗？',
    outcomes: [['told', '跟她说上话了']],
    done: '记下了，打过了。',
  },
  offered: {
    title: '有个时间留给她了',
    say: (row) => `有个时间留给你：${when(row)}，${how(row)}。留到 ${momentText(row.callBy)}。要不要？`,
    outcomes: [
      ['takes', '她要这个时间'],
      ['declines', '她不要，接着等'],
      ['told', '告诉她了，她想好了自己来定'],
    ],
    declining: '这个时间马上让给后面的人，她的位置还在。',
  },
  displaced: {
    title: '约好的时间用不了了',
    say: (row) => `你约的 ${when(row)} 用不了了，更早说过的时间也不算了，是我们这边的原因，对不住。哪天你方便？`,
    outcomes: [
      ['told', '告诉她了'],
      ['declines', '她不约了'],
    ],
    declining: '这个预约就取消了。',
  },
  movedByUs: {
    title: '给她改了时间',
    say: (row) => `你约的改到 ${when(row)} 了，${how(row)}。来得了吗？`,
    outcomes: COMES,
    declining: GIVES_UP,
  },
  counselorChanged: {
    title: '换了人见她',
    say: (row) => `你约的换了人：${when(row)}，${how(row)}。行吗？`,
    outcomes: COMES,
    declining: GIVES_UP,
  },
  siteChanged: {
    title: '见面换了地方',
    say: (row) => `你约的换了地方：${when(row)}，${how(row)}。来得了吗？`,
    outcomes: COMES,
    declining: GIVES_UP,
  },
  confirmed: {
    title: '她约的定下来了',
    say: (row) => `你约的定下来了：${when(row)}，${how(row)}。`,
    outcomes: COMES,
    declining: GIVES_UP,
  },
  ended: {
    // she waited, lost her time, or let some go by: what is said is true of each
    title: '她想约的没约上',
    say: () => '你想约的这次没约上，对不住。还想约，随时能再约，这两周哪天有空都看得到。',
    outcomes: [['told', '告诉她了']],
  },
}

const DECLINED: CallWords = {
  title: '她约的没成',
  say: (row) => `你约的 ${when(row)} 没约成，对不住。换个时间行吗？`,
  outcomes: [['told', '告诉她了']],
}

export const callWords = ({ what }: Pick<CallDto, 'what'>): CallWords => WORDS[what] ?? DECLINED

/** What tells this call from another about the same booking. */
export const seenIn = ({ id, what, since }: CallDto) => ({ id, what, since })

/** Who else is on the telephone with her. */
export const callingNow = ({ calling }: CallDto, now: Instant): CallDto['calling'] =>
  calling && calling.until > now ? calling : undefined
