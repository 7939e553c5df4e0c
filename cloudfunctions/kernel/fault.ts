import type { ErrorCode, FieldProblem } from '@shared/contract/errors'

/** The one way to refuse: a code from the contract, and for INVALID_INPUT the fields it is about. */
export class Fault extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly fields?: Record<string, FieldProblem>,
  ) {
    super(code)
    this.name = 'Fault'
  }
}
