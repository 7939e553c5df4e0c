import type { Post } from '../../values/counseling/roster'
import type { Planned } from './duties'

/** Everybody whom a post names, in whatever team. */
export const namedAt = ({ turn }: Post): readonly string[] =>
  turn.by === 'same' ? turn.who : turn.teams.flatMap(({ who }) => who)

/** Everybody a roster names, at any of its posts and on single days. */
export const namedIn = ({ content, changes }: Planned): ReadonlySet<string> =>
  new Set([...content.posts.flatMap(namedAt), ...changes.flatMap((change) => change.in ?? [])])
