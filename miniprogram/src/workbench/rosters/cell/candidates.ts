import type { RosterDto } from '@shared/contract/counseling'
import { overlap } from '@shared/rules/intervals'
import { dutiesOn, whoKeeps } from '@shared/rules/roster/duties'
import type { Post } from '@shared/values/counseling/roster'
import type { Day } from '@shared/values/instant'
import { canKeep, peopleOf, type Person, type Staff } from '../use-room'

export interface Candidate extends Person {
  /** Where she has to be at that time. */
  busyAt?: string
}

/** Who could come that day, those who have to be elsewhere last. A name without a card is of its own roster alone. */
export function candidatesFor(
  post: Post,
  on: Day,
  roster: RosterDto,
  staff: Staff,
  rosters: readonly RosterDto[],
): readonly Candidate[] {
  const here = new Set(whoKeeps(post, roster.changes, on))
  const locals = new Set(roster.content.people.map(({ id }) => id))
  const duties = rosters.flatMap((one) =>
    dutiesOn(one, on).flatMap((duty) => {
      if (one.id !== roster.id && locals.has(duty.who)) return []
      return [{ ...duty, name: one.content.posts.find(({ id }) => id === duty.post)?.name ?? '' }]
    }),
  )
  return peopleOf(staff, roster.content.people)
    .filter((one) => one.active && !here.has(one.id) && canKeep(one, post.kind))
    .map((person): Candidate => {
      const busy = duties.find((duty) => duty.who === person.id && post.spans.some((span) => overlap(span, duty)))
      return { ...person, ...(busy && { busyAt: busy.name }) }
    })
    .sort((a, b) => Number(a.busyAt !== undefined) - Number(b.busyAt !== undefined))
}
