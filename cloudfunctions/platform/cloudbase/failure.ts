/**
 * What a failure of the database means for whoever asked:
 * `taken`: the id is in use. `conflict`: another transaction was first; nothing happened. `busy`: turned away unread.
 * `refused`: will not succeed however often it is tried. `lost`: nobody can say whether it took place.
 */
export type FailureKind = 'taken' | 'conflict' | 'busy' | 'refused' | 'lost'

/** Carries the code and never the message, which may quote what was written. */
export class DatabaseFailure extends Error {
  constructor(
    readonly kind: FailureKind,
    readonly code: string,
  ) {
    super(`${kind}: ${code}`)
    this.name = 'DatabaseFailure'
  }
}

const KINDS: Readonly<Record<string, FailureKind>> = {
  DATABASE_TRANSACTION_CONFLICT: 'conflict',
  // The transaction is gone: it ran out, or the server gave it up.
  DATABASE_TRANSACTION_FAIL: 'conflict',
  EXCEED_REQUEST_LIMIT: 'busy',
  EXCEED_CONCURRENT_REQUEST_LIMIT: 'busy',
  DATABASE_REQUEST_FAILED: 'refused',
  DATABASE_COLLECTION_NOT_EXIST: 'refused',
  DATABASE_PERMISSION_DENIED: 'refused',
  DATABASE_INVALID_OPERRATOR: 'refused',
  INVALID_PARAM: 'refused',
  SIGN_PARAM_INVALID: 'refused',
  INVALID_ENV: 'refused',
}
/** The database itself tells of a taken id and of a lost race in words alone. */
const TAKEN = /E11000|duplicate key/i
const RACE = /WriteConflict/i

/** Anything without a code we know may have been executed: a time-out, a broken connection, an error of the gateway. */
export function failureOf(thrown: unknown): DatabaseFailure {
  if (thrown instanceof DatabaseFailure) return thrown
  const { code, message } = (thrown ?? {}) as { code?: unknown; message?: unknown }
  const name = typeof code === 'string' || typeof code === 'number' ? String(code) : 'UNKNOWN'
  const words = typeof message === 'string' ? message : ''
  if (name.startsWith('DATABASE_') && TAKEN.test(words)) return new DatabaseFailure('taken', name)
  if (name.startsWith('DATABASE_') && RACE.test(words)) return new DatabaseFailure('conflict', name)
  return new DatabaseFailure(Object.hasOwn(KINDS, name) ? (KINDS[name] ?? 'lost') : 'lost', name)
}

/** The same for replies: with some settings the SDK returns a failure instead of throwing it. */
export async function answered<T>(asking: () => Promise<T>): Promise<T> {
  let reply: T
  try {
    reply = await asking()
  } catch (thrown) {
    throw failureOf(thrown)
  }
  if (typeof (reply as { code?: unknown } | undefined)?.code === 'string') throw failureOf(reply)
  return reply
}
