import * as z from '../../zod'

export const SERVICE_KINDS = ['beforeMarriage', 'inMarriage', 'beforeDivorce', 'psychology', 'legalVisit'] as const
export type ServiceKind = (typeof SERVICE_KINDS)[number]
/** To these two may come together, unless violence has been told of. */
export const FOR_TWO: ReadonlySet<ServiceKind> = new Set<ServiceKind>(['beforeMarriage', 'inMarriage', 'beforeDivorce'])

/** At a place, by phone, over a video link. */
export const MODES = ['place', 'phone', 'video'] as const
export type Mode = (typeof MODES)[number]
const distinct = (list: readonly string[]) => new Set(list).size === list.length
export const Modes = z.array(z.enum(MODES)).min(1).max(MODES.length).check(z.refine(distinct))

/** A session may begin at whole multiples of one of these minutes since midnight. */
export const STEPS = [15, 30, 60] as const
const WEEK = 7 * 24 * 60

/** How a service is given. All lengths are minutes. */
export const ServiceTerms = z.object({
  kind: z.enum(SERVICE_KINDS),
  minutes: z.int().min(15).max(180),
  /** Kept free after it, for notes and a breath. */
  buffer: z.int().min(0).max(60),
  step: z.union(STEPS.map((step) => z.literal(step))),
  modes: Modes,
  /** How many days ahead it can be booked, today included. */
  aheadDays: z.int().min(1).max(28),
  /** So long before it begins it can still be booked, cancelled, moved. */
  bookBefore: z.int().min(0).max(WEEK),
  cancelBefore: z.int().min(0).max(WEEK),
  moveBefore: z.int().min(0).max(WEEK),
  /** How many of them one person may hold at once, those she waits for included. */
  atMost: z.int().min(1).max(5),
  /** A counselor has to say yes before it holds for sure; the time is kept for her meanwhile. */
  confirms: z.boolean(),
  /** A freed time is kept for whoever waited this long. */
  offerMinutes: z
    .int()
    .min(15)
    .max(WEEK / 7),
})
export type ServiceTerms = z.infer<typeof ServiceTerms>

const HOUR = 60
const DAY = 24 * HOUR
const usual = {
  buffer: 10,
  step: 30,
  modes: ['place', 'phone', 'video'],
  aheadDays: 14,
  bookBefore: 2 * HOUR,
  cancelBefore: 2 * HOUR,
  moveBefore: 2 * HOUR,
  atMost: 2,
  confirms: false,
  offerMinutes: 2 * HOUR,
} satisfies Partial<ServiceTerms>
/** Until the district says otherwise. */
export const USUAL_TERMS: readonly ServiceTerms[] = [
  { ...usual, kind: 'beforeMarriage', minutes: 60 },
  { ...usual, kind: 'inMarriage', minutes: 60 },
  { ...usual, kind: 'beforeDivorce', minutes: 60, cancelBefore: DAY, moveBefore: DAY },
  { ...usual, kind: 'psychology', minutes: 50 },
  { ...usual, kind: 'legalVisit', minutes: 30, buffer: 0, modes: ['place', 'phone'] },
]
