import type { AgendaDayDto, BookingState, SessionRowDto } from '@shared/contract/counseling'
import { overlap, type Span } from '@shared/rules/intervals'
import { BOOKING } from '@shared/values/limits'
import { addDays, mondayOf, dayOf, minuteOfDay, type Day, type Instant } from '@shared/values/instant'

type Work = AgendaDayDto['work'][number]
type Away = AgendaDayDto['away'][number]
export type DayItem =
  | { kind: 'work'; key: string; work: Work }
  | { kind: 'away'; key: string; away: Away }
  | { kind: 'session'; key: string; session: SessionRowDto }

const MAY_FALL: ReadonlySet<BookingState> = new Set<BookingState>(['asked', 'booked'])

/** An end at midnight belongs to the day that it ends. */
export function spanOf({ startsAt, endsAt }: Pick<SessionRowDto, 'startsAt' | 'endsAt'>): Span {
  const from = minuteOfDay(startsAt)
  const to = minuteOfDay(endsAt)
  return { from, to: to > from ? to : to + 24 * 60 }
}
const fromOf = (item: DayItem): number =>
  item.kind === 'session' ? spanOf(item.session).from : item.kind === 'away' ? item.away.from : item.work.from
const RANK = { work: 0, away: 1, session: 2 } as const

/** In the order of the day; what begins together, working time first. */
export const itemsOf = ({ work, away, sessions }: AgendaDayDto): readonly DayItem[] =>
  [
    ...work.map((one): DayItem => ({ kind: 'work', key: `w-${one.post}-${one.from}`, work: one })),
    ...away.map((one): DayItem => ({ kind: 'away', key: `a-${one.id}`, away: one })),
    ...sessions.map((one): DayItem => ({ kind: 'session', key: `s-${one.id}`, session: one })),
  ].sort((a, b) => fromOf(a) - fromOf(b) || RANK[a.kind] - RANK[b.kind])

/** Sessions that lie in a part of the day and have not begun. */
export const sessionsIn = ({ sessions }: AgendaDayDto, span: Span, now: Instant): readonly SessionRowDto[] =>
  sessions.filter((one) => MAY_FALL.has(one.state) && one.startsAt > now && overlap(spanOf(one), span))

/** 11月23日–29日, 11月30日–12月6日 */
export function weekText(week: Day): string {
  const words = (day: Day) => `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`
  const last = addDays(week, 6)
  return `${words(week)}–${last.slice(5, 7) === week.slice(5, 7) ? `${Number(last.slice(8))}日` : words(last)}`
}

export const thisWeek = (now: Instant): Day => mondayOf(dayOf(now))

/** What an empty day says: further ahead than duties are laid out nobody knows yet. */
export const noneWords = (on: Day, now: Instant): string =>
  on < addDays(thisWeek(now), BOOKING.weeksLaid * 7) ? '没有班' : '还没排到'
