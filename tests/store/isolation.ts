import assert from 'node:assert/strict'
import { meeting, refuses, type Checks } from './check'
import { fresh, numberOf, put, thing, things } from './things'
import type { Store } from '../../cloudfunctions/kernel/store'

/** Two people on duty, each about to leave because the other stays. Returns who is on duty afterwards. */
async function bothLeave(store: Store, touching: boolean): Promise<number> {
  const [a, b] = [await put(store, { n: 1 }), await put(store, { n: 1 })]
  const meet = meeting(2)
  const leave = (me: string, other: string) =>
    store.transact(async (tx) => {
      const [mine, theirs] = [await tx.get(things, me), await tx.get(things, other)]
      await meet()
      if (!mine || !theirs?.n) return
      if (touching) await tx.touch(things, other)
      await tx.replace(things, { ...mine, n: 0 })
    })
  await Promise.all([leave(a._id, b._id), leave(b._id, a._id)])
  return ((await numberOf(store, a._id)) ?? 0) + ((await numberOf(store, b._id)) ?? 0)
}

/** What a transaction sees, and what others see of it. */
export const ISOLATION: Checks = {
  async 'shows one moment to a transaction, whatever commits between its awaits'({ store }) {
    const [a, b, gone] = [await put(store), await put(store), await put(store)]
    const late = fresh('late')
    const seen = await store.transact(async (tx) => {
      const first = (await tx.get(things, a._id))?.n
      await store.transact(async (other) => {
        await other.replace(things, { ...a, n: 1 })
        await other.replace(things, { ...b, n: 1 })
        await other.remove(things, gone._id)
        await other.insert(things, thing({ _id: late }))
      })
      return [first, await tx.get(things, b._id), await tx.get(things, a._id), await tx.get(things, gone._id)].concat(
        await tx.get(things, late),
      )
    })
    assert.deepEqual(seen, [0, b, a, gone, undefined])
    assert.deepEqual([await numberOf(store, a._id), await numberOf(store, b._id)], [1, 1])
  },

  async 'refuses to insert what a transaction has read, also when it was touched or changed since'({ store }) {
    for (const change of ['touch', 'replace'] as const) {
      const there = await put(store)
      const insert = store.transact(async (tx) => {
        await tx.get(things, fresh('nothing'))
        if (change === 'touch') await store.touch(things, there._id)
        else await store.replace(things, { ...there, n: 1 })
        assert.equal((await tx.get(things, there._id))?.n, 0)
        await assert.rejects(tx.insert(things, thing({ _id: there._id })), { code: 'CONFLICT' })
      })
      await insert
    }
  },

  async 'shows a transaction its own writes, step by step'({ store }) {
    const id = fresh('own')
    await store.transact(async (tx) => {
      await tx.insert(things, thing({ _id: id, n: 1, secret: 's' }))
      const own = await tx.get(things, id)
      assert.deepEqual([own?.n, own?.version, own?.secret], [1, 1, 's'])
      if (own) await tx.replace(things, { ...own, n: 2 })
      assert.equal((await tx.get(things, id))?.n, 2)
      await tx.remove(things, id)
      assert.equal(await tx.get(things, id), undefined)
      await tx.insert(things, thing({ _id: id, n: 3 }))
    })
    assert.deepEqual([await numberOf(store, id), (await store.get(things, id))?.version], [3, 1])
  },

  async 'lets nobody outside see what is not committed'({ store }) {
    const group = fresh()
    const old = await put(store, { group, n: 1 })
    await store.transact(async (tx) => {
      await tx.replace(things, { ...old, n: 9 })
      await tx.insert(things, thing({ group, n: 2 }))
      const { items } = await store.find(things, { index: 'byGroup', equals: { group }, limit: 10 })
      assert.deepEqual(items, [old])
      assert.deepEqual(await store.get(things, old._id), old)
      assert.equal(await store.count(things, { index: 'byGroup', equals: { group } }, 10), 1)
    })
    assert.equal(await store.count(things, { index: 'byGroup', equals: { group } }, 10), 2)
  },

  async 'leaves nothing of work that threw, and passes on what it threw'({ store }) {
    const record = await put(store)
    const id = fresh('never')
    class Boom extends Error {}
    const work = store.transact(async (tx) => {
      await tx.insert(things, thing({ _id: id }))
      await tx.remove(things, record._id)
      throw new Boom('boom')
    })
    await assert.rejects(work, Boom)
    assert.equal(await store.get(things, id), undefined)
    assert.deepEqual(await store.get(things, record._id), record)
  },

  async 'moves sums between two records without a reader ever seeing half'({ store }) {
    const [a, b] = [await put(store, { n: 50 }), await put(store, { n: 50 })]
    const move = () =>
      store.transact(async (tx) => {
        const [from, to] = [await tx.get(things, a._id), await tx.get(things, b._id)]
        if (!from || !to) return
        await tx.replace(things, { ...from, n: from.n - 1 })
        await tx.replace(things, { ...to, n: to.n + 1 })
      })
    const sum = () =>
      store.transact(async (tx) => {
        const first = (await tx.get(things, a._id))?.n ?? 0
        await move()
        return first + ((await tx.get(things, b._id))?.n ?? 0)
      })
    const work = Array.from({ length: 20 }, (_, i) => (i % 2 ? move().then(() => 100) : sum()))
    assert.deepEqual([...new Set(await Promise.all(work))], [100])
    assert.equal(await numberOf(store, b._id), 70)
  },

  async 'is no stronger than a snapshot: decisions that rest on untouched records may cross'({ store }) {
    assert.equal(await bothLeave(store, false), 0)
  },

  async 'keeps decisions apart that touch what they rest on'({ store }) {
    assert.equal(await bothLeave(store, true), 1)
  },

  async 'lets a touch lose against a change or a removal that came first'({ store }) {
    for (const change of ['replace', 'remove'] as const) {
      const record = await put(store)
      let tries = 0
      const touching = store.transact(async (tx) => {
        tries++
        await tx.get(things, record._id)
        if (tries === 1 && change === 'replace') await store.replace(things, { ...record, n: 1 })
        if (tries === 1 && change === 'remove') await store.remove(things, record._id)
        await tx.touch(things, record._id)
      })
      if (change === 'remove') await refuses('NOT_FOUND', touching)
      else await touching
      assert.equal(tries, 2)
    }
  },
}
