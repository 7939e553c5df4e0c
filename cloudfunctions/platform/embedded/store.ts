import { setTimeout as sleep } from 'node:timers/promises'
import type { Cursor } from '@shared/values/paging'
import type { Collection, Doc, IndexesOf } from '../../kernel/collection'
import { Fault } from '../../kernel/fault'
import { plus } from '../../kernel/addition'
import { splitRange } from '../../kernel/range'
import { MAX_FIND, MAX_GET, type Addition, type Find, type Range, type Store, type Tx } from '../../kernel/store'
import { fromRow, openDatabase } from './database'
import { GroupCommit, StoreConflict } from './group-commit'
import { endOf, fieldKey, tupleKey } from './index-key'
import { runOnce } from './transaction'
import { Versions } from './versions'
import { volatileCounters } from './volatile'

const DEFAULT_DEADLINE_MS = 10_000
const LONGEST_PAUSE_MS = 100

export type EmbeddedStore = Store & { close(): void }

/** The store in one SQLite file (`:memory:` for tests), for one process. */
export function openStore(file: string): EmbeddedStore {
  const db = openDatabase(file)
  const versions = new Versions()
  const group = new GroupCommit(db)
  const volatile = volatileCounters()
  const once = <T>(work: (tx: Tx) => Promise<T>) => runOnce(db, versions, group, work)

  async function transact<T>(work: (tx: Tx) => Promise<T>, options: { deadline?: number } = {}): Promise<T> {
    const deadline = options.deadline ?? Date.now() + DEFAULT_DEADLINE_MS
    for (let attempt = 0; ; attempt++) {
      try {
        return await once(work)
      } catch (thrown) {
        if (!(thrown instanceof StoreConflict)) throw thrown
      }
      // Full jitter: whoever lost comes back at a time nobody can predict, so the same few do not meet again.
      const pause = Math.random() * Math.min(LONGEST_PAUSE_MS, 2 ** attempt)
      if (Date.now() + pause >= deadline) throw new Fault('UNAVAILABLE')
      await sleep(pause)
    }
  }

  return {
    async get<R extends Doc>(from: Collection<R>, id: string) {
      const row = db.get(from, id)
      return row && fromRow<R>(id, row)
    },
    insert: (into, record) => transact((tx) => tx.insert(into, record)),
    replace: (into, record) => transact((tx) => tx.replace(into, record)),
    remove: (from, id) => transact((tx) => tx.remove(from, id)),
    touch: (of, id) => transact((tx) => tx.touch(of, id)),
    async getMany<R extends Doc>(from: Collection<R>, ids: readonly string[]) {
      if (ids.length > MAX_GET) throw new RangeError(`getMany takes at most ${MAX_GET} ids`)
      return ids.flatMap((id) => {
        const row = db.get(from, id)
        return row ? [fromRow<R>(id, row)] : []
      })
    },
    async find<R extends Doc, X extends IndexesOf<R>>(from: Collection<R, X>, query: Find<R, X>) {
      if (query.limit < 1 || query.limit > MAX_FIND) throw new RangeError('find takes 1 to 100 records')
      const { lower, upper } = boundsOf(from, query)
      const after = query.after === undefined ? undefined : readCursor(query.after)
      const rows = db.scan(from, query.index, query.order ?? 'asc', { lower, upper, after, limit: query.limit + 1 })
      const items = rows.slice(0, query.limit)
      const last = rows.length > query.limit ? items.at(-1) : undefined
      return { items: items.map((row) => fromRow<R>(row.id, row)), ...(last && { next: writeCursor(last) }) }
    },
    async count(from, range, max) {
      const { lower, upper } = boundsOf(from, range)
      return db.count(from, range.index, lower, upper, max)
    },
    async add<R extends Doc>(to: Collection<R>, id: string, addition: Addition<R>) {
      if (to.volatile) return volatile.add(to, id, addition)
      return transact(async (tx) => {
        const added = plus(id, await tx.get(to, id), addition)
        if (!added) return undefined
        if (added.version === 1) await tx.insert(to, added)
        else await tx.replace(to, { ...added, version: added.version - 1 })
        return added
      })
    },
    transact,
    close: () => db.close(),
  }
}

function boundsOf<R extends Doc, X extends IndexesOf<R>>(of: Collection<R, X>, range: Range<R, X>) {
  const { prefix } = splitRange(of, range)
  const start = tupleKey(prefix.map(([, value]) => value))
  return {
    lower: range.from === undefined ? start : start + fieldKey(range.from),
    upper: range.to === undefined ? endOf(start) : start + fieldKey(range.to),
  }
}

const writeCursor = ({ k, id }: { k: string; id: string }): Cursor =>
  Buffer.from(JSON.stringify([k, id])).toString('base64url')

function readCursor(cursor: Cursor): { k: string; id: string } {
  try {
    const [k, id] = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as unknown[]
    if (typeof k === 'string' && typeof id === 'string') return { k, id }
  } catch {
    // falls through to the one answer for every cursor we did not make
  }
  throw new Fault('INVALID_INPUT', { after: 'malformed' })
}
