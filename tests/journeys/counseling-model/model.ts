import assert from 'node:assert/strict'
import { fc } from '../../seeded'
import type { Store } from '../../../cloudfunctions/kernel/store'
import { codeOf } from '../../world'
import { doneBy, HERS, OURS, TIME, type Numbers } from './acts'
import { violationsIn } from './invariants'
import { look } from './look'
import { openStage, type Stage } from './stage'

const ACTS = { ...HERS, ...OURS, ...TIME }
type Name = keyof typeof ACTS
const HER_NAMES = Object.keys(HERS) as (keyof typeof HERS)[]
const OUR_NAMES = Object.keys(OURS) as (keyof typeof OURS)[]

type Step = { do: Name | 'nothing' | 'both'; numbers: Numbers; other: Name; others: Numbers }
const numbers = fc.tuple(fc.nat(99), fc.nat(99), fc.nat(99), fc.nat(99))
// She books and waits more often than anything else happens; `nothing` is what a step shrinks to.
const names = [
  'nothing',
  'both',
  'book',
  'book',
  'book',
  'join',
  'join',
  'takeOffer',
  ...Object.keys(ACTS),
] as Step['do'][]
const step: fc.Arbitrary<Step> = fc.record({
  do: fc.constantFrom(...names),
  numbers,
  other: fc.constantFrom<Name>(...HER_NAMES, ...OUR_NAMES, 'jobs'),
  others: numbers,
})

/** What everybody does is refused often enough; these mean that something is wrong with us. */
const BROKEN = ['INTERNAL', 'UNAVAILABLE', 'not a refusal', 'UNAUTHENTICATED', 'FORBIDDEN']

export type Tally = Map<string, number>

async function one(stage: Stage, name: Name, given: Numbers, tally: Tally): Promise<void> {
  const code = await codeOf(ACTS[name](stage, given))
  const done = `${doneBy(name, given)} ${code}`
  tally.set(done, (tally.get(done) ?? 0) + 1)
  assert.ok(!BROKEN.includes(code) && !code.startsWith('broken: '), `${name}: ${code}`)
}

async function take(stage: Stage, { do: name, numbers: given, other, others }: Step, tally: Tally): Promise<void> {
  if (name === 'nothing') return
  stage.alone = name !== 'both'
  if (name !== 'both') return one(stage, name, given, tally)
  // Two at once: whoever loses a race looks again, and finds what the other has left.
  const first = pickHers(given)
  await Promise.all([one(stage, first, given, tally), one(stage, other, others, tally)])
}
const pickHers = ([n]: Numbers): Name => HER_NAMES[n % HER_NAMES.length] ?? 'book'

async function check(stage: Stage): Promise<void> {
  const { world, codes } = stage
  const found = violationsIn(await look(world.ports.store, world.ports.now().toISOString()))
  assert.deepEqual(found, [])
  // Nobody is dropped: every code that was given out opens its booking.
  for (const returnCode of codes.slice(-3))
    assert.equal(await codeOf(world.anyone().counseling.readBooking({ returnCode })), 'OK')
}

type Options = Readonly<{
  runs: number
  commands: number
  seed?: number
  /** A store with a planted fault: the first failure is enough, whatever the shortest would be. */
  wrap?: (store: Store) => Store
  /** What has come about before, to be added to. */
  tally?: Tally
}>

/** Random lives of a counseling centre, whole backend and typed client; everything that must hold is looked at after each step. */
export async function checkCounseling({ runs, commands, seed, wrap, tally = new Map() }: Options): Promise<Tally> {
  const steps = fc.array(step, { minLength: commands, maxLength: commands })
  const property = fc.asyncProperty(steps, async (all) => {
    const stage = await openStage(wrap)
    try {
      for (const next of all) {
        await take(stage, next, tally)
        if (next.do !== 'nothing') await check(stage)
      }
    } finally {
      stage.world.close()
    }
  })
  await fc.assert(property, { numRuns: runs, endOnFailure: wrap !== undefined, ...(seed !== undefined && { seed }) })
  return tally
}
