import { MAX_CALLS, type Envelope, type Replies } from '@shared/contract/wire'
import type { Caller } from '../../kernel/ports'
import type { Serve } from '../../kernel/serve'
import type { FunctionContext } from './context'

/** What is left for sending the answer, when the platform is about to stop the function. */
const MARGIN_MS = 1_500
const DEFAULT_LIMIT_MS = 20_000

/**
 * Answers UNAVAILABLE before the platform would cut the call off without a word. What is still under way may yet take
 * effect; a repetition of the command finds it.
 */
export const inTime =
  (serve: Serve, newRef: () => string) =>
  async (envelope: unknown, caller: Caller, { time_limit_in_ms: limit = DEFAULT_LIMIT_MS }: FunctionContext) => {
    const calls = (envelope as Partial<Envelope> | null)?.calls
    const count = Array.isArray(calls) ? Math.min(calls.length, MAX_CALLS) : 1
    const late = (): Replies => ({
      replies: Array.from({ length: count }, () => ({ ok: false, error: { code: 'UNAVAILABLE', ref: newRef() } })),
    })
    let timer: NodeJS.Timeout | undefined
    const tooLate = new Promise<Replies>((resolve) => {
      timer = setTimeout(() => resolve(late()), Math.max(0, limit - MARGIN_MS))
    })
    return Promise.race([serve(envelope, caller), tooLate]).finally(() => clearTimeout(timer))
  }
export type ServeInTime = ReturnType<typeof inTime>
