import type { Store, Tx } from '../../cloudfunctions/kernel/store'
import { Fault } from '../../cloudfunctions/kernel/fault'
import type { AnyCollection, Doc } from '../../cloudfunctions/kernel/collection'

/** Engines with one planted fault each. A suite that lets one of them pass proves nothing. */

const keyOf = (of: AnyCollection, id: string) => `${of.name}/${id}`

/** Buffers writes and applies them over whatever stands there by then: last writer wins. Reads are of this moment. */
export function withoutConflicts(engine: Store): Store {
  return {
    ...engine,
    async transact(work) {
      const own = new Map<string, Doc | undefined>()
      const writes: (() => Promise<void>)[] = []
      const tx: Tx = {
        get: async (from, id) =>
          own.has(keyOf(from, id)) ? (own.get(keyOf(from, id)) as never) : engine.get(from, id),
        async insert(into, record) {
          if (await tx.get(into, record._id)) throw new Fault('CONFLICT')
          own.set(keyOf(into, record._id), { ...record, version: 1 })
          writes.push(() => engine.insert(into, record).catch(() => undefined))
        },
        async replace(into, record) {
          if ((await tx.get(into, record._id))?.version !== record.version) throw new Fault('CONFLICT')
          own.set(keyOf(into, record._id), { ...record, version: record.version + 1 })
          writes.push(async () => {
            const now = await engine.get(into, record._id)
            if (now) await engine.replace(into, { ...record, version: now.version })
          })
        },
        async remove(from, id) {
          own.set(keyOf(from, id), undefined)
          writes.push(() => engine.remove(from, id))
        },
        async touch(of, id) {
          if (!(await tx.get(of, id))) throw new Fault('NOT_FOUND')
        },
      }
      const result = await work(tx)
      for (const write of writes) await write()
      return result
    },
  }
}

/** Writes at once, and takes nothing back. */
export const withoutRollback = (engine: Store): Store => ({ ...engine, transact: (work) => work(engine) })

/** Reads inside a transaction come from outside it. */
export const withoutSnapshot = (engine: Store): Store => ({
  ...engine,
  transact: (work, options) =>
    engine.transact((tx) => work({ ...tx, get: async (from, id) => engine.get(from, id) }), options),
})

/** Touching does nothing. */
export const withoutTouch = (engine: Store): Store => ({
  ...engine,
  transact: (work, options) => engine.transact((tx) => work({ ...tx, touch: async () => {} }), options),
})

/** Gives up at the first conflict. */
export const withoutRetry = (engine: Store): Store => ({
  ...engine,
  transact: (work) => engine.transact(work, { deadline: 0 }),
})

/** Looks at the bound first and adds afterwards. */
export const withoutGuard = (engine: Store): Store => ({
  ...engine,
  async add(to, id, addition) {
    const before = await engine.get(to, id)
    for (const [field, most] of Object.entries<number | undefined>(addition.atMost ?? {})) {
      const now = Number((before as Record<string, unknown> | undefined)?.[field] ?? 0)
      if (now >= (most ?? 0)) return undefined
    }
    const { atMost: _, ...unguarded } = addition
    return engine.add(to, id, unguarded)
  },
})

/** Orders each page by how its keys look in JavaScript. */
export const orderedAsText = (engine: Store): Store => ({
  ...engine,
  async find(from, query) {
    const found = await engine.find(from, query)
    const last = (from.indexes as unknown as Record<string, string[]>)[query.index]?.at(-1) ?? '_id'
    const textOf = (record: unknown) => String((record as Record<string, unknown>)[last])
    const sign = query.order === 'desc' ? -1 : 1
    return { ...found, items: [...found.items].sort((a, b) => sign * (textOf(a) < textOf(b) ? -1 : 1)) }
  },
})

/** Goes on after the key of the last row instead of after the row: ties are lost. */
export const losingTies = (engine: Store): Store => ({
  ...engine,
  async find(from, query) {
    const found = await engine.find(from, query)
    if (!found.next) return found
    const [k] = JSON.parse(Buffer.from(found.next, 'base64url').toString()) as string[]
    const end = query.order === 'desc' ? '' : '\u{10ffff}'
    return { ...found, next: Buffer.from(JSON.stringify([k, end])).toString('base64url') }
  },
})

/** Believes a cursor that somebody else has made: begins anew in whatever range the engine likes. */
export const believingCursors = (engine: Store): Store => ({
  ...engine,
  async find(from, query) {
    if (query.after === undefined) return engine.find(from, query)
    const { equals: _equals, from: _from, to: _to, after: _after, ...rest } = query
    return engine.find(from, rest)
  },
})
