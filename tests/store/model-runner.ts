import assert from 'node:assert/strict'
import { Fault } from '../../cloudfunctions/kernel/fault'
import type { Store, Tx } from '../../cloudfunctions/kernel/store'
import { gate } from './check'
import type { Reference, View } from './model-reference'
import { thing, things } from './things'

export const STEPS = ['get', 'insert', 'replace', 'replaceStale', 'remove', 'touch'] as const
export type Step = { do: (typeof STEPS)[number]; id: string }
type Outcome = 'committed' | 'lost' | 'CONFLICT' | 'NOT_FOUND'

let values = 0

/** One transaction that goes on only when told: to begin, to take its next step, to commit. */
export class Runner {
  over = false
  private at = 0
  private view: View | undefined
  private settled: Promise<Outcome> | undefined
  private go = gate()
  private arrived = gate()
  private read: number | undefined

  constructor(
    private readonly store: Store,
    private readonly reference: Reference,
    private readonly group: string,
    private readonly steps: readonly Step[],
  ) {}

  get atCommit(): boolean {
    return !this.over && this.view !== undefined && this.at >= this.steps.length
  }

  /** Begins, or takes the next step, and holds what happened against the reference. */
  async advance(): Promise<void> {
    if (this.atCommit) return Runner.commit([this], this.reference)
    if (!this.view) return this.begin(this.reference.begin())
    const step = this.steps[this.at++]
    if (!step) return
    const n = ++values
    const expected = expect(this.view, `${this.group}-${step.id}`, step.do, n)
    this.next = (tx) => perform(tx, this.group, step, n)
    const outcome = await this.letGo()
    if (outcome === 'lost') return this.lost()
    if (typeof expected === 'string') {
      assert.equal(outcome, expected)
      this.over = true
      return this.reference.abort(this.view)
    }
    assert.equal(outcome, undefined)
    assert.equal(this.read, expected?.n)
  }

  /** Lets all of them commit at once; whoever won is held against the reference before whoever lost. */
  static async commit(runners: readonly Runner[], reference: Reference): Promise<void> {
    const ends = await Promise.all(
      runners.map(async (runner) => {
        runner.next = undefined
        runner.go.open()
        return { runner, outcome: await runner.settled }
      }),
    )
    for (const { runner, outcome } of ends) {
      runner.over = true
      if (outcome === 'committed' && runner.view) reference.commit(runner.view)
    }
    for (const { runner, outcome } of ends) {
      if (outcome === 'committed') continue
      assert.equal(outcome, 'lost')
      runner.lost()
    }
  }

  private next: ((tx: Tx) => Promise<number | undefined>) | undefined

  private async begin(view: View): Promise<void> {
    this.view = view
    const work = async (tx: Tx) => {
      // Engines may take their snapshot at the first reading.
      await tx.get(things, `${this.group}-nothing`)
      for (;;) {
        this.arrived.open()
        await this.go.opened
        this.go = gate()
        if (!this.next) return
        this.read = await this.next(tx)
      }
    }
    // A deadline that has passed: who loses is told so, instead of running again.
    this.settled = this.store.transact(work, { deadline: 0 }).then(
      () => 'committed' as const,
      (thrown: unknown) => {
        if (!(thrown instanceof Fault)) throw thrown
        return thrown.code === 'UNAVAILABLE' ? 'lost' : (thrown.code as Outcome)
      },
    )
    await this.arrived.opened
  }

  private async letGo(): Promise<Outcome | undefined> {
    this.arrived = gate()
    this.go.open()
    return Promise.race([this.arrived.opened.then(() => undefined), this.settled ?? Promise.resolve(undefined)])
  }

  private lost(): void {
    this.over = true
    if (this.view) this.reference.lose(this.view)
  }
}

/** What the reference says of a step: the record read before it, or how it fails. */
function expect(view: View, key: string, what: Step['do'], n: number): { n: number } | undefined | Outcome {
  const value = view.get(key)
  if (what === 'insert') {
    if (value) return 'CONFLICT'
    view.set(key, { n, version: 1 })
  }
  if (what === 'replaceStale') return 'CONFLICT'
  if (what === 'replace' && value) view.set(key, { n, version: value.version + 1 })
  if (what === 'remove') view.remove(key)
  if (what === 'touch') {
    if (!value) return 'NOT_FOUND'
    view.want(key)
  }
  return value
}

async function perform(tx: Tx, group: string, { do: what, id }: Step, n: number): Promise<number | undefined> {
  const _id = `${group}-${id}`
  const value = await tx.get(things, _id)
  if (what === 'insert') await tx.insert(things, thing({ _id, group, n }))
  if (what === 'replaceStale')
    await tx.replace(things, { ...thing({ _id, group, n }), version: (value?.version ?? 0) + 7 })
  if (what === 'replace' && value) await tx.replace(things, { ...value, n })
  if (what === 'remove') await tx.remove(things, _id)
  if (what === 'touch') await tx.touch(things, _id)
  return value?.n
}
