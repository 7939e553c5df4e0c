import { COMMON_ERRORS, type ErrorCode, type Failure } from '@shared/contract/errors'
import type { Operation } from '@shared/contract/operation'
import { Fault } from './fault'

/** Only what the contract declares leaves as itself; anything else is our fault and says so, with the reference. */
export function failureOf(thrown: unknown, op: Operation | undefined, ref: string): Failure {
  if (!(thrown instanceof Fault)) return { code: 'INTERNAL', ref }
  const allowed: readonly ErrorCode[] = [...COMMON_ERRORS, ...(op?.errors ?? [])]
  if (!allowed.includes(thrown.code)) return { code: 'INTERNAL', ref }
  return { code: thrown.code, ...(thrown.fields && { fields: thrown.fields }), ref }
}

/** Where it happened, without the message, which might quote what she wrote. */
export const traceOf = (thrown: unknown): string[] =>
  thrown instanceof Error
    ? [
        thrown.name,
        // A stack begins with the message, which may have lines of its own that look like places.
        ...(thrown.stack ?? '')
          .replace(thrown.message, () => '')
          .split('\n')
          .filter((l) => l.startsWith('    at '))
          .slice(0, 6),
      ]
    : [typeof thrown]
