import { clockText, minuteOf } from '@shared/rules/clock-words'
import type { Span } from '@shared/rules/intervals'
import { SERVICES_AT, type Post, type PostDays, type PostKind } from '@shared/values/counseling/roster'
import type { Day } from '@shared/values/instant'
import { POST_KIND_LABEL } from '@shared/glossary'

export interface SpanDraft {
  from: string
  to: string
}
export interface TeamDraft {
  name: string
  who: readonly string[]
}
/** A post as it is typed: what is not chosen at the moment stays for when she chooses it again. */
export interface PostDraft {
  id: string
  kind: PostKind
  name: string
  every: PostDays['every']
  weekdays: readonly string[]
  nth: string
  monthOn: string
  dates: readonly Day[]
  spans: readonly SpanDraft[]
  by: 'same' | 'turn'
  who: readonly string[]
  teams: readonly TeamDraft[]
  since: Day
  needs: number
  kept: readonly SpanDraft[]
}

const ORDER = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'] as const
export const newTeam = (at: number): TeamDraft => ({ name: `${ORDER[at] ?? at + 1}队`, who: [] })

export const newPost = (id: string, today: Day): PostDraft => ({
  id,
  kind: 'legal',
  name: POST_KIND_LABEL.legal,
  every: 'week',
  weekdays: [],
  nth: '1',
  monthOn: '1',
  dates: [],
  spans: [{ from: '9:00', to: '17:00' }],
  by: 'same',
  who: [],
  teams: [newTeam(0), newTeam(1)],
  since: today,
  needs: 1,
  kept: [],
})

const spanDraft = ({ from, to }: Span): SpanDraft => ({ from: clockText(from), to: clockText(to) })

export function postDraft(post: Post, today: Day): PostDraft {
  const { days, turn } = post
  const empty = newPost(post.id, today)
  return {
    ...empty,
    kind: post.kind,
    name: post.name,
    every: days.every,
    ...(days.every === 'week' && { weekdays: days.on.map(String) }),
    ...(days.every === 'month' && { nth: String(days.nth), monthOn: String(days.on) }),
    ...(days.every === 'date' && { dates: days.days }),
    spans: post.spans.map(spanDraft),
    by: turn.by,
    ...(turn.by === 'same' ? { who: turn.who } : { teams: turn.teams, since: turn.since }),
    needs: post.needs,
    kept: post.kept.map(spanDraft),
  }
}

/** Undefined for what is no span of one day yet. */
export function spanOf({ from, to }: SpanDraft): Span | undefined {
  const [begins, ends] = [minuteOf(from), minuteOf(to)]
  return begins !== undefined && ends !== undefined && begins < ends ? { from: begins, to: ends } : undefined
}
const spansOf = (spans: readonly SpanDraft[]): Span[] => spans.flatMap((typed) => spanOf(typed) ?? [])

function daysOf({ every, weekdays, nth, monthOn, dates }: PostDraft): PostDays {
  if (every === 'week') return { every, on: weekdays.map(Number) }
  if (every === 'month') return { every, nth: Number(nth), on: Number(monthOn) }
  return every === 'date' ? { every, days: [...dates].sort() } : { every }
}

/** What the draft says of the post. It may still be wrong: `postMissing` tells. */
export const postOf = (draft: PostDraft): Post => ({
  id: draft.id,
  kind: draft.kind,
  name: draft.name.trim(),
  days: daysOf(draft),
  spans: spansOf(draft.spans),
  turn:
    draft.by === 'same'
      ? { by: 'same', who: [...draft.who] }
      : {
          by: 'turn',
          teams: draft.teams.map(({ name, who }) => ({ name: name.trim(), who: [...who] })),
          since: draft.since,
        },
  needs: draft.needs,
  // at a window nothing is booked, so nothing has to be kept from it
  kept: SERVICES_AT[draft.kind].length > 0 ? spansOf(draft.kept) : [],
})
