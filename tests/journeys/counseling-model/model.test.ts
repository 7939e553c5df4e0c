import type { Store, Tx } from '../../../cloudfunctions/kernel/store'
import type { BookingRecord } from '../../../cloudfunctions/slices/counseling/records'
import { withoutConflicts } from '../../store/faulty'
import { SEED } from '../../seeded'
import { checkCounseling, type Tally } from './model'

type Faulty = (tx: Tx) => Partial<Tx>
/** A store with a fault in what its transactions write. */
const writing =
  (faulty: Faulty) =>
  (engine: Store): Store => ({
    ...engine,
    transact: (work, options) => engine.transact((tx) => work({ ...tx, ...faulty(tx) }), options),
  })

/** The list of those who wait is never written again once it is there. */
const withoutLeaving = writing((tx) => ({
  replace: (into, record) => (into.name === 'waitlists' ? Promise.resolve() : tx.replace(into, record)),
}))

/** A booking once to be called about is so for good. */
function withCallsForGood(engine: Store): Store {
  const owed = new Map<string, object>()
  return writing((tx) => ({
    replace: (into, record) => {
      const { call, callIn, callBy } = record as Partial<BookingRecord>
      if (call && callIn && callBy !== undefined) owed.set(record._id, { call, callIn, callBy })
      return tx.replace(into, { ...record, ...owed.get(record._id) })
    },
  }))(engine)
}

/** Whoever asked to be called stands on nobody's list. */
const withoutHelp = writing((tx) => ({
  replace: (into, record) => tx.replace(into, 'helpIn' in record ? { ...record, helpIn: [] } : record),
}))

/** Nobody is held to the hours by which she can cancel and move. */
const withoutDeadlines = writing((tx) => ({
  insert: (into, record) =>
    tx.insert(into, 'deadlines' in record ? { ...record, deadlines: { cancelBefore: 0, moveBefore: 0 } } : record),
}))

/** Who stands in for whom on single days is not written down. */
const withoutChanges = writing((tx) => ({
  replace: (into, record) => tx.replace(into, into.name === 'rosters' ? { ...record, changes: [] } : record),
}))

/** Whoever looks for what is free finds nothing. */
const withoutFreeTimes = (engine: Store): Store => ({
  ...engine,
  getMany: (from, ids) => (from.name === 'agendas' ? Promise.resolve([]) : engine.getMany(from, ids)),
})

const MATTERS = [
  'book',
  'join',
  'cancel',
  'move',
  'takeOffer',
  'call',
  'askCall',
  'block',
  'walkIn',
  'swap',
  'editRoster',
  'leave',
]

describe('a counseling centre in which everything happens', () => {
  jest.setTimeout(300_000)

  it('keeps every promise, whatever comes after what, until everything that matters has come about', async () => {
    const tally: Tally = new Map()
    const missing = () => MATTERS.filter((done) => !tally.has(`${done} OK`))
    // What is rare does not come in every hundred lives: then others are lived.
    for (let lived = 0; lived < 100 || (missing().length > 0 && lived < 1000); lived += 50)
      await checkCounseling({ runs: 50, commands: 20, seed: SEED + lived, tally })
    if (process.env.TALLY)
      console.log(
        [...tally]
          .sort()
          .map(([what, n]) => `${what}: ${n}`)
          .join('\n'),
      )
    expect(missing()).toEqual([])
  })

  it('is found out where the list of those who wait is not kept (planted fault)', async () => {
    await expect(checkCounseling({ runs: 50, commands: 20, seed: 1, wrap: withoutLeaving })).rejects.toThrow(
      'Property failed',
    )
  })

  it.each([
    ['a call outlives its reason', withCallsForGood, 'to be called about'],
    ['a call that was asked for is on nobody’s list', withoutHelp, 'owed the call she asked for'],
    ['it is never too late to cancel', withoutDeadlines, 'against the terms'],
    ['nobody stands in for whom she agreed to', withoutChanges, 'nobody has swapped'],
    ['what becomes free is given to nobody', withoutFreeTimes, 'a time that suits her is free'],
  ])('is found out where %s (planted fault)', async (_, wrap, words) => {
    await expect(checkCounseling({ runs: 300, commands: 30, seed: 1, wrap })).rejects.toMatchObject({
      cause: { message: expect.stringContaining(words) as string },
    })
  })

  it('is found out where two transactions do not exclude each other (planted fault)', async () => {
    await expect(checkCounseling({ runs: 400, commands: 30, seed: 1, wrap: withoutConflicts })).rejects.toThrow(
      'Property failed',
    )
  })
})
