import type tcb from '@cloudbase/node-sdk'
import type { Collection, Doc, IndexesOf, New } from '../../kernel/collection'
import { Fault } from '../../kernel/fault'
import { MAX_FIND, MAX_GET, type Addition, type Deadline, type Find, type Store, type Tx } from '../../kernel/store'
import { openCounters } from './counter'
import { openDocuments, type Document, type Documents } from './documents'
import type { FailureKind } from './failure'
import { after, filterOf, orderOf, writeCursor } from './query'
import { documentOf, recordOf, TOUCHES } from './record'
import { retrying, type Report } from './retry'
import { runOnce, UnknownOutcome } from './transaction'

const DEFAULT_DEADLINE_MS = 10_000
/** The database hands out no more at once. */
const MOST_COUNTED = 1_000

/** Reading, and writing that may be done twice: tried again whatever happened to the answer. */
const HARMLESS: readonly FailureKind[] = ['conflict', 'busy', 'lost']
/** Writing once: tried again only when it certainly did not take place. */
const ONCE: readonly FailureKind[] = ['conflict', 'busy']

/**
 * The store on CloudBase's document database, records with their own fields. A single write outside of a transaction is
 * one guarded round trip where that suffices. When the answer to a write is lost the caller is told UNAVAILABLE, and
 * nothing is done again blindly: the journal tells whether a command took effect, and makes its repetition safe.
 */
export const openStore = (app: ReturnType<typeof tcb.init>, report?: Report): Store =>
  storeOver(openDocuments(app), report)

export function storeOver(documents: Documents, report: Report = () => {}): Store {
  const count = openCounters(documents)
  const soon = () => Date.now() + DEFAULT_DEADLINE_MS
  const harmless = <T>(attempt: () => Promise<T>) => retrying(soon(), HARMLESS, report, attempt)
  const once = <T>(attempt: () => Promise<T>) => retrying(soon(), ONCE, report, attempt)
  const read = (of: string, id: string) => harmless(() => documents.read(of, id))

  return {
    async get<R extends Doc>(from: Collection<R>, id: string) {
      const document = await read(from.name, id)
      return document && recordOf<R>(document)
    },
    insert: <R extends Doc>(into: Collection<R>, record: New<R>) =>
      once(() => documents.insert(into.name, documentOf({ ...record, version: 1 }))),
    async replace<R extends Doc>(into: Collection<R>, record: R) {
      // What stands there now is read for the fields that must go; the version guards against everybody else.
      const before = await read(into.name, record._id)
      if (before?.version !== record.version) throw new Fault('CONFLICT')
      const { _id, ...fields } = documentOf({ ...record, version: record.version + 1 })
      const gone = Object.keys(before).filter((field) => field !== '_id' && !Object.hasOwn(fields, field))
      const change = {
        $set: fields,
        ...(gone.length > 0 && { $unset: Object.fromEntries(gone.map((field) => [field, ''])) }),
      }
      const replaced = await once(() => documents.update(into.name, { _id, version: record.version }, change))
      if (replaced === 0) throw new Fault('CONFLICT')
    },
    remove: (from, id) => harmless(() => documents.remove(from.name, id)),
    async touch(of, id) {
      const touched = await harmless(() => documents.update(of.name, { _id: id }, { $inc: { [TOUCHES]: 1 } }))
      if (touched === 0) throw new Fault('NOT_FOUND')
    },
    async getMany<R extends Doc>(from: Collection<R>, ids: readonly string[]) {
      if (ids.length > MAX_GET) throw new RangeError(`getMany takes at most ${MAX_GET} ids`)
      if (ids.length === 0) return []
      const found = await harmless(() => documents.list(from.name, { _id: { $in: [...new Set(ids)] } }, [], MAX_GET))
      const byId = new Map(found.map((document) => [document._id, document]))
      return ids.flatMap((id) => {
        const document = byId.get(id)
        return document ? [recordOf<R>(structuredClone(document))] : []
      })
    },
    async find<R extends Doc, X extends IndexesOf<R>>(from: Collection<R, X>, query: Find<R, X>) {
      if (query.limit < 1 || query.limit > MAX_FIND) throw new RangeError('find takes 1 to 100 records')
      const way = query.order ?? 'asc'
      const { filter, rest } = filterOf(from, query)
      const page = query.after === undefined ? filter : after(filter, rest, way, query.after)
      const rows = await harmless(() => documents.list(from.name, page, orderOf(rest, way), query.limit + 1))
      const items = rows.slice(0, query.limit)
      const last: Document | undefined = rows.length > query.limit ? items.at(-1) : undefined
      return { items: items.map((row) => recordOf<R>(row)), ...(last && { next: writeCursor(last, rest) }) }
    },
    async count(from, range, max) {
      const { filter } = filterOf(from, range)
      // The database's own count goes through all of the range, however many are wanted.
      if (max > MOST_COUNTED) return Math.min(max, await harmless(() => documents.total(from.name, filter)))
      return max < 1 ? 0 : (await harmless(() => documents.list(from.name, filter, [], max, { _id: true }))).length
    },
    add: <R extends Doc>(to: Collection<R>, id: string, addition: Addition<R>) =>
      once(() => count(to.name, id, addition)),
    transact: <T>(work: (tx: Tx) => Promise<T>, options: Partial<Deadline> = {}) =>
      // Before the commit nothing has taken place, whatever was lost: the whole may run again.
      retrying(options.deadline ?? soon(), HARMLESS, report, () =>
        runOnce(documents, work).catch((thrown: unknown) => {
          if (!(thrown instanceof UnknownOutcome)) throw thrown
          report(thrown.code)
          throw new Fault('UNAVAILABLE')
        }),
      ),
  }
}
