import * as z from '../zod'
import { ReturnCode } from './wire'

/** What every slice's contract is made of. */
export const Instant = z.iso.datetime({ precision: 3 })
export const Id = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/)
export const Nothing = z.object({})
export const ById = z.object({ id: Id })
export const ByCode = z.object({ returnCode: ReturnCode })
/** Something typed, without the spaces around it. */
export const text = ({ min = 1, max }: Readonly<{ min?: number; max: number }>) => z.string().trim().min(min).max(max)
