import { collection, type Doc } from './collection'
import { Fault } from './fault'
import type { Ports } from './ports'

type LimitRecord = Doc & { n: number; endsAt: string }

/** Counters of one caller, one thing and one window of time; the window is part of the id. */
export const limits = collection<LimitRecord>()({
  name: 'limits',
  owner: { nobody: 'keyed hashes that are gone within hours' },
  indexes: { byEnd: ['endsAt'] },
  sealed: [],
  keep: { days: 1, index: 'byEnd' },
  scopes: {},
  volatile: true,
})

export type Limit = Readonly<{ most: number; seconds: number }>

/** How often one caller may do `what`; returns how often she has in this window. Fault RATE_LIMITED past the limit. */
export async function take(
  { store, seal, now, limitScale }: Pick<Ports, 'store' | 'seal' | 'now' | 'limitScale'>,
  what: string,
  who: string,
  { most, seconds }: Limit,
): Promise<number> {
  const window = Math.floor(now().getTime() / (seconds * 1000))
  const id = seal.hash('limit', what, who, String(window))
  const endsAt = new Date((window + 1) * seconds * 1000).toISOString()
  const counted = await store.add(limits, id, {
    by: { n: 1 },
    atMost: { n: most * limitScale },
    init: { n: 0, endsAt },
  })
  if (!counted) throw new Fault('RATE_LIMITED')
  return counted.n
}
