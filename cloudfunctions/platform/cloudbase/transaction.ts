import type { AnyCollection, Collection, Doc, New } from '../../kernel/collection'
import { Fault } from '../../kernel/fault'
import type { Tx } from '../../kernel/store'
import type { Document, Documents, Transaction } from './documents'
import { DatabaseFailure } from './failure'
import { documentOf, recordOf, TOUCHES } from './record'

type Put = Readonly<{ of: string; id: string; kind: 'new' | 'put'; document: Document }>
/**
 * What is to stand at a key when the work has ended. `new` must not be there yet, `touch` stays as it is. A record that
 * the work itself has made and dropped is made all the same: others who wanted that id must meet it.
 */
type Write =
  | Put
  | Readonly<{ of: string; id: string; kind: 'drop'; made?: Put }>
  | Readonly<{ of: string; id: string; kind: 'touch' }>

/** A commit whose answer was lost. It is told apart so that nobody takes it for a conflict and runs the work again. */
export class UnknownOutcome extends DatabaseFailure {}

const keyOf = (of: string, id: string) => `${of}\n${id}`

/**
 * Runs `work` once in one transaction of the database. Reads go there at once, one after the other; writes wait for the
 * end, so that a record is held for two round trips instead of for as long as the work thinks. The transaction begins
 * with the first thing that needs it.
 */
export async function runOnce<T>(documents: Documents, work: (tx: Tx) => Promise<T>): Promise<T> {
  const stored = new Map<string, Document | undefined>()
  const writes = new Map<string, Write>()
  let open: Transaction | undefined
  let failure: DatabaseFailure | undefined
  let turn: Promise<unknown> = Promise.resolve()

  /** One at a time: a session of the database takes no two statements at once. What failed once stays failed. */
  const inTurn = <R>(statement: (tx: Transaction) => Promise<R>): Promise<R> => {
    const next = turn.then(async () => {
      if (failure) throw failure
      try {
        open ??= await documents.begin()
        return await statement(open)
      } catch (thrown) {
        if (thrown instanceof DatabaseFailure) failure = thrown
        throw thrown
      }
    })
    turn = next.catch(() => undefined)
    return next
  }

  const read = async (of: AnyCollection, id: string): Promise<Document | undefined> => {
    const key = keyOf(of.name, id)
    const own = writes.get(key)
    if (own?.kind === 'drop') return undefined
    if (own?.kind === 'new' || own?.kind === 'put') return own.document
    if (!stored.has(key)) {
      const found = await inTurn((tx) => tx.read(of.name, id))
      if (!stored.has(key)) stored.set(key, found)
    }
    return stored.get(key)
  }
  const write = (one: Write) => void writes.set(keyOf(one.of, one.id), one)

  const tx: Tx = {
    async get<R extends Doc>(from: Collection<R>, id: string) {
      const document = await read(from, id)
      return document && recordOf<R>(structuredClone(document))
    },
    async insert<R extends Doc>(into: Collection<R>, record: New<R>) {
      const key = keyOf(into.name, record._id)
      const own = writes.get(key)
      // Where nothing was read, the database itself tells of a taken id, when the writes go there.
      if (own ? own.kind !== 'drop' : stored.get(key)) throw new Fault('CONFLICT')
      const document = documentOf({ ...record, version: 1 })
      const kind = !own || (own.kind === 'drop' && own.made?.kind === 'new') ? 'new' : 'put'
      write({ of: into.name, id: record._id, kind, document })
    },
    async replace<R extends Doc>(into: Collection<R>, record: R) {
      if ((await read(into, record._id))?.version !== record.version) throw new Fault('CONFLICT')
      const kind = writes.get(keyOf(into.name, record._id))?.kind === 'new' ? 'new' : 'put'
      write({
        of: into.name,
        id: record._id,
        kind,
        document: documentOf({ ...record, version: record.version + 1 }),
      })
    },
    async remove(from, id) {
      const own = writes.get(keyOf(from.name, id))
      const made = own?.kind === 'new' || own?.kind === 'put' ? own : own?.kind === 'drop' ? own.made : undefined
      write({ of: from.name, id, kind: 'drop', ...(made && { made }) })
    },
    async touch(of, id) {
      if (!(await read(of, id))) throw new Fault('NOT_FOUND')
      if (!writes.has(keyOf(of.name, id))) write({ of: of.name, id, kind: 'touch' })
    },
  }

  /** Taken, although this transaction saw nothing there: somebody was faster, and the work may think again. */
  const lostRace = (of: string, id: string) => (thrown: unknown) => {
    if (!(thrown instanceof DatabaseFailure) || thrown.kind !== 'taken' || !stored.has(keyOf(of, id))) throw thrown
    throw new DatabaseFailure('conflict', thrown.code)
  }
  const apply = (one: Write): Promise<void> =>
    inTurn(async (to) => {
      const made = one.kind === 'drop' ? one.made : one.kind === 'touch' ? undefined : one
      if (made?.kind === 'new') await to.insert(made.of, made.document).catch(lostRace(made.of, one.id))
      else if (made) await to.put(made.of, made.document)
      if (one.kind === 'drop') await to.remove(one.of, one.id)
      if (one.kind === 'touch') await to.add(one.of, one.id, { [TOUCHES]: 1 })
    })

  try {
    const result = await work(tx)
    if (failure) throw failure
    for (const one of writes.values()) await apply(one)
    if (open && writes.size > 0) await commit(open)
    // Work that has only read leaves nothing to be in doubt about.
    else await abandon(open)
    return result
  } catch (thrown) {
    // Also after a commit in doubt: if it never arrived, the records would stay held for half a minute.
    await abandon(open)
    throw failure ?? thrown
  }
}

const ABANDONING = 3

/**
 * Gives back what an unfinished transaction holds; nobody else could write there until it ran out. A lost answer is
 * worth another try, a transaction that is gone is not.
 */
async function abandon(open: Transaction | undefined): Promise<void> {
  for (let tries = 0; open && tries < ABANDONING; tries++) {
    const failed: unknown = await open.abort().then(
      () => undefined,
      (thrown: unknown) => thrown,
    )
    if (!(failed instanceof DatabaseFailure) || failed.kind === 'conflict') return
  }
}

async function commit(open: Transaction): Promise<void> {
  try {
    await open.commit()
  } catch (thrown) {
    if (!(thrown instanceof DatabaseFailure)) throw thrown
    // These two are a clear no; anything else, even a transaction that is gone, may be a commit that has taken place.
    if (thrown.code === 'DATABASE_TRANSACTION_CONFLICT' || thrown.kind === 'busy') throw thrown
    throw new UnknownOutcome('lost', thrown.code)
  }
}
