import * as z from '../zod'
import { LIMITS } from './limits'
import { OpeningHours } from './opening-hours'

export const PLACE_KINDS = [
  'federation', // of the district, a town or a village, by its area
  'centre',
  'studio',
  'station',
  'court',
  'legalAid',
  'hospital',
  'police',
  'other',
] as const
export type PlaceKind = (typeof PLACE_KINDS)[number]

export const PLACE_SERVICES = [
  'talk',
  'mediation',
  'lawyer',
  'marriage',
  'psychology',
  'parenting',
  'protection',
  'legalAid',
  'police',
  'injury',
  'childcare',
  'rest',
  'jobs',
] as const
export type PlaceService = (typeof PLACE_SERVICES)[number]

export const FACILITIES = ['stepFree', 'nursingRoom', 'childrenCorner'] as const
export type Facility = (typeof FACILITIES)[number]

/** What one can be received in. */
export const LANGUAGES = ['mandarin', 'chongqing', 'signLanguage', 'english'] as const
export type Language = (typeof LANGUAGES)[number]

/** GCJ-02, as China's maps have it. Absent means that nobody has checked where it is. */
export const Position = z.object({ lat: z.number().min(-90).max(90), lng: z.number().min(-180).max(180) })
export type Position = z.infer<typeof Position>

/** A landline with its area code, a mobile, a 400 number or a short one; spaces have been taken out. */
export const PHONE = /^(0\d{2,3}-?\d{7,8}(-\d{1,6})?|1[3-9]\d{9}|400-?\d{3}-?\d{4}|1\d{2,4})$/
const text = (max: number, min = 0) => z.string().trim().min(min).max(max)
const distinct = (list: readonly string[]) => new Set(list).size === list.length
const someOf = <const T extends readonly [string, ...string[]]>(values: T) =>
  z.array(z.enum(values)).max(values.length).check(z.refine(distinct))

/** All that is said of a place, by whoever looks after it. Public, every word of it. */
export const PlaceContent = z.object({
  kind: z.enum(PLACE_KINDS),
  name: text(LIMITS.placeName.max, LIMITS.placeName.min),
  /** What people call it: 老妇联, 兴龙湖工作室. */
  aliases: z.array(text(LIMITS.placeName.max, 1)).max(5),
  address: text(LIMITS.placeAddress.max).optional(),
  /** What stands beside it: 兴龙湖公园南门对面. */
  landmark: text(LIMITS.placeLandmark.max).optional(),
  phone: z.string().regex(PHONE).optional(),
  position: Position.optional(),
  hours: OpeningHours.optional(),
  services: someOf(PLACE_SERVICES),
  facilities: someOf(FACILITIES),
  languages: someOf(LANGUAGES),
  /** "How will I be received", in plain words. */
  reception: text(LIMITS.placeReception.max).optional(),
  /** Of a 妇女儿童驿站. */
  stars: z.int().min(1).max(5).optional(),
  /** Invented to show how it works. */
  sample: z.boolean().optional(),
})
export type PlaceContent = z.infer<typeof PlaceContent>
