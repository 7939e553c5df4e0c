import type { AnyCollection, Collection, Doc, New } from '../../kernel/collection'
import { Fault } from '../../kernel/fault'
import type { Tx } from '../../kernel/store'
import { fromRow, toRow, type EmbeddedDatabase, type Row } from './database'
import { indexRows, type IndexRows } from './index-key'
import { StoreConflict, type GroupCommit } from './group-commit'
import type { Versions } from './versions'

/** What stands at a key when the transaction commits; `touch` leaves it as it is. */
type Write = { of: AnyCollection; id: string; kind: 'put' | 'drop' | 'touch'; row: Row | undefined; index?: IndexRows }

const keyOf = (of: AnyCollection, id: string) => `${of.name}\n${id}`
/** A thrown value of the work itself, kept apart from a conflict at commit. */
const parse = <R extends Doc>(id: string, row: Row | undefined) => row && fromRow<R>(id, row)

/**
 * Runs `work` once against one snapshot and commits what it buffered. Throws StoreConflict when a record it wrote or
 * touched has changed meanwhile.
 */
export async function runOnce<T>(
  db: EmbeddedDatabase,
  versions: Versions,
  group: GroupCommit,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  const snapshot = versions.begin()
  const writes = new Map<string, Write>()
  /** What it has read. It still stands there at the commit: any change meanwhile would be a conflict. */
  const stored = new Map<string, Row | undefined>()

  /** Ids of inserts. Almost all are new; a look among the writes of the commit costs a tenth of one on its own. */
  const mustBeFree: Pick<Write, 'of' | 'id'>[] = []

  const fetch = (of: AnyCollection, id: string, key: string): Row | undefined => {
    if (!stored.has(key)) stored.set(key, db.get(of, id))
    return stored.get(key)
  }
  const read = (of: AnyCollection, id: string): Row | undefined => {
    const key = keyOf(of, id)
    const own = writes.get(key)
    if (own) return own.row
    const older = versions.seenBy(snapshot, key)
    if (older) stored.set(key, older.row)
    return fetch(of, id, key)
  }
  const put = (of: AnyCollection, record: Doc) => {
    const { _id: id } = record
    writes.set(keyOf(of, id), { of, id, kind: 'put', row: toRow(record), index: indexRows(of, record) })
  }

  const tx: Tx = {
    get: async <R extends Doc>(from: Collection<R>, id: string) => parse<R>(id, read(from, id)),
    async insert<R extends Doc>(into: Collection<R>, record: New<R>) {
      const key = keyOf(into, record._id)
      if (!writes.has(key) && !stored.has(key)) mustBeFree.push({ of: into, id: record._id })
      else if (read(into, record._id)) throw new Fault('CONFLICT')
      put(into, { ...record, version: 1 })
    },
    async replace<R extends Doc>(into: Collection<R>, record: R) {
      if (read(into, record._id)?.v !== record.version) throw new Fault('CONFLICT')
      put(into, { ...record, version: record.version + 1 })
    },
    async remove(from, id) {
      writes.set(keyOf(from, id), { of: from, id, kind: 'drop', row: undefined })
    },
    async touch(of, id) {
      const row = read(of, id)
      if (!row) throw new Fault('NOT_FOUND')
      if (!writes.has(keyOf(of, id))) writes.set(keyOf(of, id), { of, id, kind: 'touch', row })
    },
  }

  try {
    const result = await work(tx)
    if (writes.size === 0) return result
    let undo = () => {}
    return await group.run(
      () => {
        for (const key of writes.keys()) if (versions.changedSince(snapshot, key)) throw new StoreConflict()
        for (const { of, id } of mustBeFree) if (fetch(of, id, keyOf(of, id))) throw new Fault('CONFLICT')
        const commit = versions.next()
        undo = commit.undo
        for (const [key, { of, id, kind, row, index }] of writes) {
          const before = fetch(of, id, key)
          commit.record(key, before)
          if (kind === 'touch' || (kind === 'drop' && !before)) continue
          db.write(of, id, before, row, index)
        }
        return result
      },
      () => undo(),
    )
  } finally {
    versions.end(snapshot)
  }
}
