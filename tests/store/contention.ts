import assert from 'node:assert/strict'
import { meeting, refuses, type Checks } from './check'
import { fresh, numberOf, put, thing, things } from './things'
import { collection } from '../../cloudfunctions/kernel/collection'
import type { Thing } from './things'
import type { Store } from '../../cloudfunctions/kernel/store'

const plusOne = (store: Store, id: string, before?: () => Promise<void>) =>
  store.transact(async (tx) => {
    const read = await tx.get(things, id)
    await before?.()
    if (read) await tx.replace(things, { ...read, n: read.n + 1 })
  })

/** Counters that an engine may keep in memory; only `add` ever sees them. */
const tallies = collection<Thing>()({
  name: 'tallies',
  owner: { nobody: '' },
  indexes: {},
  sealed: [],
  keep: { forever: '' },
  scopes: {},
  volatile: true,
})

/** Many at once. */
export const CONTENTION: Checks = {
  async 'loses no update when two have read the same version'({ store }) {
    const { _id } = await put(store)
    const meet = meeting(2)
    await Promise.all([plusOne(store, _id, meet), plusOne(store, _id, meet)])
    assert.deepEqual([await numberOf(store, _id), (await store.get(things, _id))?.version], [2, 3])
  },

  async 'counts fifty callers as fifty'({ store }) {
    const { _id } = await put(store)
    await Promise.all(Array.from({ length: 50 }, () => plusOne(store, _id)))
    assert.equal(await numberOf(store, _id), 50)
  },

  async 'gives an id to one of twenty, and CONFLICT to the others'({ store }) {
    const _id = fresh('one')
    const tries = await Promise.allSettled(
      Array.from({ length: 20 }, (_, n) => store.insert(things, thing({ _id, n }))),
    )
    const won = tries.flatMap(({ status }, n) => (status === 'fulfilled' ? [n] : []))
    assert.equal(won.length, 1)
    assert.equal(await numberOf(store, _id), won[0])
    for (const one of tries)
      if (one.status === 'rejected') await refuses('CONFLICT', Promise.reject(one.reason as Error))
  },

  async 'tries again until the deadline, then answers UNAVAILABLE and leaves nothing'({ store }) {
    const { _id } = await put(store)
    const ghost = fresh('ghost')
    let tries = 0
    const hopeless = store.transact(
      async (tx) => {
        tries++
        const read = await tx.get(things, _id)
        await plusOne(store, _id)
        await tx.insert(things, thing({ _id: ghost }))
        if (read) await tx.replace(things, { ...read, n: -1 })
      },
      { deadline: Date.now() + 3_000 },
    )
    await refuses('UNAVAILABLE', hopeless)
    assert.ok(tries > 2, `only ${tries} tries`)
    assert.equal(await numberOf(store, _id), tries)
    assert.equal(await store.get(things, ghost), undefined)
  },

  async 'leaves nothing of a try that was run again'({ store }) {
    const { _id, group } = await put(store, { group: fresh() })
    let tries = 0
    await store.transact(async (tx) => {
      tries++
      const read = await tx.get(things, _id)
      if (tries === 1) {
        await tx.insert(things, thing({ group, n: 100 }))
        await plusOne(store, _id)
      }
      if (read) await tx.replace(things, { ...read, n: read.n + 10 })
    })
    const { items } = await store.find(things, { index: 'byGroup', equals: { group }, limit: 5 })
    assert.deepEqual([tries, items.map(({ n }) => n)], [2, [11]])
  },

  async 'never makes a transaction run again that only reads'({ store }) {
    const { _id } = await put(store)
    let tries = 0
    await store.transact(async (tx) => {
      tries++
      await tx.get(things, _id)
      await plusOne(store, _id)
    })
    assert.equal(tries, 1)
  },

  async 'adds numbers, makes the record if told how, and says undefined otherwise'({ store }) {
    const { _id, version } = await put(store, { n: 2, secret: 's' })
    const added = await store.add(things, _id, { by: { n: 3 } })
    assert.deepEqual([added?.n, added?.version, added?.secret], [5, version + 1, 's'])
    const id = fresh('new')
    assert.equal(await store.add(things, id, { by: { n: 1 } }), undefined)
    assert.equal(await store.get(things, id), undefined)
    const init = { group: fresh(), n: 10 }
    assert.equal((await store.add(things, id, { by: { n: 1 }, init }))?.n, 11)
    assert.equal((await store.add(things, id, { by: { n: -4 }, init }))?.n, 7)
    assert.equal(await store.add(things, fresh('new'), { by: { n: 1 }, atMost: { n: 10 }, init }), undefined)
    assert.equal(await store.count(things, { index: 'byGroup', equals: { group: init.group } }, 10), 1)
  },

  async 'lets no hundred callers past the bound of an addition'({ store }) {
    for (const counted of [things, tallies]) {
      const id = fresh('seats')
      const addition = { by: { n: 1 }, atMost: { n: 30 }, init: { group: 'seats', n: 0 } }
      const got = await Promise.all(Array.from({ length: 100 }, () => store.add(counted, id, addition)))
      const numbers = got.flatMap((record) => (record ? [record.n] : []))
      assert.deepEqual(
        numbers.sort((a, b) => a - b),
        Array.from({ length: 30 }, (_, i) => i + 1),
      )
    }
  },
}
