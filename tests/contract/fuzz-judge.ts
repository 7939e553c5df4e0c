import { isDeepStrictEqual } from 'node:util'
import { COMMON_ERRORS, FIELD_PROBLEMS, type Reply } from '../../shared/contract/errors'
import type { Replies } from '../../shared/contract/wire'
import * as z from '../../shared/zod'
import type { Seen } from './fuzz'
import type { Shot } from './fuzz-envelope'
import { OPERATIONS, type Named } from './operations'

const Refused = z.strictObject({
  ok: z.literal(false),
  error: z.strictObject({
    code: z.string(),
    fields: z.record(z.string().max(200), z.enum(FIELD_PROBLEMS)).optional(),
    ref: z.string().regex(/^[ACDEFHJKMNPRTUVWXY34679]{3}-[ACDEFHJKMNPRTUVWXY34679]{3}$/),
  }),
})
const Given = z.strictObject({ ok: z.literal(true), data: z.unknown() })

/** What is wrong with the form of one reply, or undefined. */
function formOf(reply: Reply<unknown>, one: Named | undefined): string | undefined {
  if (!isDeepStrictEqual(JSON.parse(JSON.stringify(reply)), reply)) return 'does not survive the wire'
  if (!reply.ok) {
    if (!Refused.safeParse(reply).success) return 'is no refusal by the contract'
    const allowed: readonly string[] = [...COMMON_ERRORS, ...(one?.op.errors ?? [])]
    return allowed.includes(reply.error.code) ? undefined : `has the undeclared code ${reply.error.code}`
  }
  if (!Given.safeParse(reply).success) return 'is no answer by the contract'
  if (!one) return 'answers what is no operation'
  const output = one.op.output.safeParse(reply.data)
  if (!output.success || !isDeepStrictEqual(output.data, reply.data)) return 'is not what the contract declares'
  return undefined
}

const shortened = (shot: Shot) => {
  try {
    return JSON.stringify(shot.envelope)?.slice(0, 200) ?? 'undefined'
  } catch {
    return 'something too deep to show'
  }
}

/** Notes what was answered, and says what must not have been. */
export function judge(shot: Shot, replies: Replies | string, seen: Seen): string[] {
  const where = () => `${shot.ops.map((one) => one?.full ?? '?').join(' ')} ${shortened(shot)}`
  if (typeof replies === 'string') return [`${replies}: ${where()}`]
  const problems: string[] = []
  const { length } = replies.replies
  if (length !== shot.size && !(length === 1 && shot.ops.length === 0)) problems.push(`${length} replies: ${where()}`)
  replies.replies.forEach((reply, i) => {
    const one = shot.ops[i] ?? calledAt(shot, i)
    const code = reply.ok ? 'OK' : reply.error.code
    const codes = seen.get(one?.full ?? 'unknown') ?? new Map<string, number>()
    seen.set(one?.full ?? 'unknown', codes.set(code, (codes.get(code) ?? 0) + 1))
    if (code === 'INTERNAL') problems.push(`INTERNAL: ${where()}`)
    const form = formOf(reply, one)
    if (form) problems.push(`a reply ${form}: ${where()}`)
  })
  return [...problems, ...judgeRepeat(shot, replies.replies[0], where)]
}

/** A command that took effect answers the same again, and nothing else under its key. */
function judgeRepeat(shot: Shot, reply: Reply<unknown> | undefined, where: () => string): string[] {
  if (!shot.again || !shot.first?.ok || !reply) return []
  // Whoever has signed out meanwhile, or whose session or role has ended, is told that first.
  if (!reply.ok && ['UNAUTHENTICATED', 'FORBIDDEN'].includes(reply.error.code)) return []
  if (shot.again === 'same')
    return isDeepStrictEqual(reply, shot.first) ? [] : [`a repeated command answered anew: ${where()}`]
  return !reply.ok && reply.error.code === 'CONFLICT' ? [] : [`a key was taken for another body: ${where()}`]
}

/** The operation of a call in an envelope that was made by hand. */
function calledAt({ envelope }: Shot, i: number): Named | undefined {
  const { calls } = (envelope ?? {}) as { calls?: { slice?: unknown; op?: unknown }[] }
  const call = Array.isArray(calls) ? calls[i] : undefined
  return OPERATIONS.find(({ slice, name }) => slice === call?.slice && name === call.op)
}
