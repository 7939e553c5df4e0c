import assert from 'node:assert/strict'
import { fc } from '../seeded'
import type { Store } from '../../cloudfunctions/kernel/store'
import { Reference } from './model-reference'
import { Runner, STEPS, type Step } from './model-runner'
import { fresh, things } from './things'

const IDS = ['a', 'b', 'c']
const step: fc.Arbitrary<Step> = fc.record({ do: fc.constantFrom(...STEPS), id: fc.constantFrom(...IDS) })
const plans = fc.record({
  transactions: fc.array(fc.array(step, { minLength: 1, maxLength: 4 }), { minLength: 2, maxLength: 4 }),
  /** Who goes next; one number more than there are transactions means: somebody outside looks. */
  picks: fc.array(fc.nat(), { minLength: 12, maxLength: 40 }),
  /** Commits that stand next to each other are let go at once, so that they meet in one batch. */
  together: fc.boolean(),
})

/**
 * Random transactions, interleaved step by step, against a reference that keeps snapshots in plain maps. What a step
 * reads and how it fails must be what the reference says; the engine decides who wins, and the reference whether it
 * had the right to.
 */
export async function checkModel(store: Store, { runs, seed }: { runs: number; seed?: number }): Promise<void> {
  const property = fc.asyncProperty(plans, async ({ transactions, picks, together }) => {
    const group = fresh('m')
    const reference = new Reference()
    const runners = transactions.map((steps) => new Runner(store, reference, group, steps))
    for (let turn = 0, left = runners; left.length > 0; turn++, left = runners.filter(({ over }) => !over)) {
      const pick = (picks[turn % picks.length] ?? 0) % (left.length + 1)
      const next = left[pick]
      if (!next) {
        await lookFromOutside(store, group, reference)
        // Nobody outside can look for ever: a plan whose picks never name a transaction would not end.
        if (turn % picks.length === picks.length - 1) await left[0]?.advance()
        continue
      }
      const ready = together && next.atCommit ? left.filter(({ atCommit }) => atCommit) : [next]
      if (next.atCommit) await Runner.commit(ready, reference)
      else await next.advance()
    }
    await lookFromOutside(store, group, reference)
  })
  await fc.assert(property, { numRuns: runs, ...(seed !== undefined && { seed }) })
}

async function lookFromOutside(store: Store, group: string, reference: Reference) {
  const expected = [...reference.committed].map(([id, { n, version }]) => ({ _id: id, n, version }))
  const plain = (items: { _id: string; n: number; version: number }[]) =>
    items.map(({ _id, n, version }) => ({ _id, n, version }))
  const byId = (a: { _id: string }, b: { _id: string }) => (a._id < b._id ? -1 : 1)
  const read = await store.getMany(
    things,
    IDS.map((id) => `${group}-${id}`),
  )
  assert.deepEqual(plain(read).sort(byId), [...expected].sort(byId))
  const found = await store.find(things, { index: 'byGroup', equals: { group }, limit: 10 })
  assert.deepEqual(
    plain(found.items),
    [...expected].sort((a, b) => a.n - b.n || byId(a, b)),
  )
}
