import { randomBytes } from 'node:crypto'
import { fitToStore } from './changing'
import { textOf, type Plain } from './ejson'
import { conflict, noCollection, noTransaction, taken } from './refusal'

/** What stood at an id from the commit `at` on; `document` undefined: nothing. */
type Version = { at: number; document: Plain | undefined }
type Key = string

/** An open transaction: the moment it sees, and what it holds. */
type Session = {
  id: string
  endsAt: number
  /** The commit it sees the database at: that of its first statement. */
  sees: number | undefined
  writes: Map<Key, { name: string; id: string; document: Plain | undefined }>
  over: Promise<void>
  end: () => void
}

/** The place of the youngest version that is not younger than `at`, or -1. */
function lastUpTo(versions: readonly Version[], at: number): number {
  let place = versions.length - 1
  while (place >= 0 && (versions[place]?.at ?? 0) > at) place--
  return place
}

const keyOf = (name: string, id: string): Key => `${name}\n${id}`

/** The documents of one environment, with the database's snapshots, locks and refusals. */
export class Collections {
  private commits = 0
  private readonly all = new Map<string, Map<string, Version[]>>()
  private readonly sessions = new Map<string, Session>()
  private readonly held = new Map<Key, Session>()
  private readonly graves: [versions: Map<string, Version[]>, id: string][] = []

  /** `careless` is a planted fault: such a database overlooks every conflict. */
  constructor(
    private readonly lifetimeMs: number,
    private readonly careless = false,
  ) {}

  create(name: string): void {
    if (!this.all.has(name)) this.all.set(name, new Map())
  }

  begin(): string {
    const id = randomBytes(16).toString('hex')
    let end = () => {}
    const over = new Promise<void>((resolve) => (end = resolve))
    const endsAt = Date.now() + this.lifetimeMs
    this.sessions.set(id, { id, endsAt, sees: undefined, writes: new Map(), over, end })
    return id
  }

  /** The session of a statement, or undefined for one outside of any. */
  session(id: unknown): Session | undefined {
    if (id === undefined) return undefined
    const session = this.sessions.get(textOf(id))
    if (!session) throw noTransaction()
    if (Date.now() > session.endsAt) {
      this.close(session)
      throw noTransaction()
    }
    session.sees ??= this.commits
    return session
  }

  /** What stands at an id, as `session` sees it. */
  see(name: string, id: string, session: Session | undefined): Plain | undefined {
    const own = session?.writes.get(keyOf(name, id))
    if (own) return own.document
    return this.seenAt(this.versions(name).get(id), session?.sees)
  }

  /** All that stands in a collection, as `session` sees it; only the given ids, where they are given. */
  *seeAll(name: string, ids: readonly string[] | undefined, session: Session | undefined): Iterable<Plain> {
    const own = session ? [...session.writes.values()].filter((write) => write.name === name) : []
    for (const id of ids ?? new Set([...this.versions(name).keys(), ...own.map((write) => write.id)])) {
      const document = this.see(name, id, session)
      if (document) yield document
    }
  }

  async insert(name: string, document: Plain, session: Session | undefined): Promise<void> {
    const id = textOf(document._id)
    await this.free(name, id, session)
    if (this.see(name, id, session)) {
      // A statement that fails takes its transaction with it.
      if (session) this.close(session)
      throw taken(name, id)
    }
    this.write(name, id, fitToStore(document), session)
  }

  /** Replaces or removes what stands there. In a transaction a change that changes nothing is no write: it meets nobody. */
  async change(
    name: string,
    id: string,
    next: (now: Plain | undefined) => Plain | undefined,
    session: Session | undefined,
  ): Promise<{ before: Plain | undefined; after: Plain | undefined }> {
    if (!session) await this.free(name, id, session)
    const before = this.see(name, id, session)
    const after = next(before)
    if (after !== before && session) await this.free(name, id, session)
    if (after !== before) this.write(name, id, after && fitToStore(after), session)
    return { before, after }
  }

  commit(id: unknown): void {
    const session = this.session(id)
    if (!session) throw noTransaction()
    const at = ++this.commits
    for (const { name, id: one, document } of session.writes.values()) this.put(name, one, { at, document })
    this.close(session)
  }

  abort(id: unknown): void {
    const session = this.session(id)
    if (session) this.close(session)
  }

  private versions(name: string): Map<string, Version[]> {
    const versions = this.all.get(name)
    if (!versions) throw noCollection(name)
    return versions
  }

  private seenAt(versions: Version[] | undefined, at = Infinity): Plain | undefined {
    return versions?.[lastUpTo(versions, at)]?.document
  }

  /** Within a transaction a held or newer record is a conflict at once; a plain write waits for whoever holds it. */
  private async free(name: string, id: string, session: Session | undefined): Promise<void> {
    if (this.careless) return
    const key = keyOf(name, id)
    if (session) {
      const holder = this.holder(key)
      const changed = (this.versions(name).get(id)?.at(-1)?.at ?? 0) > (session.sees ?? Infinity)
      if ((holder && holder !== session) || changed) {
        this.close(session)
        throw conflict()
      }
      return
    }
    for (let holder = this.holder(key); holder; holder = this.holder(key)) {
      const left = Math.max(0, holder.endsAt - Date.now()) + 1
      let timer: NodeJS.Timeout | undefined
      await Promise.race([holder.over, new Promise((resolve) => (timer = setTimeout(resolve, left)))])
      clearTimeout(timer)
    }
  }

  private holder(key: Key): Session | undefined {
    const holder = this.held.get(key)
    if (holder && Date.now() > holder.endsAt) this.close(holder)
    return this.held.get(key)
  }

  private write(name: string, id: string, document: Plain | undefined, session: Session | undefined): void {
    this.versions(name)
    if (!session) return this.put(name, id, { at: ++this.commits, document })
    session.writes.set(keyOf(name, id), { name, id, document })
    this.held.set(keyOf(name, id), session)
  }

  /** Forgets versions that no open transaction can still see. */
  private put(name: string, id: string, version: Version): void {
    const versions = this.versions(name)
    const oldest = Math.min(...[...this.sessions.values()].map(({ sees = Infinity }) => sees))
    const older = versions.get(id) ?? []
    const kept = this.sessions.size === 0 ? [] : older.slice(Math.max(0, lastUpTo(older, oldest)))
    versions.set(id, [...kept, version])
    if (!version.document) this.graves.push([versions, id])
    if (this.sessions.size === 0) this.sweep()
  }

  /** That something is gone is forgotten when nobody is left to whom it would be news. */
  private sweep(): void {
    for (const [versions, id] of this.graves.splice(0)) if (!versions.get(id)?.at(-1)?.document) versions.delete(id)
  }

  private close(session: Session): void {
    this.sessions.delete(session.id)
    for (const key of session.writes.keys()) if (this.held.get(key) === session) this.held.delete(key)
    session.end()
    if (this.sessions.size === 0) this.sweep()
  }
}
