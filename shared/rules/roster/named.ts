import type { Post, RosterChange } from '../../values/counseling/roster'
import type { Planned } from './duties'

const inPost = ({ turn }: Post): readonly string[] =>
  turn.by === 'same' ? turn.who : turn.teams.flatMap(({ who }) => who)

/** Everybody a roster names, at any of its posts and on single days. */
export const namedIn = ({ content, changes }: Planned): ReadonlySet<string> =>
  new Set([...content.posts.flatMap(inPost), ...changes.flatMap((change) => change.in ?? [])])

/** The same, by post. */
export const namedAt = (post: Post, changes: readonly RosterChange[]): ReadonlySet<string> =>
  new Set([...inPost(post), ...changes.flatMap((change) => (change.post === post.id && change.in) || [])])
