import type * as z from '../zod'
import type { Access } from './access'
import type { DomainError } from './errors'

/**
 * What may be asked, by whom, and how it fails.
 * `issuesCode`: the reply carries a return code made from the journal id; it is never stored.
 */
export type Operation<
  I extends z.ZodType = z.ZodType,
  O extends z.ZodType = z.ZodType,
  E extends DomainError = DomainError,
  A extends Access = Access,
  K extends 'query' | 'command' = 'query' | 'command',
> = Readonly<{ kind: K; access: A; input: I; output: O; errors: readonly E[]; issuesCode: boolean }>

const define =
  <K extends 'query' | 'command'>(kind: K) =>
  <I extends z.ZodType, O extends z.ZodType, const A extends Access, const E extends DomainError = never>(declared: {
    access: A
    input: I
    output: O
    errors?: readonly E[]
    issuesCode?: boolean
  }): Operation<I, O, E, A, K> => ({ kind, errors: [], issuesCode: false, ...declared })

/** Reads; changes nothing but the audit. */
export const query = define('query')
/** Writes, once per idempotency key. */
export const command = define('command')
