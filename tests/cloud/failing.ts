import assert from 'node:assert/strict'
import type { Collection, Doc } from '../../cloudfunctions/kernel/collection'
import type { Documents } from '../../cloudfunctions/platform/cloudbase/documents'
import { openDocuments } from '../../cloudfunctions/platform/cloudbase/documents'
import { storeOver } from '../../cloudfunctions/platform/cloudbase/store'
import { refuses } from '../store/check'
import { fresh, numberOf, put, thing, things } from '../store/things'
import { faultOnce, faultsBy, type FaultName } from './faults'
import type { Gateway } from './gateway'
import { appOn } from './open'

const COMMIT = (action: string) => action === 'database.commitTransaction'
const WRITES = /insert|modify|remove/
const ENV = 'failing'

/** The adapter on a gateway that fails. `plant` puts a fault into the adapter itself. */
export type Bench = Readonly<{ gateway: Gateway; plant?: (documents: Documents) => Documents }>
type Check = (bench: Bench) => Promise<void>

function open({ gateway, plant = (documents) => documents }: Bench, timeout?: number) {
  gateway.prepare(ENV, ['things'])
  const codes: string[] = []
  const documents = plant(openDocuments(appOn(gateway, ENV, timeout)))
  return { store: storeOver(documents, (code) => void codes.push(code)), codes }
}
const nowhere: Collection<Doc> = { ...things, name: 'nowhere' } as unknown as Collection<Doc>

/** How many trips `call` took. */
async function tripsOf(gateway: Gateway, call: () => Promise<unknown>): Promise<string[]> {
  const before = gateway.trips.length
  await call()
  return gateway.trips.slice(before).map(({ action }) => action.replace('database.', ''))
}

