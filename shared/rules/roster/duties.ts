import { SERVICES_AT, type Post, type RosterChange, type RosterContent } from '../../values/counseling/roster'
import type { Day } from '../../values/instant'
import { HOLIDAYS, type HolidayTable } from '../calendar'
import { joined, overlap, subtract, type Span } from '../intervals'
import { countKept } from './count-kept'
import { keptOn } from './kept-on'

/** Somebody at a post on one day. `online` is what of it can be booked. */
export type Duty = Span & Readonly<{ post: string; kind: Post['kind']; who: string; online: readonly Span[] }>
export type Planned = Readonly<{ content: Pick<RosterContent, 'posts'>; changes: readonly RosterChange[] }>

/** Of teams in turn, the one whose turn it is on a day on which the post is kept; undefined before the first turn. */
export function teamOn({ days, turn }: Pick<Post, 'days' | 'turn'>, day: Day, table: HolidayTable = HOLIDAYS) {
  if (turn.by === 'same' || day < turn.since) return undefined
  return turn.teams[countKept(days, turn.since, day, table) % turn.teams.length]
}

const byPlan = (post: Post, day: Day, table: HolidayTable): readonly string[] =>
  post.turn.by === 'same' ? post.turn.who : (teamOn(post, day, table)?.who ?? [])

/** Who keeps a post on `day`, single changes counted in. Nobody on a day on which it is not kept and no one was put in. */
export function whoKeeps(post: Post, changes: readonly RosterChange[], day: Day, table = HOLIDAYS): string[] {
  const who = new Set(keptOn(post.days, day, table) ? byPlan(post, day, table) : [])
  for (const change of changes) {
    if (change.on !== day || change.post !== post.id) continue
    if (change.out !== undefined) who.delete(change.out)
    if (change.in !== undefined) who.add(change.in)
  }
  return [...who]
}

/** Everybody's duties of one site on one day. */
export const dutiesOn = ({ content, changes }: Planned, day: Day, table: HolidayTable = HOLIDAYS): Duty[] =>
  content.posts.flatMap((post) => {
    const bookable = SERVICES_AT[post.kind].length > 0
    const who = whoKeeps(post, changes, day, table)
    return joined(post.spans).flatMap((span) =>
      who.map((one) => ({
        ...span,
        post: post.id,
        kind: post.kind,
        who: one,
        online: bookable ? subtract([span], post.kept) : [],
      })),
    )
  })

const NOBODY: ReadonlySet<string> = new Set()

/** Posts that are kept on `day` by fewer than they need; those who are `away` that day keep none. */
export const gapsOn = (
  { content, changes }: Planned,
  day: Day,
  table: HolidayTable = HOLIDAYS,
  away: ReadonlySet<string> = NOBODY,
) =>
  content.posts.flatMap((post) => {
    if (!keptOn(post.days, day, table)) return []
    const missing = post.needs - whoKeeps(post, changes, day, table).filter((who) => !away.has(who)).length
    return missing > 0 ? [{ post: post.id, missing }] : []
  })

/** Two duties of one person that overlap, or undefined. */
export function clashIn<D extends Span & { who: string }>(duties: readonly D[]): readonly [D, D] | undefined {
  for (const [i, one] of duties.entries())
    for (const other of duties.slice(i + 1)) if (one.who === other.who && overlap(one, other)) return [one, other]
  return undefined
}
