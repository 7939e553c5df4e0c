import assert from 'node:assert/strict'
import { fc } from '../seeded'
import { Fault } from '../../cloudfunctions/kernel/fault'
import type { Scalar } from '../../cloudfunctions/kernel/collection'
import type { Store } from '../../cloudfunctions/kernel/store'
import type { Checks } from './check'
import { anyKey, anyNumber, anyText, compareKeys, compareThings } from './order'
import { fresh, put, things, type Thing } from './things'

const RUNS = { numRuns: Number(process.env.STORE_RUNS ?? 60) }

type Asked = { group: string; from?: Scalar; to?: Scalar; order: 'asc' | 'desc'; limit: number }

/** Every page from the first to the last, with `between` called after each. */
async function walk(store: Store, { group, ...asked }: Asked, between?: (page: Thing[]) => Promise<void>) {
  const all: Thing[] = []
  for (let after: string | undefined, pages = 0; pages < 200; pages++) {
    const found = await store.find(things, { index: 'byKey', equals: { group }, ...asked, ...(after && { after }) })
    all.push(...found.items)
    if (!found.next) return all
    after = found.next
    await between?.(found.items)
  }
  return assert.fail('the pages never end')
}

async function fill(store: Store, keys: readonly Scalar[]) {
  const group = fresh()
  return { group, all: await Promise.all(keys.map((key) => put(store, { group, key }))) }
}
const order = fc.constantFrom('asc' as const, 'desc' as const)
const limit = fc.integer({ min: 1, max: 7 })

/** Index order and paging, by chance and against a reference that compares plainly. */
export const ORDERING: Checks = {
  async 'orders any mixture of keys as a plain comparison does, over pages of any size'({ store }) {
    const property = fc.asyncProperty(fc.array(anyKey, { maxLength: 25 }), order, limit, async (keys, way, size) => {
      const { group, all } = await fill(store, keys)
      const expected = all.sort(compareThings).map(({ _id }) => _id)
      if (way === 'desc') expected.reverse()
      const got = await walk(store, { group, order: way, limit: size })
      assert.deepEqual(
        got.map(({ _id }) => _id),
        expected,
      )
    })
    await fc.assert(property, RUNS)
  },

  async 'bounds numbers and text as a plain comparison does'({ store }) {
    const oneKind = fc.oneof(
      ...[anyNumber, anyText].map((kind: fc.Arbitrary<Scalar>) =>
        fc.record({ keys: fc.array(kind, { maxLength: 20 }), from: kind, to: kind }, { requiredKeys: ['keys'] }),
      ),
    )
    const property = fc.asyncProperty(oneKind, order, limit, async ({ keys, from, to }, way, size) => {
      const { group, all } = await fill(store, keys)
      const within = ({ key = '' }: Thing) =>
        (from === undefined || compareKeys(key, from) >= 0) && (to === undefined || compareKeys(key, to) < 0)
      const expected = all.filter(within).sort(compareThings)
      if (way === 'desc') expected.reverse()
      const bounds = { ...(from !== undefined && { from }), ...(to !== undefined && { to }) }
      const got = await walk(store, { group, order: way, limit: size, ...bounds })
      assert.deepEqual(
        got.map(({ _id }) => _id),
        expected.map(({ _id }) => _id),
      )
      assert.equal(await store.count(things, { index: 'byKey', equals: { group }, ...bounds }, 100), expected.length)
    })
    await fc.assert(property, RUNS)
  },

  async 'neither skips nor repeats while others insert and remove before and after the cursor'({ store }) {
    const key = fc.integer({ min: 0, max: 5 })
    const changes = fc.array(fc.record({ insert: fc.option(key, { nil: undefined }), remove: fc.nat() }), {
      minLength: 1,
      maxLength: 12,
    })
    const property = fc.asyncProperty(
      fc.array(key, { minLength: 3, maxLength: 20 }),
      changes,
      order,
      limit,
      async (keys, planned, way, size) => {
        const { group, all } = await fill(store, keys)
        const removed = new Set<string>()
        let at = 0
        const got = await walk(store, { group, order: way, limit: size }, async () => {
          const change = planned[at++]
          if (!change) return
          if (change.insert !== undefined) await put(store, { group, key: change.insert })
          const victim = all[change.remove % all.length]?._id ?? ''
          removed.add(victim)
          await store.remove(things, victim)
        })
        const seen = got.map(({ _id }) => _id)
        assert.equal(new Set(seen).size, seen.length, 'a record came twice')
        const missing = all.filter(({ _id }) => !removed.has(_id) && !seen.includes(_id))
        assert.deepEqual(missing, [], 'a record was skipped')
        const sorted = [...got].sort(compareThings)
        assert.deepEqual(got, way === 'desc' ? sorted.reverse() : sorted)
      },
    )
    await fc.assert(property, RUNS)
  },

  async 'gives a forged cursor INVALID_INPUT or rows of the range, never others'({ store }) {
    const { group } = await fill(store, [1, 2, 3, 4, 5])
    await fill(store, [1, 2, 3])
    const asked = { index: 'byKey', equals: { group }, from: 2, to: 5 } as const
    const real = (await store.find(things, { ...asked, limit: 1 })).next ?? ''
    const foreign = (await store.find(things, { index: 'byGroup', limit: 1 })).next ?? ''
    const json = fc.oneof(
      fc.json(),
      fc.tuple(anyText, anyText).map((pair) => JSON.stringify(pair)),
    )
    const forged = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 80 }),
      json.map((text) => Buffer.from(text).toString('base64url')),
      fc.constantFrom(real, foreign, '', 'null', `${real}A`),
      fc.nat({ max: real.length }).map((end) => real.slice(0, end)),
    )
    const property = fc.asyncProperty(forged, order, async (after, way) => {
      try {
        const { items } = await store.find(things, { ...asked, order: way, limit: 100, after })
        for (const item of items) {
          assert.equal(item.group, group)
          assert.ok(Number(item.key) >= 2 && Number(item.key) < 5)
        }
      } catch (thrown) {
        assert.ok(thrown instanceof Fault && thrown.code === 'INVALID_INPUT', String(thrown))
      }
    })
    await fc.assert(property, { numRuns: RUNS.numRuns * 5 })
  },
}
