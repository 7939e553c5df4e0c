import type { Announced, EventName } from '@shared/contract/events'
import { collection, type Doc } from './collection'
import { journal, type JournalRecord } from './journal'
import type { Store, Tx } from './store'

/** A room that wants to hear of `event`. Its writes commit together with the note that it has heard. */
export type Subscriber<N extends EventName = EventName> = Readonly<{
  name: string
  event: N
  hear: (tx: Tx, event: Extract<Announced, { name: N }>, at: string) => Promise<void>
}>

/** That one subscriber has heard one event: a repeated delivery finds it and does nothing. */
type DeliveryRecord = Doc & { at: string }
export const deliveries = collection<DeliveryRecord>()({
  name: 'deliveries',
  owner: { nobody: 'ids of events' },
  indexes: { byTime: ['at'] },
  sealed: [],
  keep: { days: 31, index: 'byTime' },
  scopes: {},
})

const BATCH = 50
/** After so many failures an event is set aside for admins to see, so that it does not hold up the others. */
const ATTEMPTS = 5

/** Hands undelivered events to their subscribers, oldest first; returns how many journal records are done with. */
export async function deliverEvents(store: Store, subscribers: readonly Subscriber[]): Promise<number> {
  const { items } = await store.find(journal, { index: 'undelivered', equals: { undelivered: true }, limit: BATCH })
  let done = 0
  for (const record of items) {
    const heard = await hearAll(store, record, subscribers)
    await settle(store, record._id, heard)
    if (heard) done++
  }
  return done
}

/** Notes how the delivery went, unless another worker, whose lease overlapped with ours, has noted it meanwhile. */
const settle = (store: Store, id: string, heard: boolean): Promise<void> =>
  store.transact(async (tx) => {
    const record = await tx.get(journal, id)
    if (!record?.undelivered) return
    const attempts = (record.attempts ?? 0) + 1
    const rest: JournalRecord = { ...record }
    delete rest.undelivered
    if (heard) await tx.replace(journal, rest)
    else if (attempts >= ATTEMPTS) await tx.replace(journal, { ...rest, attempts, poisoned: true })
    else await tx.replace(journal, { ...record, attempts })
  })

async function hearAll(
  store: Store,
  { _id, at, events }: JournalRecord,
  subscribers: readonly Subscriber[],
): Promise<boolean> {
  let all = true
  for (const [i, event] of events.entries()) {
    for (const { name, event: wanted, hear } of subscribers) {
      if (wanted !== event.name) continue
      const note = `${_id}.${i}.${name}`
      try {
        await store.transact(async (tx) => {
          await tx.insert(deliveries, { _id: note, at })
          await hear(tx, event, at)
        })
      } catch {
        // The note alone tells that it was heard before: a conflict may also be the subscriber's own.
        if (!(await store.get(deliveries, note))) all = false
      }
    }
  }
  return all
}
