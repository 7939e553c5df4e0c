import { lengthOf, overlap, subtract, type Span } from '@shared/rules/intervals'
import { dutiesOn, whoKeeps } from '@shared/rules/roster/duties'
import type { Post } from '@shared/values/counseling/roster'
import { instantAt, type Day, type Instant } from '@shared/values/instant'
import type { AgendaDay, RosterRecord, Turn } from '../records'

export type Found = Readonly<{ roster: RosterRecord; post: Post }>

/** The post of a turn; undefined where `who` does not keep it that day. */
export function findTurn(roster: RosterRecord | undefined, { post: id, on, who }: Turn): Found | undefined {
  const post = roster && !roster.ended ? roster.content.posts.find((one) => one.id === id) : undefined
  return roster && post && whoKeeps(post, roster.changes, on).includes(who) ? { roster, post } : undefined
}

export const hasBegun = ({ spans }: Post, on: Day, now: Instant): boolean =>
  spans.some(({ from }) => instantAt(on, from) <= now)

/** What one does on a day at all her sites, but for the turn she gives away. */
export const dutiesOf = (who: string, rosters: readonly RosterRecord[], on: Day, without?: Turn): Span[] =>
  rosters.flatMap((roster) =>
    dutiesOn(roster, on).filter(
      (duty) =>
        duty.who === who && !(without?.on === on && without.roster === roster._id && without.post === duty.post),
    ),
  )

/** Whether she could keep a post on a day on which she does `duties` and is away for a while. */
export const isFreeFor = ({ spans }: Post, duties: readonly Span[], away: AgendaDay['away'] = []): boolean =>
  !spans.some((span) => duties.some((duty) => overlap(duty, span))) &&
  lengthOf(subtract(spans, away)) === lengthOf(spans)
