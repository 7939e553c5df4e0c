import { contract } from '@shared/contract/index'
import { COMMON_ERRORS, type ErrorCode, type Failure, type Reply } from '@shared/contract/errors'
import type { Operation } from '@shared/contract/operation'
import { Envelope, ReturnCode, type Call, type Replies } from '@shared/contract/wire'
import { admit } from './admit'
import { auditFact, auditRows } from './audit'
import { commandRun } from './command-run'
import { Fault } from './fault'
import type { Mounted, RecordRead, Tools } from './handlers'
import { take, type Limit } from './limits'
import { parse } from './parse'
import type { Caller, Opened, Ports, Reach } from './ports'
import { referenceOf } from './reference'

export type Serve = (envelope: unknown, caller: Caller) => Promise<Replies>

/** What the kernel hands to any handler; each handler's own type tells which of it is there. */
type AnyContext = Tools & { reach?: Reach; opened?: Opened; recordRead: RecordRead }
type AnyHandler = (input: unknown, context: AnyContext) => Promise<unknown>

/** How long a call may go on trying. Real time, whatever clock the domain lives by. */
const CALL_MS = 10_000
/** Commands of one caller: for who is not signed in, by network address, which a whole village may share. */
const LIMITS: Record<'anyone' | 'staff', Limit> = {
  anyone: { most: 60, seconds: 600 },
  staff: { most: 600, seconds: 600 },
}

/** The one way of a request: identify, admit, limit, parse, handle, strip, reply, log. */
export function createServe(mounted: Mounted, ports: Ports): Serve {
  const one = async (call: Call, alone: boolean, caller: Caller): Promise<Reply<unknown>> => {
    const started = ports.now()
    const ref = referenceOf(ports.newId())
    const name = `${call.slice}.${call.op}`
    const op = operationOf(call)
    let reach: Reach | undefined
    let code: ErrorCode | 'OK' = 'OK'
    let trace: string[] | undefined
    try {
      if (!op) throw new Fault('NOT_FOUND')
      if (op.kind === 'command' && !alone) throw new Fault('INVALID_INPUT', { calls: 'malformed' })
      const now = started.toISOString()
      const tools: Tools = {
        store: ports.store,
        seal: ports.seal,
        now,
        newId: ports.newId,
        deadline: Date.now() + CALL_MS,
        address: caller.address,
        openCode: (code) => ports.openCode(code, caller),
        wrongGuess: ports.wrongGuess,
        limit: async (what, who, limit) => void (await take(ports, what, who, limit)),
      }
      if (typeof op.access === 'object') reach = admit(op.access, await ports.identify(caller))
      const input = parse(op.input, call.input)
      const recordRead: RecordRead = (subjects) =>
        subjects.length === 0
          ? Promise.resolve()
          : ports.store.insert(auditRows, { _id: ports.newId(), ...auditFact(ports.seal, now, name, subjects, reach) })
      const handle = async (more: object) => {
        const opened = op.access === 'returnCode' ? await ports.openCode(codeIn(input), caller) : undefined
        const handler = (mounted as unknown as Record<string, Record<string, AnyHandler>>)[call.slice]?.[call.op]
        if (!handler) throw new Fault('NOT_FOUND')
        return handler(input, { ...tools, reach, opened, recordRead, ...more })
      }
      let data: unknown
      if (op.kind === 'query') data = await handle({})
      else {
        const limited = () =>
          take(ports, name, reach?.actor.id ?? caller.openid ?? caller.address, LIMITS[reach ? 'staff' : 'anyone'])
        data = await commandRun(ports, tools, { name, op, call, input, reach }, async (more) => {
          await limited()
          return handle(more)
        })
      }
      return { ok: true, data: op.output.parse(data) }
    } catch (thrown) {
      const failure = failureOf(thrown, op, ref)
      code = failure.code
      if (code === 'INTERNAL') trace = traceOf(thrown)
      return { ok: false, error: failure }
    } finally {
      const ms = ports.now().getTime() - started.getTime()
      ports.log({ op: op ? name : 'unknown', role: reach?.role ?? 'nobody', code, ms, ref, ...(trace && { trace }) })
    }
  }

  return async (envelope, caller) => {
    const parsed = Envelope.safeParse(envelope)
    if (!parsed.success) {
      return {
        replies: [
          {
            ok: false,
            error: { code: 'INVALID_INPUT', fields: { calls: 'malformed' }, ref: referenceOf(ports.newId()) },
          },
        ],
      }
    }
    const { calls } = parsed.data
    return { replies: await Promise.all(calls.map((call) => one(call, calls.length === 1, caller))) }
  }
}

/** The operation of that name; names that every object inherits are no operations. */
export function operationOf({ slice, op }: Pick<Call, 'slice' | 'op'>): Operation | undefined {
  if (!Object.hasOwn(contract, slice)) return undefined
  const operations = contract[slice as keyof typeof contract] as Record<string, Operation>
  return Object.hasOwn(operations, op) ? operations[op] : undefined
}

const codeIn = (input: unknown): string => ReturnCode.parse((input as { returnCode: unknown }).returnCode)

/** Only what the contract declares leaves as itself; anything else is our fault and says so, with the reference. */
function failureOf(thrown: unknown, op: Operation | undefined, ref: string): Failure {
  if (!(thrown instanceof Fault)) return { code: 'INTERNAL', ref }
  const allowed: readonly ErrorCode[] = [...COMMON_ERRORS, ...(op?.errors ?? [])]
  if (!allowed.includes(thrown.code)) return { code: 'INTERNAL', ref }
  return { code: thrown.code, ...(thrown.fields && { fields: thrown.fields }), ref }
}

/** Where it happened, without the message, which might quote what she wrote. */
const traceOf = (thrown: unknown): string[] =>
  thrown instanceof Error
    ? [
        thrown.name,
        // A stack begins with the message, which may have lines of its own that look like places.
        ...(thrown.stack ?? '')
          .replace(thrown.message, () => '')
          .split('\n')
          .filter((l) => l.startsWith('    at '))
          .slice(0, 6),
      ]
    : [typeof thrown]
