import type { Row } from './database'

/** One committed change of one record: at which commit, and what stood there before. */
type Change = { at: number; before: Row | undefined }
/** A transaction that is still open, by the commit it started from. */
export type Snapshot = { start: number }

/**
 * What open transactions need to know of commits younger than themselves: the values before them, for reading, and
 * that they happened, for conflicts. Forgets what is older than every transaction still open: on a busy server one
 * always is, so waiting for a moment without any would be waiting for ever.
 */
export class Versions {
  private commit = 0
  private readonly changes = new Map<string, Change[]>()
  /** The keys of `changes` in the order of their commits. */
  private log: { at: number; key: string }[] = []
  private readonly open = new Set<Snapshot>()

  begin(): Snapshot {
    const snapshot = { start: this.commit }
    this.open.add(snapshot)
    return snapshot
  }

  end(snapshot: Snapshot): void {
    this.open.delete(snapshot)
    // A set keeps the order of insertion, and nobody begins in the past: the first is the oldest.
    const oldest = this.open.values().next().value
    this.forget(oldest ? oldest.start : this.commit)
  }

  private forget(upTo: number): void {
    const old = this.log.findIndex(({ at }) => at > upTo)
    for (const { key } of this.log.splice(0, old === -1 ? this.log.length : old)) {
      const list = this.changes.get(key)
      list?.shift()
      if (list?.length === 0) this.changes.delete(key)
    }
  }

  /** The value `snapshot` must see where it differs from the stored one: `{ row: undefined }` is "was not there". */
  seenBy(snapshot: Snapshot, key: string): { row: Row | undefined } | undefined {
    const younger = this.changes.get(key)?.find(({ at }) => at > snapshot.start)
    return younger && { row: younger.before }
  }

  changedSince(snapshot: Snapshot, key: string): boolean {
    return this.seenBy(snapshot, key) !== undefined
  }

  /** Opens the next commit; `record` notes a change in it, `undo` forgets them all if the disk refused. */
  next(): { record: (key: string, before: Row | undefined) => void; undo: () => void } {
    const at = ++this.commit
    const noted: string[] = []
    return {
      record: (key, before) => {
        const list = this.changes.get(key)
        if (list) list.push({ at, before })
        else this.changes.set(key, [{ at, before }])
        this.log.push({ at, key })
        noted.push(key)
      },
      undo: () => {
        for (const key of noted) {
          const list = this.changes.get(key)
          list?.pop()
          if (list?.length === 0) this.changes.delete(key)
        }
        this.log = this.log.filter((one) => one.at !== at)
      },
    }
  }
}
