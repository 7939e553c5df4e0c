import { plus } from '../../kernel/addition'
import type { Collection, Doc } from '../../kernel/collection'
import type { Addition } from '../../kernel/store'

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
