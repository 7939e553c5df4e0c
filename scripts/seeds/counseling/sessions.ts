import type { Client } from '../../../miniprogram/src/api/client'

type Booked = Parameters<Client['counseling']['book']>[0]
/** A session to be booked on the `nth` day on which there is a free time. */
export type Session = Omit<Booked, 'on' | 'from'> & { nth: number }

const holder = (name: string) => `demo-phone-${name}`.padEnd(32, '0')
const silent = { channel: 'none' } as const

/** What the days of the demo's counselors hold. Invented. */
export const SESSIONS: readonly Session[] = [
  {
    kind: 'inMarriage',
    counselorId: 'demo-wen',
    nth: 0,
    mode: 'phone',
    together: false,
    holder: holder('a'),
    words: '（示例）为了谁管娃儿作业天天吵，他摔门就走，我不晓得还能咋说。',
    contact: {
      channel: 'phone',
      phone: '13800000000',
      hours: { on: 'daily', from: 9 * 60, to: 18 * 60 },
      pickUp: 'anyone',
      cover: '社区问卷回访',
    },
  },
  {
    kind: 'beforeMarriage',
    counselorId: 'demo-wen',
    nth: 1,
    mode: 'place',
    together: true,
    holder: holder('b'),
    contact: silent,
  },
  {
    kind: 'beforeDivorce',
    counselorId: 'demo-wen',
    nth: 2,
    mode: 'place',
    together: false,
    holder: holder('c'),
    words: '（示例）分居快一年了，想好好商量，不想闹上法院。',
    contact: silent,
  },
  {
    kind: 'psychology',
    counselorId: 'demo-ran',
    nth: 0,
    mode: 'video',
    together: false,
    holder: holder('d'),
    words: '（示例）生完娃儿三个月，夜里睡不着，一个人就想哭。',
    contact: silent,
  },
  {
    kind: 'legalVisit',
    counselorId: 'demo-zhou',
    nth: 0,
    mode: 'place',
    together: false,
    holder: holder('e'),
    contact: silent,
  },
]
