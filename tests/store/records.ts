import assert from 'node:assert/strict'
import { refuses, type Checks } from './check'
import type { Tx } from '../../cloudfunctions/kernel/store'
import { fresh, put, thing, things, type Thing } from './things'

/** One record at a time, and where engines differ when nobody looks. */
export const RECORDS: Checks = {
  async 'gives back what was inserted, as version 1'({ store }) {
    const record = await put(store, { key: '茶竹 \u0000\u0001😀', tags: ['a', 'b'], flag: false, secret: '秘密' })
    assert.deepEqual(await store.get(things, record._id), record)
    assert.equal(await store.get(things, fresh('none')), undefined)
  },

  async 'reads a field that was undefined as absent'({ store }) {
    const { _id } = await put(store, { key: undefined, secret: undefined })
    const read = await store.get(things, _id)
    assert.ok(read && !('key' in read) && !('secret' in read))
  },

  async 'keeps its records out of reach of whoever was given a copy'({ store }) {
    const given = thing({ tags: ['a'] })
    await store.insert(things, given)
    given.tags?.push('b')
    const read = await store.get(things, given._id)
    read?.tags?.push('c')
    assert.deepEqual((await store.get(things, given._id))?.tags, ['a'])
  },

  async 'reads many in the order asked, without the missing, and at most two hundred'({ store }) {
    const [a, b] = [await put(store), await put(store)]
    assert.deepEqual(await store.getMany(things, [b._id, fresh('none'), a._id]), [b, a])
    assert.deepEqual(await store.getMany(things, []), [])
    await assert.rejects(store.getMany(things, Array<string>(201).fill(a._id)), RangeError)
    const all = await Promise.all(Array.from({ length: 200 }, () => put(store)))
    assert.deepEqual(await store.getMany(things, all.map(({ _id }) => _id).reverse()), all.reverse())
  },

  async 'refuses a second insert under the same id and leaves the first'({ store }) {
    const record = await put(store, { n: 1 })
    await refuses('CONFLICT', store.insert(things, thing({ _id: record._id, n: 2 })))
    assert.deepEqual(await store.get(things, record._id), record)
  },

  async 'refuses a taken id also when the transaction goes on to change or drop what it inserted'({ store }) {
    const record = await put(store, { n: 1 })
    const other = fresh('t')
    const insertThen = (next: (tx: Tx, made: Thing) => Promise<void>) =>
      store.transact(async (tx) => {
        const made = thing({ _id: record._id, n: 2 })
        await tx.insert(things, thing({ _id: other }))
        await tx.insert(things, made)
        await next(tx, { ...made, version: 1 })
      })
    await refuses(
      'CONFLICT',
      insertThen((tx, made) => tx.replace(things, { ...made, n: 3 })),
    )
    await refuses(
      'CONFLICT',
      insertThen((tx, made) => tx.remove(things, made._id)),
    )
    assert.deepEqual(await store.getMany(things, [record._id, other]), [record])
  },

  async 'replaces by version, counts it up, and refuses an old one'({ store }) {
    const record = await put(store, { key: 'old', secret: 'old' })
    await store.replace(things, { ...record, key: undefined, n: 5, secret: 'new' })
    const after = await store.get(things, record._id)
    assert.deepEqual(after, { _id: record._id, version: 2, group: record.group, n: 5, secret: 'new' })
    await refuses('CONFLICT', store.replace(things, { ...record, n: 6 }))
    await refuses('CONFLICT', store.replace(things, { ...record, version: 3 }))
    await refuses('CONFLICT', store.replace(things, { ...thing(), version: 1 }))
    assert.equal((await store.get(things, record._id))?.n, 5)
  },

  async 'replaces nested values as a whole, inside a transaction and outside'({ store }) {
    const record = await put(store, { key: 'k', nest: { a: 1, deep: { b: 2 } } })
    await store.replace(things, { ...record, nest: { deep: { c: 3 } } })
    assert.deepEqual((await store.get(things, record._id))?.nest, { deep: { c: 3 } })
    await store.transact(async (tx) => {
      const now = await tx.get(things, record._id)
      if (now) await tx.replace(things, { ...now, key: undefined, nest: { d: {} } })
    })
    const { key: _key, ...rest } = record
    assert.deepEqual(await store.get(things, record._id), { ...rest, version: 3, nest: { d: {} } })
  },

  async 'removes once and for all, and without complaint when nothing is there'({ store }) {
    const record = await put(store)
    await store.remove(things, record._id)
    await store.remove(things, record._id)
    assert.equal(await store.get(things, record._id), undefined)
    await refuses('CONFLICT', store.replace(things, record))
    await store.insert(things, { ...thing(), _id: record._id })
  },

  async 'touches only what is there, and changes nothing of it'({ store }) {
    const record = await put(store)
    await store.touch(things, record._id)
    assert.deepEqual(await store.get(things, record._id), record)
    await refuses('NOT_FOUND', store.touch(things, fresh('none')))
  },

  async 'takes ids and fields with the names every object inherits'({ store }) {
    for (const _id of ['__proto__', 'constructor', 'toString']) {
      const group = fresh()
      await store.insert(things, thing({ _id, group }))
      assert.equal((await store.get(things, _id))?.group, group)
      assert.equal((await store.find(things, { index: 'byGroup', equals: { group }, limit: 2 })).items.length, 1)
      await store.remove(things, _id)
    }
  },

  async 'holds after reopening what it held before'({ store, reopen }) {
    if (!reopen) return
    const group = fresh()
    const kept = await Promise.all([1, 2, 3].map((n) => put(store, { group, n, secret: `s${n}` })))
    await store.remove(things, kept[1]?._id ?? '')
    const again = await reopen()
    const { items } = await again.find(things, { index: 'byGroup', equals: { group }, limit: 10 })
    assert.deepEqual(items, [kept[0], kept[2]])
  },
}
