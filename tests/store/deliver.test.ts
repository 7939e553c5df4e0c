import { deliverEvents, type Subscriber } from '../../cloudfunctions/kernel/deliver'
import { Fault } from '../../cloudfunctions/kernel/fault'
import { journal } from '../../cloudfunctions/kernel/journal'
import type { Tx } from '../../cloudfunctions/kernel/store'
import { openStore, type EmbeddedStore } from '../../cloudfunctions/platform/embedded/store'
import { put, things } from './things'

const AT = '2026-11-23T02:00:00.000Z'

describe('events that were announced', () => {
  let store: EmbeddedStore
  beforeEach(async () => {
    store = openStore(':memory:')
    const event = { name: 'question.erased' as const, data: { questionId: 'q1' } }
    const rest = { op: 'qa.erase', bodyHash: '', reply: {}, audit: [], subjects: ['q1'] }
    await store.insert(journal, { _id: 'j1', at: AT, ...rest, events: [event], undelivered: true })
  })
  afterEach(() => store.close())
  const subscriber = (hear: (tx: Tx) => Promise<void>) =>
    [{ name: 'test', event: 'question.erased', hear }] as unknown as Subscriber[]

  it('are heard once, however often they are delivered and by however many at once', async () => {
    const { _id } = await put(store)
    const count = subscriber(async (tx) => {
      const record = await tx.get(things, _id)
      if (record) await tx.replace(things, { ...record, n: record.n + 1 })
    })
    await Promise.allSettled([deliverEvents(store, count), deliverEvents(store, count), deliverEvents(store, count)])
    await deliverEvents(store, count)
    expect((await store.get(things, _id))?.n).toBe(1)
    expect((await store.get(journal, 'j1'))?.undelivered).toBeUndefined()
  })

  it('are not taken for heard when the subscriber itself meets a conflict', async () => {
    let tries = 0
    const conflicting = subscriber(async () => {
      if (++tries === 1) throw new Fault('CONFLICT')
    })
    expect(await deliverEvents(store, conflicting)).toBe(0)
    expect(await deliverEvents(store, conflicting)).toBe(1)
    expect(tries).toBe(2)
  })

  it('are set aside after five failures, for admins to see, and hold nobody up', async () => {
    const failing = subscriber(() => Promise.reject(new Error('boom')))
    for (let i = 0; i < 5; i++) expect(await deliverEvents(store, failing)).toBe(0)
    expect(await store.get(journal, 'j1')).toMatchObject({ poisoned: true, attempts: 5 })
    expect((await store.find(journal, { index: 'undelivered', limit: 5 })).items).toEqual([])
  })
})
