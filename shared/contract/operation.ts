import type * as z from '../zod'
import type { Access } from './access'
import type { DomainError } from './errors'

export type Issues = 'returnCode' | 'session' | 'pairingCode'

/**
 * What may be asked, by whom, and how it fails.
 * `issues`: the reply carries a return code, the token of a session or the code of a pairing, made from the journal id;
 * none of them is ever stored.
 */
export type Operation<
  I extends z.ZodType = z.ZodType,
  O extends z.ZodType = z.ZodType,
  E extends DomainError = DomainError,
  A extends Access = Access,
  K extends 'query' | 'command' = 'query' | 'command',
> = Readonly<{ kind: K; access: A; input: I; output: O; errors: readonly E[]; issues?: Issues | undefined }>

const define =
  <K extends 'query' | 'command'>(kind: K) =>
  <I extends z.ZodType, O extends z.ZodType, const A extends Access, const E extends DomainError = never>(declared: {
    access: A
    input: I
    output: O
    errors?: readonly E[]
    issues?: Issues
  }): Operation<I, O, E, A, K> => ({ kind, errors: [], ...declared })

/** Reads; changes nothing but the audit. */
export const query = define('query')
/** Writes, once per idempotency key. */
export const command = define('command')
