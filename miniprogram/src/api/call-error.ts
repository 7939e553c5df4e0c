import type { Failure } from '@shared/contract/errors'

/** Why a call failed. `offline`: it never reached the server, or its answer never reached us. */
export class CallError extends Error {
  readonly failure: Failure
  readonly offline: boolean

  constructor(failure: Failure, offline = false) {
    super(failure.code)
    this.name = 'CallError'
    this.failure = failure
    this.offline = offline
  }
}

/** It may have been done all the same: only the same try, asked about again, can tell. */
export const mayHaveHappened = (thrown: unknown): boolean =>
  thrown instanceof CallError && (thrown.offline || /^(UNAVAILABLE|INTERNAL)$/.test(thrown.failure.code))

const SIGNS = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'
const sign = () => SIGNS[Math.floor(Math.random() * SIGNS.length)] ?? 'X'

/** There is no server log behind it; it only tells two failures on one screen apart. */
export const localRef = (): string => `本机-${sign()}${sign()}${sign()}${sign()}`

export const unreachable = (): CallError => new CallError({ code: 'UNAVAILABLE', ref: localRef() }, true)

export const asCallError = (thrown: unknown): CallError => (thrown instanceof CallError ? thrown : unreachable())
