import type { Documents, Transaction } from '../../cloudfunctions/platform/cloudbase/documents'
import { openDocuments } from '../../cloudfunctions/platform/cloudbase/documents'
import { DatabaseFailure } from '../../cloudfunctions/platform/cloudbase/failure'
import { storeOver } from '../../cloudfunctions/platform/cloudbase/store'
import type { Check } from '../store/check'
import { CONTENTION } from '../store/contention'
import { ISOLATION } from '../store/isolation'
import { RECORDS } from '../store/records'
import { FAILING } from './failing'
import { startGateway, type Gateway } from './gateway'
import { appOn } from './open'

let gateway: Gateway
beforeEach(async () => {
  gateway = await startGateway()
})
afterEach(() => gateway.close())

describe('the document database when things go wrong', () => {
  it.each(Object.entries(FAILING))('%s', (_sentence, check) => check({ gateway }))

  it('runs work again whose transaction was open too long, until the deadline', async () => {
    const impatient = await startGateway({ lifetimeMs: 30 })
    impatient.prepare('e', ['things'])
    const store = storeOver(openDocuments(appOn(impatient, 'e')))
    let tries = 0
    const slow = (ms: number) =>
      store.transact(
        async (tx) => {
          await tx.get({ name: 'things' } as never, 'x')
          if (++tries < 3) await new Promise((resolve) => setTimeout(resolve, ms))
          await tx.get({ name: 'things' } as never, 'y')
        },
        { deadline: Date.now() + 2_000 },
      )
    await slow(60)
    expect(tries).toBe(3)
    await impatient.close()
  })
})

type Plant = (documents: Documents) => Documents
const inTransaction =
  (change: (tx: Transaction, outside: Documents) => Partial<Transaction>): Plant =>
  (documents) => ({
    ...documents,
    begin: async () => {
      const tx = await documents.begin()
      return { ...tx, ...change(tx, documents) }
    },
  })

const ALL: Record<string, Check> = { ...RECORDS, ...ISOLATION, ...CONTENTION }
/** Adapters with one planted fault each, and the sentences that must not survive it. */
const PLANTED: [name: string, plant: Plant, mustFail: string[]][] = [
  [
    'reads outside of its transaction',
    inTransaction((_tx, outside) => ({ read: outside.read })),
    ['shows one moment to a transaction, whatever commits between its awaits'],
  ],
  [
    'writes outside of its transaction, as where().update() would',
    inTransaction((_tx, outside) => ({
      put: async (into, { _id, ...fields }) => void (await outside.update(into, { _id }, { $set: fields })),
    })),
    ['leaves nothing of a try that was run again', 'loses no update when two have read the same version'],
  ],
  [
    'changes fields instead of replacing the document',
    inTransaction((tx) => ({
      put: async (into, document) => {
        const now = await tx.read(into, document._id)
        await tx.put(into, { ...now, ...document })
      },
    })),
    ['replaces nested values as a whole, inside a transaction and outside'],
  ],
  [
    'touches without changing anything',
    inTransaction((tx) => ({ add: async (to, id) => (await tx.read(to, id)) !== undefined })),
    ['keeps decisions apart that touch what they rest on'],
  ],
  [
    'puts where it should insert',
    inTransaction((tx) => ({ insert: tx.put })),
    ['refuses a taken id also when the transaction goes on to change or drop what it inserted'],
  ],
  [
    'adds without its guard',
    (documents) => ({
      ...documents,
      add: (to, filter, by) => documents.add(to, { _id: (filter.$and as { _id: string }[])[0]?._id }, by),
    }),
    ['lets no hundred callers past the bound of an addition'],
  ],
]

describe.each(PLANTED)('an adapter that %s', (_name, plant, mustFail) => {
  it.each(mustFail)('fails where the suite says: %s', async (sentence) => {
    gateway.prepare('planted', ['things', 'tallies'])
    const store = storeOver(plant(openDocuments(appOn(gateway, 'planted'))))
    const thrown: unknown = await ALL[sentence]?.({ store }).then(
      () => 'it passed',
      (reason: unknown) => reason,
    )
    expect(thrown).not.toBe('it passed')
    expect(String(thrown)).not.toMatch(/TypeError|is not a function/)
  })
})

/** Adapters that take a lost answer lightly, and the sentences of this file that must not survive them. */
const LIGHT: [name: string, plant: Plant, mustFail: string][] = [
  [
    'takes a lost answer to its commit for a conflict',
    inTransaction((tx) => ({
      commit: () =>
        tx.commit().catch(() => {
          throw new DatabaseFailure('conflict', 'DATABASE_TRANSACTION_CONFLICT')
        }),
    })),
    'says UNAVAILABLE when the answer to a commit was lost, and does not run the work again',
  ],
  [
    'takes a lost answer to its commit for a yes',
    inTransaction((tx) => ({ commit: () => tx.commit().catch(() => undefined) })),
    'loses and doubles nothing under any mixture of faults',
  ],
  [
    'takes a lost answer to an addition for being turned away',
    (documents) => ({
      ...documents,
      add: (to, filter, by) =>
        documents.add(to, filter, by).catch(() => {
          throw new DatabaseFailure('busy', 'EXCEED_REQUEST_LIMIT')
        }),
    }),
    'says UNAVAILABLE when the answer to a single write was lost, and does not write again',
  ],
]

it.each(LIGHT)('an adapter that %s is caught', async (_name, plant, sentence) => {
  await expect(FAILING[sentence]?.({ gateway, plant })).rejects.toThrow()
})
