import type { RosterContent } from '@shared/values/counseling/roster'
import type { Day } from '@shared/values/instant'
import { draftOf, type RosterDraft } from './roster-draft'

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)
const FIELDS = ['name', 'address', 'area', 'placeId'] as const

/** Her words on top of what another has written meanwhile: fields and posts that she has not touched follow the other. */
export function rebase(draft: RosterDraft, base: RosterContent, now: RosterContent, today: Day): RosterDraft {
  const [before, after] = [draftOf(base, today), draftOf(now, today)]
  const follow = FIELDS.filter((field) => draft[field] === before[field])
  const was = (id: string) => before.posts.find((post) => post.id === id)
  const is = (id: string) => after.posts.find((post) => post.id === id)
  const hers = draft.posts.flatMap((post) => {
    if (!same(post, was(post.id))) return [post]
    return is(post.id) ?? []
  })
  // another's new posts; what was there before and is not in her draft she has taken away
  const added = after.posts.filter(({ id }) => !was(id) && !hers.some((post) => post.id === id))
  const people = [...draft.people, ...now.people.filter(({ id }) => !draft.people.some((one) => one.id === id))]
  return {
    ...draft,
    ...Object.fromEntries(follow.map((field) => [field, after[field]])),
    people,
    known: [...draft.known, ...now.people.map(({ id }) => id)],
    posts: [...hers, ...added],
  }
}