export const FAILING: Readonly<Record<string, Check>> = {
  async 'runs work again when any answer before the commit was lost, and it takes effect once'(bench) {
    const { store } = open(bench)
    const kinds: FaultName[] = ['throttled', 'refused', 'broken', 'dropped', 'failed', 'conflict']
    for (const kind of kinds) {
      for (const step of [/start/, /getDocument/, WRITES]) {
        const { _id } = await put(store)
        bench.gateway.now.faults = faultOnce(kind, (action) => step.test(action))
        await store.transact(async (tx) => {
          const read = await tx.get(things, _id)
          if (read) await tx.replace(things, { ...read, n: read.n + 1 })
        })
        bench.gateway.now.faults = undefined
        assert.equal(await numberOf(store, _id), 1, `${kind} at ${String(step)}`)
      }
    }
  },

  async 'says UNAVAILABLE when the answer to a commit was lost, and does not run the work again'(bench) {
    const { store } = open(bench)
    for (const kind of ['dropped', 'failed', 'broken', 'refused'] as const) {
      const { _id } = await put(store)
      let tries = 0
      bench.gateway.now.faults = faultOnce(kind, COMMIT)
      const work = store.transact(async (tx) => {
        tries++
        const read = await tx.get(things, _id)
        if (read) await tx.replace(things, { ...read, n: read.n + 1 })
      })
      await refuses('UNAVAILABLE', work)
      bench.gateway.now.faults = undefined
      const done = kind === 'dropped' || kind === 'failed'
      assert.deepEqual([tries, await numberOf(store, _id)], [1, done ? 1 : 0], kind)
      // Nothing stays held.
      await store.touch(things, _id)
    }
  },

  async 'says UNAVAILABLE when the answer to a single write was lost, and does not write again'(bench) {
    const { store } = open(bench)
    const { _id } = await put(store, { n: 1 })
    bench.gateway.now.faults = faultOnce('dropped', (action) => WRITES.test(action))
    await refuses('UNAVAILABLE', store.add(things, _id, { by: { n: 1 } }))
    bench.gateway.now.faults = undefined
    assert.equal(await numberOf(store, _id), 2)
  },

  async 'reads again when an answer was lost, and waits for a database that turns it away'(bench) {
    const { store } = open(bench)
    const { _id } = await put(store, { n: 1 })
    for (const kind of ['throttled', 'refused', 'broken', 'dropped', 'failed'] as const) {
      bench.gateway.now.faults = faultOnce(kind, () => true)
      assert.equal(await numberOf(store, _id), 1)
    }
    bench.gateway.now.faults = faultOnce('throttled', () => true)
    await put(store)
    bench.gateway.now.faults = undefined
  },

  async 'gives up a request that is never answered'(bench) {
    const { store, codes } = open(bench, 100)
    bench.gateway.now.faults = faultOnce('silent', (action) => WRITES.test(action))
    await refuses('UNAVAILABLE', put(store))
    bench.gateway.now.faults = undefined
    assert.deepEqual(codes, ['ESOCKETTIMEDOUT'])
  },

  async 'says UNAVAILABLE at once, and tells the code alone, where trying again is no use'(bench) {
    const { store, codes } = open(bench)
    const trips = await tripsOf(bench.gateway, () => refuses('UNAVAILABLE', store.get(nowhere, 'x')))
    await refuses(
      'UNAVAILABLE',
      store.transact(async (tx) => void (await tx.get(nowhere, 'x'))),
    )
    await refuses('UNAVAILABLE', put(store, { key: 'x'.repeat(17 * 1024 * 1024) }))
    assert.deepEqual(trips, ['getDocument'])
    assert.deepEqual(codes, [
      'DATABASE_COLLECTION_NOT_EXIST',
      'DATABASE_COLLECTION_NOT_EXIST',
      'DATABASE_REQUEST_FAILED',
    ])
  },

  async 'loses and doubles nothing under any mixture of faults'(bench) {
    const { store } = open(bench)
    for (const seed of [1, 2, 3, 4]) {
      const { _id } = await put(store)
      const markers = Array.from({ length: 24 }, () => fresh('marker'))
      bench.gateway.now.faults = faultsBy(seed, {
        throttled: 0.04,
        broken: 0.04,
        dropped: 0.06,
        failed: 0.03,
        conflict: 0.05,
      })
      const plusOne = (marker: string) =>
        store.transact(
          async (tx) => {
            const read = await tx.get(things, _id)
            if (read) await tx.replace(things, { ...read, n: read.n + 1 })
            await tx.insert(things, thing({ _id: marker }))
          },
          { deadline: Date.now() + 2_000 },
        )
      const told = await Promise.allSettled(markers.map(plusOne))
      bench.gateway.now.faults = undefined
      const there = await store.getMany(things, markers)
      const left = new Set(there.map((record) => record._id))
      for (const [i, one] of told.entries())
        if (one.status === 'fulfilled') assert.ok(left.has(markers[i] ?? ''), 'an acknowledged write is lost')
        else await refuses('UNAVAILABLE', Promise.reject(one.reason as Error))
      assert.equal(await numberOf(store, _id), left.size, 'a half of one of them')
    }
  },

  async 'takes one round trip for a counter that was met, whether made here or not'(bench) {
    const { gateway } = bench
    const [here, there] = [open(bench).store, open(bench).store]
    const id = fresh('counter')
    const addition = { by: { n: 1 }, atMost: { n: 4 }, init: { group: 'g', n: 0 } }
    const trips = (store: typeof here) => tripsOf(gateway, () => store.add(things, id, addition))
    assert.deepEqual(await trips(here), ['insertDocument'])
    assert.deepEqual(await trips(here), ['modifyAndReturnDoc'])
    assert.deepEqual(await trips(there), ['insertDocument', 'modifyAndReturnDoc'])
    assert.deepEqual(await trips(there), ['modifyAndReturnDoc'])
    assert.equal(await here.add(things, id, addition), undefined)
    await there.remove(things, id)
    assert.equal((await here.add(things, id, addition))?.n, 1)
  },

  async 'takes no more round trips for a transaction than its reads, its writes, and two'(bench) {
    const { store } = open(bench)
    const { _id } = await put(store)
    const write = () =>
      store.transact(async (tx) => {
        const read = await tx.get(things, _id)
        await tx.get(things, _id)
        if (read) await tx.replace(things, { ...read, n: 1 })
        await tx.insert(things, thing())
      })
    assert.deepEqual(await tripsOf(bench.gateway, write), [
      'startTransaction',
      'getDocument',
      'modifyDocument',
      'insertDocument',
      'commitTransaction',
    ])
    assert.deepEqual(await tripsOf(bench.gateway, () => store.transact(async () => {})), [])
  },

  async 'sends a session one statement at a time, however the work asks'(bench) {
    const { store } = open(bench)
    const [a, b] = [await put(store, { n: 1 }), await put(store, { n: 2 })]
    const read = store.transact((tx) =>
      Promise.all([tx.get(things, a._id), tx.get(things, b._id), tx.get(things, a._id)]),
    )
    assert.deepEqual(await read, [a, b, a])
  },

  async 'does not let work hide that its transaction is lost'(bench) {
    const { store } = open(bench)
    const { _id } = await put(store)
    bench.gateway.now.faults = faultOnce('dropped', (action) => action.includes('getDocument'))
    await store.transact(async (tx) => {
      const read = await tx.get(things, _id).catch(() => undefined)
      await tx.insert(things, thing({ _id: `${_id}-${read ? 'seen' : 'unseen'}` }))
    })
    bench.gateway.now.faults = undefined
    assert.equal(await store.get(things, `${_id}-unseen`), undefined)
    assert.ok(await store.get(things, `${_id}-seen`))
  },
}
