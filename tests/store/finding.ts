import assert from 'node:assert/strict'
import type { Checks } from './check'
import { fresh, put, things } from './things'

const ids = ({ items }: { items: { _id: string }[] }) => items.map(({ _id }) => _id)

/** Ranges of an index, by hand; `ordering.ts` does the same by chance and against a reference. */
export const FINDING: Checks = {
  async 'finds by the first fields of an index, and by them alone'({ store }) {
    const [group, other] = [fresh(), fresh()]
    const [a, b] = [await put(store, { group, n: 1, flag: true }), await put(store, { group, n: 2, flag: false })]
    await put(store, { group: other, n: 1, flag: true })
    const find = (equals: { group: string; flag?: boolean; n?: number }) =>
      store.find(things, { index: 'byFlag', equals, limit: 10 })
    assert.deepEqual((await find({ group })).items, [b, a])
    assert.deepEqual((await find({ group, flag: true })).items, [a])
    assert.deepEqual((await find({ group, flag: true, n: 1 })).items, [a])
    assert.deepEqual((await find({ group, flag: true, n: 2 })).items, [])
    // A group whose name begins like another's, and one that could end it early.
    await put(store, { group: `${group}\u0001`, flag: true })
    await put(store, { group: `${group}0`, flag: true })
    assert.deepEqual((await find({ group })).items, [b, a])
  },

  async 'refuses fields that leave a gap or are not of the index'({ store }) {
    const find = (equals: object) => store.find(things, { index: 'byFlag', equals, limit: 1 })
    await assert.rejects(find({ flag: true }), RangeError)
    await assert.rejects(find({ group: 'g', n: 1 }), RangeError)
    await assert.rejects(find({ group: 'g', secret: 's' }), RangeError)
  },

  async 'refuses a range that names no element of an array in its index'({ store }) {
    const group = fresh()
    await put(store, { group, tags: ['x', 'y'] })
    for (const range of [{}, { equals: { group } }, { equals: { group }, from: 'x' }, { equals: { group }, to: 'z' }]) {
      await assert.rejects(store.find(things, { index: 'byTag', limit: 10, ...range }), RangeError)
      await assert.rejects(store.count(things, { index: 'byTag', ...range }, 10), RangeError)
    }
    const range = { index: 'byTag', equals: { group, tags: 'x', n: 0 } } as const
    assert.equal(await store.count(things, range, 10), 1)
    await assert.rejects(store.count(things, { ...range, from: 0 }, 10), RangeError)
  },

  async 'bounds the next field from inclusive to exclusive'({ store }) {
    const group = fresh()
    const all = []
    for (const n of [-10, -1.5, 0, 1, 2, 10]) all.push((await put(store, { group, n }))._id)
    const find = (range: object) =>
      store.find(things, { index: 'byGroup', equals: { group }, limit: 10, ...range }).then(ids)
    assert.deepEqual(await find({ from: -1.5, to: 2 }), all.slice(1, 4))
    assert.deepEqual(await find({ from: 1 }), all.slice(3))
    assert.deepEqual(await find({ to: 0 }), all.slice(0, 2))
    assert.deepEqual(await find({ from: 2, to: 2 }), [])
    assert.deepEqual(await find({ from: 5, to: -5 }), [])
    assert.deepEqual(await find({ from: -1.5, to: 2, order: 'desc' }), all.slice(1, 4).reverse())
  },

  async 'ends ties in the id, both ways round'({ store }) {
    const group = fresh()
    const names = ['a', 'B', 'b', '0', '_', '-'].map((name) => `${group}${name}`)
    for (const _id of names) await put(store, { _id, group, n: 7 })
    const sorted = [...names].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)))
    const find = (order: 'asc' | 'desc') =>
      store.find(things, { index: 'byGroup', equals: { group }, order, limit: 10 }).then(ids)
    assert.deepEqual(await find('asc'), sorted)
    assert.deepEqual(await find('desc'), [...sorted].reverse())
  },

  async 'finds a record once under each element of its array'({ store }) {
    const group = fresh()
    const both = await put(store, { group, tags: ['x', 'y', 'x'] })
    await put(store, { group, tags: [] })
    await put(store, { group })
    const find = (tags: string) => store.find(things, { index: 'byTag', equals: { group, tags }, limit: 10 }).then(ids)
    assert.deepEqual(await find('x'), [both._id])
    assert.deepEqual(await find('y'), [both._id])
    assert.deepEqual(await find('z'), [])
    await store.replace(things, { ...both, tags: ['z'] })
    assert.deepEqual([await find('x'), await find('y'), await find('z')], [[], [], [both._id]])
  },

  async 'leaves a record out of an index whose field it lacks, until it has it'({ store }) {
    const group = fresh()
    const record = await put(store, { group })
    const count = () => store.count(things, { index: 'byKey', equals: { group } }, 10)
    assert.equal(await count(), 0)
    await store.replace(things, { ...record, key: 0 })
    assert.equal(await count(), 1)
    await store.replace(things, { ...record, version: 2 })
    assert.equal(await count(), 0)
  },

  async 'counts no further than told'({ store }) {
    const group = fresh()
    for (const n of [1, 2, 3, 4]) await put(store, { group, n })
    const count = (max: number, range = {}) =>
      store.count(things, { index: 'byGroup', equals: { group }, ...range }, max)
    assert.deepEqual([await count(2), await count(4), await count(100)], [2, 4, 4])
    assert.deepEqual([await count(100, { from: 2, to: 4 }), await count(1, { from: 2 })], [2, 1])
  },

  async 'hands out at most a hundred at a time, and at least one'({ store }) {
    const group = fresh()
    for (const limit of [0, -1, 101]) {
      await assert.rejects(store.find(things, { index: 'byGroup', equals: { group }, limit }), RangeError)
    }
    await Promise.all(Array.from({ length: 101 }, (_, n) => put(store, { group, n })))
    const page = await store.find(things, { index: 'byGroup', equals: { group }, limit: 100 })
    assert.equal(page.items.length, 100)
    const rest = await store.find(things, { index: 'byGroup', equals: { group }, limit: 100, after: page.next })
    assert.deepEqual([rest.items.map(({ n }) => n), rest.next], [[100], undefined])
  },
}
