import { plus } from '../../kernel/addition'
import type { Doc } from '../../kernel/collection'
import type { Addition } from '../../kernel/store'
import type { Documents, Filter } from './documents'
import { DatabaseFailure } from './failure'
import { documentOf, recordOf } from './record'

/** Past this many the oldest are forgotten: it is a hint, and a wrong one costs a round trip. */
const REMEMBERED = 10_000

type Numbers = Readonly<Record<string, number | undefined>>

/** Matches the record as long as no bound would be passed. A number that is not there yet counts as nothing. */
function guard(id: string, by: Numbers, atMost: Numbers): Filter {
  const bounds = Object.entries(atMost).map(([field, most = 0]): Filter => {
    const room = most - (by[field] ?? 0)
    const below = { [field]: { $lte: room } }
    return room >= 0 ? { $or: [below, { [field]: { $exists: false } }] } : below
  })
  return bounds.length > 0 ? { $and: [{ _id: id }, ...bounds] } : { _id: id }
}

/**
 * Guarded additions, as a rule in one round trip. The database knows no "add, or make it" that keeps a bound, so either
 * the addition or the insert must come first; whether this instance has met the counter before tells which.
 */
export function openCounters(documents: Documents) {
  const met = new Set<string>()
  const meet = (key: string) => {
    met.add(key)
    if (met.size > REMEMBERED) met.delete(met.values().next().value ?? key)
  }

  return async <R extends Doc>(to: string, id: string, addition: Addition<R>): Promise<R | undefined> => {
    const by = addition.by as Numbers
    const key = `${to}\n${id}`
    const increments = Object.fromEntries(Object.entries(by).map(([field, n = 0]) => [field, n]))
    const filter = guard(id, by, addition.atMost ?? {})
    const add = async () => {
      const added = await documents.add(to, filter, { ...increments, version: 1 })
      return added && recordOf<R>(added)
    }
    const first = plus<R>(id, undefined, addition)
    const make = async () => {
      if (!first) return undefined
      try {
        await documents.insert(to, documentOf(first))
        return first
      } catch (thrown) {
        if (thrown instanceof DatabaseFailure && thrown.kind === 'taken') return undefined
        throw thrown
      } finally {
        meet(key)
      }
    }
    // A counter that was met may be gone, and one that was not may have been made by others meanwhile.
    const before = met.has(key) || !first ? await add() : undefined
    return before ?? (await make()) ?? (first && (await add()))
  }
}
