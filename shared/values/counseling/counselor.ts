import * as z from '../../zod'
import { LIMITS } from '../limits'
import { LANGUAGES } from '../place-content'
import { Modes, SERVICE_KINDS } from './services'

/** Drawn, never a photo. */
export const AVATARS = ['camellia', 'bamboo', 'tea', 'plum', 'orchid', 'osmanthus'] as const
export type Avatar = (typeof AVATARS)[number]
export const GENDERS = ['woman', 'man'] as const
const distinct = (list: readonly string[]) => new Set(list).size === list.length

/** What a counselor says of herself. Public, every word of it. */
export const CounselorCard = z.object({
  avatar: z.enum(AVATARS),
  gender: z.enum(GENDERS),
  kinds: z.array(z.enum(SERVICE_KINDS)).min(1).max(SERVICE_KINDS.length).check(z.refine(distinct)),
  modes: Modes,
  /** What she is good at, a few words each: 吵架冷战, 产后情绪. */
  goodAt: z.array(z.string().trim().min(2).max(LIMITS.goodAt.max)).max(LIMITS.goodAt.many).check(z.refine(distinct)),
  languages: z.array(z.enum(LANGUAGES)).min(1).max(LANGUAGES.length).check(z.refine(distinct)),
  intro: z.string().trim().max(LIMITS.intro.max).optional(),
})
export type CounselorCard = z.infer<typeof CounselorCard>
