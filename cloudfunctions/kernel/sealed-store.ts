import type { AnyCollection, Collection, Doc } from './collection'
import type { Seal } from './seal'
import type { Store, Tx } from './store'

/** Wraps an engine so that sealed fields are text no one can read there, and plain values to everyone above. */
export function sealedStore(engine: Store, seal: Seal): Store {
  const whereOf = (of: AnyCollection, id: string, field: string) => `${of.name}/${id}/${field}`
  const map = <T extends { _id: string }>(
    of: AnyCollection,
    record: T,
    change: (value: unknown, where: string) => unknown,
  ): T => {
    if (of.sealed.length === 0) return record
    const copy: Record<string, unknown> & { _id: string } = { ...record }
    for (const field of of.sealed) {
      if (copy[field] !== undefined) copy[field] = change(copy[field], whereOf(of, record._id, field))
    }
    return copy as T
  }
  const close = <T extends { _id: string }>(of: AnyCollection, record: T) =>
    map(of, record, (value, where) => seal.close(value, where))
  const open = <R extends Doc>(of: Collection<R>, record: R) =>
    map(of, record, (value, where) => seal.open(String(value), where))
  const opened = <R extends Doc>(of: Collection<R>, record: R | undefined) => record && open(of, record)

  const wrap = (tx: Tx): Tx => ({
    get: async (from, id) => opened(from, await tx.get(from, id)),
    insert: (into, record) => tx.insert(into, close(into, record)),
    replace: (into, record) => tx.replace(into, close(into, record)),
    remove: (from, id) => tx.remove(from, id),
    touch: (of, id) => tx.touch(of, id),
  })
  return {
    ...wrap(engine),
    getMany: async (from, ids) => (await engine.getMany(from, ids)).map((record) => open(from, record)),
    async find(from, query) {
      const { items, next } = await engine.find(from, query)
      return { items: items.map((record) => open(from as unknown as Collection<typeof record>, record)), next }
    },
    count: (from, range, max) => engine.count(from, range, max),
    add: async (to, id, addition) => opened(to, await engine.add(to, id, addition)),
    transact: (work, options) => engine.transact((tx) => work(wrap(tx)), options),
  }
}
