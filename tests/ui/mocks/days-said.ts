import type { AgendaDayDto, SessionDto, SessionRowDto } from '@shared/contract/counseling'
import { addDays, instantAt, mondayOf } from '@shared/values/instant'

/** Wednesday, 10:00 in China. */
export const TODAY = '2026-11-25'
export const NOW = instantAt(TODAY, 10 * 60)
export const WEEK = mondayOf(TODAY)

export const row = (change: Partial<SessionRowDto> = {}): SessionRowDto => ({
  id: 'b1',
  kind: 'psychology',
  mode: 'place',
  state: 'booked',
  together: false,
  urgent: false,
  startsAt: instantAt(TODAY, 10 * 60 + 20),
  endsAt: instantAt(TODAY, 11 * 60 + 10),
  site: '中山路驿站（示例）',
  ...change,
})
export const session = (change: Partial<SessionDto> = {}): SessionDto => ({
  ...row(),
  words: [{ text: '（示例）晚上睡不着', at: NOW }],
  partnerWords: [],
  channel: 'phone',
  callHours: { on: 'daily', from: 9 * 60, to: 18 * 60 },
  history: [{ at: NOW, what: 'booked' }],
  hasNote: false,
  ...change,
})
export const work = (change: Partial<AgendaDayDto['work'][number]> = {}): AgendaDayDto['work'][number] => ({
  from: 9 * 60,
  to: 17 * 60,
  roster: 'r1',
  post: 'p1',
  kind: 'psychology',
  site: '中山路驿站（示例）',
  ...change,
})
/** The week from Monday on, with what single days hold. */
export const days = (said: Readonly<Record<string, Partial<AgendaDayDto>>>, week = WEEK): AgendaDayDto[] =>
  Array.from({ length: 7 }, (_, i) => addDays(week, i)).map((on) => ({
    on,
    work: [],
    away: [],
    sessions: [],
    ...said[on],
  }))

export const CARD = {
  avatar: 'camellia' as const,
  gender: 'woman' as const,
  kinds: ['psychology' as const],
  modes: ['place' as const],
  goodAt: ['产后情绪'],
  languages: ['mandarin' as const],
}
