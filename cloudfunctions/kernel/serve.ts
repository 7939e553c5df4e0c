import { contract } from '@shared/contract/index'
import type { ErrorCode, Reply } from '@shared/contract/errors'
import type { Operation } from '@shared/contract/operation'
import { Envelope, type Call, type Replies } from '@shared/contract/wire'
import { runCall } from './call'
import { failureOf, traceOf } from './failure'
import { Fault } from './fault'
import type { Mounted } from './handlers'
import type { Caller, LogLine, Ports } from './ports'
import { referenceOf } from './reference'

export type Serve = (envelope: unknown, caller: Caller) => Promise<Replies>

/** Every request comes in here: its calls run, each gets its reply, and each leaves one line in the log. */
export function createServe(mounted: Mounted, ports: Ports): Serve {
  const one = async (call: Call, alone: boolean, caller: Caller): Promise<Reply<unknown>> => {
    const started = ports.now()
    const ref = referenceOf(ports.newId())
    const name = `${call.slice}.${call.op}`
    const op = operationOf(call)
    let role: LogLine['role'] = 'nobody'
    let code: ErrorCode | 'OK' = 'OK'
    let trace: string[] | undefined
    try {
      if (!op) throw new Fault('NOT_FOUND')
      if (op.kind === 'command' && !alone) throw new Fault('INVALID_INPUT', { calls: 'malformed' })
      const underWay = { call, op, name, caller, now: started.toISOString() }
      const data = await runCall(mounted, ports, underWay, (reach) => (role = reach.role))
      return { ok: true, data }
    } catch (thrown) {
      const failure = failureOf(thrown, op, ref)
      code = failure.code
      if (code === 'INTERNAL') trace = traceOf(thrown)
      return { ok: false, error: failure }
    } finally {
      const ms = ports.now().getTime() - started.getTime()
      ports.log({ op: op ? name : 'unknown', role, code, ms, ref, ...(trace && { trace }) })
    }
  }

  return async (envelope, caller) => {
    const parsed = Envelope.safeParse(envelope)
    if (!parsed.success) return { replies: [malformed(referenceOf(ports.newId()))] }
    const { calls } = parsed.data
    return { replies: await Promise.all(calls.map((call) => one(call, calls.length === 1, caller))) }
  }
}

const malformed = (ref: string): Reply<unknown> => ({
  ok: false,
  error: { code: 'INVALID_INPUT', fields: { calls: 'malformed' }, ref },
})

/** The operation of that name; names that every object inherits are no operations. */
export function operationOf({ slice, op }: Pick<Call, 'slice' | 'op'>): Operation | undefined {
  if (!Object.hasOwn(contract, slice)) return undefined
  const operations = contract[slice as keyof typeof contract] as Record<string, Operation>
  return Object.hasOwn(operations, op) ? operations[op] : undefined
}
