import type { Collection, Doc } from '../../kernel/collection'
import type { Addition } from '../../kernel/store'

/** The record with the numbers added and its next version, or undefined when refused. */
export function plus<R extends Doc>(id: string, record: R | undefined, addition: Addition<R>): R | undefined {
  const base = record ?? (addition.init && { ...addition.init, _id: id, version: 0 })
  if (!base) return undefined
  const sums: Record<string, unknown> = { ...base, version: base.version + 1 }
  for (const [field, by] of Object.entries<number | undefined>(addition.by))
    sums[field] = Number(sums[field] ?? 0) + (by ?? 0)
  const passed = Object.entries<number | undefined>(addition.atMost ?? {}).some(
    ([f, most]) => Number(sums[f]) > (most ?? 0),
  )
  return passed ? undefined : (sums as R)
}

/** Past this many counters the oldest are forgotten: a flood of addresses must not fill the memory. */
const MOST = 100_000

/** Counters in memory, for collections that may be forgotten at a restart. Ids carry their time window. */
export function volatileCounters() {
  const counters = new Map<string, Doc>()
  return {
    add<R extends Doc>(to: Collection<R>, id: string, addition: Addition<R>): R | undefined {
      const key = `${to.name}\n${id}`
      const added = plus(id, counters.get(key) as R | undefined, addition)
      if (!added) return undefined
      counters.set(key, added)
      if (counters.size > MOST) counters.delete(counters.keys().next().value ?? key)
      return added
    },
  }
}
