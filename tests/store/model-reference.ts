import assert from 'node:assert/strict'

type Value = { n: number; version: number }
type Commit = { at: number; keys: ReadonlySet<string> }

/** Snapshot isolation in plain maps: who may see what, and who may not commit. */
export class Reference {
  readonly committed = new Map<string, Value>()
  private readonly commits: Commit[] = []
  private readonly views = new Set<View>()
  private clock = 0

  begin(): View {
    const view = new View(++this.clock, new Map(this.committed))
    this.views.add(view)
    return view
  }

  /** The engine says it committed: then nothing it wrote or touched may have been committed since it began. */
  commit(view: View): void {
    const since = this.commits.filter(({ at }) => at > view.began)
    const clash = since.find(({ keys }) => [...view.writes].some((key) => keys.has(key)))
    assert.equal(clash, undefined, 'committed over a change it had not seen')
    for (const key of view.writes) {
      const value = view.get(key)
      if (value) this.committed.set(key, value)
      else this.committed.delete(key)
    }
    if (view.writes.size > 0) this.commits.push({ at: ++this.clock, keys: view.writes })
    view.ended = ++this.clock
  }

  /** The engine says it lost: then somebody who ran at the same time must have wanted one of the same records. */
  lose(view: View): void {
    view.ended = ++this.clock
    const rivals = [...this.views].filter((other) => other !== view && (other.ended ?? Infinity) > view.began)
    const wanted = (other: View) => [...view.wanted].some((key) => other.wanted.has(key))
    assert.ok(rivals.some(wanted), 'lost against nobody')
  }

  abort(view: View): void {
    view.ended = ++this.clock
  }
}

/** What one transaction sees: its moment, and over it what it has written. */
export class View {
  ended: number | undefined
  /** Records it changes or touches: these must conflict. */
  readonly writes = new Set<string>()
  /** Also those it removed although they were not there: these may. */
  readonly wanted = new Set<string>()

  constructor(
    readonly began: number,
    private readonly values: Map<string, Value>,
  ) {}

  get(key: string): Value | undefined {
    return this.values.get(key)
  }
  set(key: string, value: Value): void {
    this.values.set(key, value)
    this.want(key)
  }
  remove(key: string): void {
    this.wanted.add(key)
    if (this.values.delete(key)) this.writes.add(key)
  }
  want(key: string): void {
    this.writes.add(key)
    this.wanted.add(key)
  }
}
