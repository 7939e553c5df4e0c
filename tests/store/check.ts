import assert from 'node:assert/strict'
import { Fault } from '../../cloudfunctions/kernel/fault'
import type { ErrorCode } from '../../shared/contract/errors'
import type { Store } from '../../cloudfunctions/kernel/store'

/** An engine under test. `reopen` closes it and opens the same data again, where there is anything to reopen. */
export type Opened = Readonly<{ store: Store; reopen?: () => Promise<Store>; close?: () => void | Promise<void> }>
export type Open = () => Promise<Opened>

/** Checks by the sentence they prove. They throw, and know nothing of jest: planted faults and soak run them too. */
export type Check = (opened: Opened) => Promise<void>
export type Checks = Readonly<Record<string, Check>>

export async function refuses(code: ErrorCode, call: Promise<unknown>): Promise<void> {
  const thrown = await call.then(
    () => assert.fail(`expected ${code}, but it went through`),
    (reason: unknown) => reason,
  )
  if (!(thrown instanceof Fault)) throw thrown
  assert.equal(thrown.code, code)
}

/** Something to wait for. */
export function gate() {
  let open = () => {}
  const opened = new Promise<void>((resolve) => (open = resolve))
  return { open, opened }
}

/** Lets `size` meet; whoever comes later passes. */
export function meeting(size: number) {
  const { open, opened } = gate()
  let here = 0
  return async () => {
    if (++here >= size) open()
    await opened
  }
}
