import type { Store } from '../../../cloudfunctions/kernel/store'
import type { BookingRecord } from '../../../cloudfunctions/slices/counseling/records'
import { withoutConflicts } from '../../store/faulty'
import { SEED } from '../../seeded'
import { checkCounseling, type Tally } from './model'

/** The list of those who wait is never written again once it is there. */
const withoutLeaving = (engine: Store): Store => ({
  ...engine,
  transact: (work, options) =>
    engine.transact(
      (tx) =>
        work({
          ...tx,
          replace: (into, record) => (into.name === 'waitlists' ? Promise.resolve() : tx.replace(into, record)),
        }),
      options,
    ),
})

/** A booking once to be called about is so for good. */
const withCallsForGood = (engine: Store): Store => {
  const owed = new Map<string, object>()
  return {
    ...engine,
    transact: (work, options) =>
      engine.transact(
        (tx) =>
          work({
            ...tx,
            replace: (into, record) => {
              const { call, callIn, callBy } = record as Partial<BookingRecord>
              if (call && callIn && callBy !== undefined) owed.set(record._id, { call, callIn, callBy })
              return tx.replace(into, { ...record, ...owed.get(record._id) })
            },
          }),
        options,
      ),
  }
}

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

  it('is found out where a call outlives its reason (planted fault)', async () => {
    await expect(checkCounseling({ runs: 200, commands: 30, seed: 1, wrap: withCallsForGood })).rejects.toMatchObject({
      cause: { message: expect.stringContaining('to be called about') as string },
    })
  })

  it('is found out where two transactions do not exclude each other (planted fault)', async () => {
    await expect(checkCounseling({ runs: 400, commands: 30, seed: 1, wrap: withoutConflicts })).rejects.toThrow(
      'Property failed',
    )
  })
})
