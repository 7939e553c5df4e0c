import type { Check } from '../store/check'
import { CONTENTION } from '../store/contention'
import { ISOLATION } from '../store/isolation'
import { faultsBy } from './faults'
import { startGateway, type Gateway } from './gateway'
import { appOn, storeOn } from './open'
import { turnsBy } from './turns'

type Loose = {
  collection: (name: string) => any // eslint-disable-line @typescript-eslint/no-explicit-any -- the SDK, as it comes
  startTransaction: () => Promise<Loose & { rollback: (reason?: unknown) => Promise<unknown> }>
}

describe('the gateway that stands in for the cloud', () => {
  let gateway: Gateway
  let db: Loose
  beforeEach(async () => {
    gateway = await startGateway({ lifetimeMs: 200 })
    gateway.prepare('e', ['a'])
    db = appOn(gateway, 'e').database()
  })
  afterEach(() => gateway.close())

  const raw = async (request: object) =>
    (await (
      await fetch(gateway.url, { method: 'POST', body: JSON.stringify({ envName: 'e', ...request }) })
    ).json()) as {
      code?: string
    }

  it('lets where().update() in a transaction run outside of it, as the cloud does: why the adapter has no such thing', async () => {
    await db.collection('a').add({ _id: 'x', n: 1 })
    const tx = await db.startTransaction()
    await tx.collection('a').where({ _id: 'x' }).update({ n: 2 })
    await tx.rollback()
    expect((await db.collection('a').doc('x').get()).data[0].n).toBe(2)
  })

  it('hands out a hundred when not told how many, and a thousand at most', async () => {
    await db.collection('a').add(Array.from({ length: 1_100 }, (_, i) => ({ _id: `i${i}` })))
    expect((await db.collection('a').get()).data).toHaveLength(100)
    expect((await db.collection('a').limit(5_000).get()).data).toHaveLength(1_000)
  })

  it.each([
    ['a collection that was not made', { action: 'database.getDocument', collectionName: 'b' }, 'COLLECTION_NOT_EXIST'],
    ['an action it does not know', { action: 'database.dropEverything' }, 'INVALID_PARAM'],
    ['an operator it does not know', { query: '{"x":{"$regex":"a"}}' }, 'REQUEST_FAILED'],
    ['a path into a nested value', { query: '{"x.y":"a"}' }, 'REQUEST_FAILED'],
    ['a number that is not canonical', { query: '{"x":1}' }, 'INVALID_PARAM'],
    ['pages by offset', { offset: 20 }, 'INVALID_PARAM'],
    ['a transaction that is none', { transactionId: 'x' }, 'TRANSACTION_FAIL'],
    [
      'a change by query inside a transaction',
      { action: 'database.modifyDocument', transactionId: 'x', queryType: 'WHERE' },
      'INVALID_PARAM',
    ],
  ])('refuses %s', async (_what, request, code) => {
    const { code: got } = await raw({
      action: 'database.getDocument',
      collectionName: 'a',
      queryType: 'WHERE',
      ...request,
    })
    expect(got).toContain(code)
  })

  it('ends a transaction that was open too long, and gives back what it held', async () => {
    const tx = await db.startTransaction()
    await tx.collection('a').add({ _id: 'x' })
    const waiting = db.collection('a').add({ _id: 'x' })
    await new Promise((resolve) => setTimeout(resolve, 250))
    await expect(tx.collection('a').doc('x').get()).rejects.toMatchObject({ code: 'DATABASE_TRANSACTION_FAIL' })
    await waiting
  })

  it('makes the same faults for the same seed, and others for another', () => {
    const some = (seed: number) => {
      const faults = faultsBy(seed, { dropped: 0.2, throttled: 0.2 })
      return Array.from({ length: 50 }, () => faults('database.commitTransaction')).join()
    }
    expect(some(7)).toBe(some(7))
    expect(some(7)).not.toBe(some(8))
  })

  it('lets those who wait go in the order of its seed', async () => {
    const ordered = async (seed: number) => {
      gateway.forget('e')
      gateway.prepare('e', ['a'])
      const turns = turnsBy(seed, 20)
      gateway.now.turns = turns
      // Of different lengths: the note of a request tells its size, not what is in it.
      await Promise.all(Array.from({ length: 6 }, (_, i) => db.collection('a').add({ _id: 'x'.repeat(i + 1) })))
      gateway.now.turns = undefined
      return turns.order.join()
    }
    const first = await ordered(3)
    expect(await ordered(3)).toBe(first)
    expect(await ordered(4)).not.toBe(first)
  })
})

/** What a database that overlooks conflicts must not survive. */
const MUST_FAIL: [string, Check][] = [
  ['counts fifty callers as fifty', CONTENTION['counts fifty callers as fifty']],
  [
    'moves sums between two records without a reader ever seeing half',
    ISOLATION['moves sums between two records without a reader ever seeing half'],
  ],
].map(([name, check]) => [name as string, check as Check])

it.each(MUST_FAIL)('a gateway that overlooks conflicts (planted) fails: %s', async (_sentence, check) => {
  const careless = await startGateway({ careless: true })
  await expect(check({ store: storeOn(careless, 'e', ['things']).store })).rejects.toThrow()
  await careless.close()
})
