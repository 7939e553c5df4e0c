import type { ErrorCode, Reply } from '@shared/contract/errors'

/** Larger than any honest call: the longest answer with eight citations is a third of it. */
export const BODY_LIMIT = 64 * 1024

const STATUS: Partial<Record<ErrorCode, number>> = {
  INVALID_INPUT: 400,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  RATE_LIMITED: 429,
  UNAVAILABLE: 503,
  INTERNAL: 500,
}
/** Codes of a domain are states that stand in the way: 409, like CONFLICT. */
export const statusOfCode = (code: ErrorCode): number => STATUS[code] ?? 409
export const statusOf = (reply: Reply<unknown> | undefined): number =>
  reply === undefined || reply.ok ? 200 : statusOfCode(reply.error.code)
/** An envelope of several calls has gone well as an envelope, whatever became of each. */
export const statusOfAll = (replies: readonly Reply<unknown>[]): number =>
  replies.length === 1 ? statusOf(replies[0]) : 200

/**
 * The token of the header, absent only when there is no header: something in it that is no token of ours must not read
 * as "nobody is signed in".
 */
export function tokenIn(authorization: string | undefined): { token?: string } {
  if (authorization === undefined) return {}
  return { token: /^Bearer ([\w-]{1,200})$/.exec(authorization)?.[1] ?? '' }
}
