import { Fault } from '../../kernel/fault'
import type { EmbeddedDatabase } from './database'

/** Something else has committed first: the work may run again. */
export class StoreConflict extends Error {}

/** Writes of one transaction, ready to apply. Refuses by StoreConflict or Fault before it has written anything. */
export type Apply<T> = () => T
type Waiting = {
  apply: Apply<unknown>
  undo: () => void
  done: (value: unknown) => void
  failed: (reason: unknown) => void
}
type Outcome = { value: unknown } | { reason: unknown }

const MAX_BATCH = 256

/** Many transactions, one fsync: those that arrive in one turn of the event loop commit together. */
export class GroupCommit {
  private queue: Waiting[] = []
  private scheduled = false

  constructor(private readonly db: EmbeddedDatabase) {}

  /** Resolves after the disk has it. `undo` is called when `apply` went through but the commit did not. */
  run<T>(apply: Apply<T>, undo: () => void): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      this.queue.push({ apply, undo, done: resolve as (value: unknown) => void, failed: reject })
      if (!this.scheduled) this.schedule()
    })
  }

  private schedule(): void {
    this.scheduled = true
    setImmediate(() => this.flush())
  }

  private flush(): void {
    const batch = this.queue.splice(0, MAX_BATCH)
    const outcomes: Outcome[] = []
    try {
      this.db.begin()
      for (const { apply } of batch) outcomes.push(attempt(apply))
      this.db.commit()
    } catch (reason) {
      this.abandon(batch, outcomes, reason)
      return
    } finally {
      this.scheduled = false
      if (this.queue.length > 0) this.schedule()
    }
    batch.forEach(({ done, failed }, i) => {
      const outcome = outcomes[i]
      if (outcome && 'value' in outcome) done(outcome.value)
      else failed(outcome?.reason)
    })
  }

  private abandon(batch: readonly Waiting[], outcomes: readonly Outcome[], reason: unknown): void {
    try {
      this.db.rollback()
    } catch {
      // BEGIN itself failed: there is nothing to roll back.
    }
    batch.forEach(({ undo, failed }, i) => {
      const outcome = outcomes[i]
      if (outcome && 'value' in outcome) undo()
      failed(outcome && 'reason' in outcome ? outcome.reason : reason)
    })
  }
}

const attempt = (apply: Apply<unknown>): Outcome => {
  try {
    return { value: apply() }
  } catch (reason) {
    // Anything but a refusal may have left half a transaction behind: the whole batch must go.
    if (reason instanceof StoreConflict || reason instanceof Fault) return { reason }
    throw reason
  }
}
