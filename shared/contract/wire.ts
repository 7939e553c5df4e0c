import * as z from '../zod'
import type { Reply } from './errors'

/** Random, at least 128 bits: it alone ties a repeated command to its first try. */
export const IdempotencyKey = z.string().regex(/^[A-Za-z0-9_-]{22,64}$/)

export const Call = z.object({
  slice: z.string().max(40),
  op: z.string().max(40),
  input: z.unknown(),
  key: IdempotencyKey.optional(),
})
export type Call = z.infer<typeof Call>

/** Queries of one tick travel together, commands alone. */
export const MAX_CALLS = 8
export const Envelope = z.object({ calls: z.array(Call).min(1).max(MAX_CALLS) })
export type Envelope = z.infer<typeof Envelope>

export type Replies = { replies: Reply<unknown>[] }

/** Sixteen digits; spaces and dashes are hers to use as she likes. */
export const ReturnCode = z
  .string()
  .max(40)
  .transform((typed) => typed.replace(/[\s-]/g, ''))
  .pipe(z.string().regex(/^\d{16}$/))
