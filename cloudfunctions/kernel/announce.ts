import type { Announced } from '@shared/contract/events'
import type { Instant } from '@shared/values/instant'
import { journal } from './journal'
import type { Tx } from './store'

/** What a job has found out. `id` is the fact's own: told once, however often the job comes by. */
type Found = Readonly<{ id: string; by: string; at: Instant; events: Announced[] }>

/** Announces what no command has done: in the transaction of its effect, as a line of the journal like any other. */
export const announce = (tx: Tx, { id, by, at, events }: Found): Promise<void> =>
  tx.insert(journal, {
    _id: id,
    at,
    op: by,
    bodyHash: '',
    reply: null,
    audit: [],
    events,
    ...(events.length > 0 && { undelivered: true }),
  })
