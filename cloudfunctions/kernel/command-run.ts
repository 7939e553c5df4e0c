import type { DomainError } from '@shared/contract/errors'
import type { Announced } from '@shared/contract/events'
import type { Operation } from '@shared/contract/operation'
import type { Call } from '@shared/contract/wire'
import { auditFact } from './audit'
import { Fault } from './fault'
import type { Commit, Notes, Tools } from './handlers'
import { issuedBy } from './issued'
import { journal, type JournalRecord } from './journal'
import type { Ports, Reach } from './ports'

/** What a command's handler has besides. */
type More = Readonly<{ commit: Commit<unknown>; answered: () => Promise<unknown>; issuedHash: string }>
type Command = Readonly<{ name: string; op: Operation; call: Call; input: unknown; reach: Reach | undefined }>

/**
 * Runs a command so that it takes effect once for its idempotency key. The first try pays nothing for that: only
 * when it fails, by a taken journal id or by a state that it has itself changed, is the journal asked.
 */
export async function commandRun(
  ports: Ports,
  tools: Tools,
  { name, op, call, input, reach }: Command,
  handle: (more: More) => Promise<unknown>,
): Promise<unknown> {
  const { store, seal } = ports
  if (!call.key) throw new Fault('INVALID_INPUT', { key: 'missing' })
  // Whoever is not signed in is told apart by the key alone: it carries 128 random bits.
  const who = reach?.actor.weChatId ?? reach?.actor.id ?? ''
  const journalId = seal.hash('journal', who, name, call.key)
  // With the key in it, which is stored nowhere, the hash of a body cannot be searched for a passphrase.
  const bodyHash = seal.hash('body', call.key, canonical(input))
  const issued = op.issues && issuedBy(seal, op.issues, journalId)

  const commit: Commit<unknown> = async (work) => {
    const { reply, refusal } = await store.transact(
      async (tx) => {
        const subjects = new Set<string>()
        const events: Announced[] = []
        let refusal: DomainError | undefined
        const notes: Notes = {
          audit: (subject) => void subjects.add(subject),
          announce: (event) => void events.push(event),
          refuse: (code) => void (refusal = code),
        }
        const reply = await work(tx, notes)
        const about = [...subjects]
        await tx.insert(journal, {
          _id: journalId,
          at: tools.now,
          op: name,
          bodyHash,
          reply,
          ...(refusal && { refusal }),
          audit: [auditFact(seal, tools.now, name, about, reach)],
          events,
          ...(events.some(({ name }) => ports.heard.has(name)) && { undelivered: true }),
        })
        return { reply, refusal }
      },
      { deadline: tools.deadline },
    )
    if (refusal) throw new Fault(refusal)
    return reply
  }

  const answered = async () => {
    const first = await store.get(journal, journalId)
    return first && replyOf(first, bodyHash)
  }
  const reply = await handle({ commit, answered, issuedHash: issued?.hash ?? '' }).catch(async (thrown: unknown) => {
    const before = await answered()
    if (before === undefined) throw thrown
    return before
  })
  return issued ? { ...(reply as object), [issued.field]: issued.secret } : reply
}

function replyOf(first: JournalRecord, bodyHash: string): unknown {
  if (first.bodyHash !== bodyHash) throw new Fault('CONFLICT')
  if (first.refusal) throw new Fault(first.refusal)
  return first.reply
}

/** The same text for the same value, whatever the order of its keys. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  const pairs = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${pairs.map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`).join(',')}}`
}
