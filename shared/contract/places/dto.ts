import { OpeningHours } from '../../values/opening-hours'
import { AreaCode } from '../../values/place'
import { PLACE_SERVICES, PlaceContent } from '../../values/place-content'
import * as z from '../../zod'
import { Id, Instant } from '../fields'

const Day = z.iso.date()

/** Minutes since midnight in China. */
export const DutyDto = z.object({
  on: Day,
  who: z.string(),
  what: z.enum(PLACE_SERVICES),
  from: z.int(),
  to: z.int(),
})
export type DutyDto = z.infer<typeof DutyDto>

/** A place as everyone may read it. Lists that are empty are left out, and hours stand once for all who share them. */
export const PlaceDto = PlaceContent.omit({ hours: true })
  .partial({ aliases: true, services: true, facilities: true, languages: true })
  .extend({
    id: Id,
    area: AreaCode,
    /** First letters of the name in pinyin, for searching: `zsljdfl`. */
    initials: z.string(),
    /** Its place in the snapshot's `hours`; absent when nobody has told them. */
    hours: z.int().optional(),
    /** The day on which whoever looks after it last said that all of this is right. */
    confirmedOn: Day.optional(),
    /** Of today and the days to come. */
    duties: z.array(DutyDto).optional(),
    /** Ids of places that were merged into this one, for whoever kept one of them. */
    formerly: z.array(Id).optional(),
  })
export type PlaceDto = z.infer<typeof PlaceDto>

/** All public places of the district in one piece: a phone searches and sorts it by itself, and keeps it for when there is no network. */
export const PlacesSnapshotDto = z.object({
  version: z.string(),
  builtAt: Instant,
  hours: z.array(OpeningHours),
  /** Villages and communities by code; the towns stand in shared/values. */
  villages: z.array(z.object({ code: AreaCode, name: z.string() })),
  places: z.array(PlaceDto),
})
export type PlacesSnapshotDto = z.infer<typeof PlacesSnapshotDto>

/** A place as its officers see it. */
export const StaffPlaceDto = z.object({
  id: Id,
  area: AreaCode,
  /** Counts changes; an edit names the one it has seen. */
  revision: z.int(),
  content: PlaceContent,
  closed: z.object({ at: Instant, why: z.string() }).optional(),
  confirmedAt: Instant.optional(),
  /** Nobody has confirmed it for `CONFIRM.days`. */
  stale: z.boolean(),
  /** Somebody has shut it for the rest of today, which can be taken back. */
  closedToday: z.boolean().optional(),
})
export type StaffPlaceDto = z.infer<typeof StaffPlaceDto>

export const PLACE_CHANGES = [
  'added',
  'edited',
  'closedToday',
  'closed',
  'reopened',
  'confirmed',
  'merged',
  'imported',
  'undone',
  'refused',
] as const
/** One line of a place's history; `after` is the whole content from then on, so that it can be taken up again. */
export const PlaceChangeDto = z.object({
  at: Instant,
  by: z.string(),
  what: z.enum(PLACE_CHANGES),
  why: z.string().optional(),
  after: PlaceContent.optional(),
})
export type PlaceChangeDto = z.infer<typeof PlaceChangeDto>

/**
 * What a village wants to be said of a place, until its town has looked at it. A new place that was refused stays for the
 * village alone, with no more of it than its name, until whoever proposed it takes it back.
 */
export const ProposalDto = z.object({
  id: Id,
  /** Absent: a new place. */
  placeId: Id.optional(),
  area: AreaCode,
  /** When it was proposed; of a refused one, when that was. */
  at: Instant,
  by: z.string(),
  /** The caller's own. */
  mine: z.boolean(),
  why: z.string().optional(),
  /** What stands now, if something does. */
  before: PlaceContent.optional(),
  after: PlaceContent,
  refused: z.object({ by: z.string(), why: z.string() }).optional(),
})
export type ProposalDto = z.infer<typeof ProposalDto>
