import * as z from '../../zod'
import { LIMITS } from '../limits'
import type { PlaceService } from '../place-content'
import { AreaCode } from '../place'
import type { ServiceKind } from './services'

/** What somebody is on duty for. At a window and on the hotline nobody can be booked: that time is theirs who walk in or call. */
export const POST_KINDS = ['marriage', 'psychology', 'legal', 'window', 'hotline'] as const
export type PostKind = (typeof POST_KINDS)[number]
/** What can be booked with whoever stands at such a post. */
export const SERVICES_AT: Readonly<Record<PostKind, readonly ServiceKind[]>> = {
  marriage: ['beforeMarriage', 'inMarriage', 'beforeDivorce'],
  psychology: ['psychology'],
  legal: ['legalVisit'],
  window: [],
  hotline: [],
}
/** What a place is said to offer while somebody stands at such a post. */
export const DUTY_AS: Readonly<Record<PostKind, PlaceService>> = {
  marriage: 'marriage',
  psychology: 'psychology',
  legal: 'lawyer',
  window: 'talk',
  hotline: 'talk',
}

const DAY = 24 * 60
const Day = z.iso.date()
const Weekday = z.int().min(0).max(6)
const Id = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/)
const distinct = (list: readonly unknown[]) => new Set(list).size === list.length

/** Minutes since midnight in China, `to` exclusive. */
export const TimeSpan = z
  .object({
    from: z
      .int()
      .min(0)
      .max(DAY - 1),
    to: z.int().min(1).max(DAY),
  })
  .check(z.refine(({ from, to }) => from < to))
export type TimeSpan = z.infer<typeof TimeSpan>

/**
 * On which days a post is kept. `workdays` follow the State Council's table, make-up workdays included; `weekly` and
 * `monthly` rest on its holidays; `daily` never rests; `dates` are meant as they stand. Weekdays: 0 is Sunday. `nth` -1 is
 * the last of the month.
 */
export const PostDays = z.union([
  z.object({ every: z.literal('workday') }),
  z.object({ every: z.literal('day') }),
  z.object({ every: z.literal('week'), on: z.array(Weekday).min(1).max(7).check(z.refine(distinct)) }),
  z.object({ every: z.literal('month'), nth: z.union([z.literal(-1), z.int().min(1).max(4)]), on: Weekday }),
  z.object({ every: z.literal('date'), days: z.array(Day).min(1).max(60).check(z.refine(distinct)) }),
])
export type PostDays = z.infer<typeof PostDays>

const Team = z.object({ name: z.string().trim().max(LIMITS.teamName.max), who: z.array(Id).min(1).max(8) })
/**
 * Who keeps it: the same people each time, or teams in turn, one for each day on which it is kept, counted from `since`,
 * on which the first team comes.
 */
export const PostTurn = z.union([
  z.object({ by: z.literal('same'), who: z.array(Id).max(8).check(z.refine(distinct)) }),
  z.object({ by: z.literal('turn'), teams: z.array(Team).min(2).max(10), since: Day }),
])
export type PostTurn = z.infer<typeof PostTurn>

export const Post = z.object({
  id: Id,
  kind: z.enum(POST_KINDS),
  name: z.string().trim().min(2).max(LIMITS.postName.max),
  days: PostDays,
  spans: z.array(TimeSpan).min(1).max(4),
  turn: PostTurn,
  /** So many are needed each time; fewer is a gap. */
  needs: z.int().min(1).max(8),
  /** Of its time, what is kept for those who walk in: it cannot be booked. */
  kept: z.array(TimeSpan).max(4),
})
export type Post = z.infer<typeof Post>

/** On one day at one post somebody else comes, or nobody. */
export const RosterChange = z.object({ on: Day, post: Id, out: Id.optional(), in: Id.optional() })
export type RosterChange = z.infer<typeof RosterChange>

/** The duties of one site, as a federation writes them. */
export const RosterContent = z.object({
  site: z.object({
    name: z.string().trim().min(2).max(LIMITS.placeName.max),
    address: z.string().trim().max(LIMITS.placeAddress.max).optional(),
    area: AreaCode,
    /** The place of 找妇联 that it is, where there is one. */
    placeId: Id.optional(),
  }),
  /** People who keep a post and have no card as counselors: who answers the hotline, who sits at the window. */
  people: z.array(z.object({ id: Id, name: z.string().trim().min(2).max(LIMITS.displayName.max) })).max(60),
  posts: z
    .array(Post)
    .max(20)
    .check(z.refine((posts) => distinct(posts.map(({ id }) => id)))),
})
export type RosterContent = z.infer<typeof RosterContent>
