import type tcb from '@cloudbase/node-sdk'
import { answered } from './failure'

export type Document = Record<string, unknown> & { _id: string }
/** A query in the database's own words: the SDK's commands would flatten nested values into paths. */
export type Filter = Readonly<Record<string, unknown>>
export type Order = readonly (readonly [field: string, direction: 'asc' | 'desc'])[]
export type Change = Readonly<{ $set?: Filter; $unset?: Filter; $inc?: Filter }>

/** The database outside of transactions; every call is one round trip. Fails with DatabaseFailure alone. */
export interface Documents {
  read(of: string, id: string): Promise<Document | undefined>
  list(of: string, filter: Filter, order: Order, limit: number, fields?: Filter): Promise<Document[]>
  total(of: string, filter: Filter): Promise<number>
  insert(into: string, document: Document): Promise<void>
  /** How many documents matched. */
  update(of: string, filter: Filter, change: Change): Promise<number>
  /** The document after the addition, or undefined when none matched. */
  add(to: string, filter: Filter, by: Readonly<Record<string, number>>): Promise<Document | undefined>
  remove(from: string, id: string): Promise<void>
  begin(): Promise<Transaction>
}

/**
 * A transaction knows single documents by id and nothing else: the SDK would run `where().update()`, `remove()` and
 * `count()` outside of it without a word. One call at a time.
 */
export interface Transaction {
  read(of: string, id: string): Promise<Document | undefined>
  insert(into: string, document: Document): Promise<void>
  /** Puts the whole document in the place of what stands there. */
  put(into: string, document: Document): Promise<void>
  /** False when there is none. */
  add(to: string, id: string, by: Readonly<Record<string, number>>): Promise<boolean>
  remove(from: string, id: string): Promise<void>
  commit(): Promise<void>
  abort(): Promise<void>
}

const withoutId = ({ _id, ...rest }: Document) => rest
type Sdk = ReturnType<typeof tcb.init>
type Database = ReturnType<Sdk['database']>

export function openDocuments(app: Sdk): Documents {
  const db = app.database()
  const raw = (of: string) => db.collection(of).options({ raw: true })
  const inc = (by: Readonly<Record<string, number>>) =>
    Object.fromEntries(Object.entries(by).map(([field, n]) => [field, command(db).inc(n)]))

  return {
    async read(of, id) {
      const { data } = await answered<{ data: Document[] }>(() => db.collection(of).doc(id).get())
      return data[0]
    },
    async list(of, filter, order, limit, fields) {
      const asked = order.reduce((query, [field, way]) => query.orderBy(field, way), raw(of).where(filter).limit(limit))
      const { data } = await answered<{ data: unknown[] }>(() => (fields ? asked.field(fields) : asked).get())
      return data as Document[]
    },
    total: async (of, filter) => (await answered<{ total: number }>(() => raw(of).where(filter).count())).total,
    insert: async (into, document) => void (await answered(() => db.collection(into).add(document))),
    update: async (of, filter, change) =>
      (await answered<{ updated: number }>(() => raw(of).where(filter).update(change))).updated,
    async add(to, filter, by) {
      const { doc } = await answered<{ doc?: Document | null }>(() => raw(to).where(filter).updateAndReturn(inc(by)))
      return doc ?? undefined
    },
    remove: async (from, id) => void (await answered(() => db.collection(from).doc(id).remove())),
    begin: async () => byId(await answered(start(db)), inc),
  }
}

function byId(tx: SdkTransaction, inc: (by: Readonly<Record<string, number>>) => object): Transaction {
  const doc = (of: string, id: string) => tx.collection(of).doc(id)
  return {
    read: async (of, id) => (await answered<{ data: Document | null }>(() => doc(of, id).get())).data ?? undefined,
    insert: async (into, document) => void (await answered(() => tx.collection(into).add(document))),
    put: async (into, document) => void (await answered(() => doc(into, document._id).set(withoutId(document)))),
    add: async (to, id, by) => (await answered<{ updated: number }>(() => doc(to, id).update(inc(by)))).updated === 1,
    remove: async (from, id) => void (await answered(() => doc(from, id).remove())),
    commit: async () => void (await answered(() => tx.commit())),
    abort: async () => void (await answered(() => tx.rollback(undefined))),
  }
}

type SdkTransaction = {
  collection: Database['collection']
  commit: () => Promise<unknown>
  rollback: (reason: unknown) => Promise<unknown>
}
/** The SDK declares these two as `any` and as a class. */
const start =
  (db: Database): (() => Promise<SdkTransaction>) =>
  () =>
    (db.startTransaction as () => Promise<SdkTransaction>)()
const command = (db: Database) => db.command as unknown as { inc: (n: number) => unknown }
