import type { ErrorCode, FieldProblem } from '@shared/contract/errors'
import type { Envelope, Replies } from '@shared/contract/wire'
import { CallError } from '@/api/call-error'

/** A server of a test's own: what it says to each operation, and what it was asked. */
export const answers: Record<string, (input: Record<string, unknown>) => unknown> = {}
export const asked: { op: string; input: Record<string, unknown>; key: string | undefined }[] = []
export const opsOf = (op: string) => asked.filter((one) => one.op === op)

export const refuse = (code: ErrorCode, fields?: Record<string, FieldProblem>) => () =>
  Promise.reject(new CallError({ code, ref: 'K7Q-218', ...(fields && { fields }) }))
export const offline = () => Promise.reject(new CallError({ code: 'UNAVAILABLE', ref: '本机-ABCD' }, true))

export const send = async ({ calls }: Envelope): Promise<Replies> => ({
  replies: await Promise.all(
    calls.map(async ({ op, input, key }) => {
      const given = input as Record<string, unknown>
      asked.push({ op, input: given, key })
      const answer = answers[op] ?? refuse('NOT_FOUND')
      try {
        return { ok: true as const, data: await answer(given) }
      } catch (thrown) {
        if (thrown instanceof CallError && !thrown.offline) return { ok: false as const, error: thrown.failure }
        throw thrown
      }
    }),
  ),
})

/** Nothing asked yet, and nothing said but this. */
export function answerOnly(now: typeof answers): void {
  asked.length = 0
  Object.keys(answers).forEach((op) => delete answers[op])
  Object.assign(answers, now)
}
