import type { Operation } from '@shared/contract/operation'
import { ReturnCode, type Call } from '@shared/contract/wire'
import type { Instant } from '@shared/values/instant'
import { admit } from './admit'
import { auditFact, auditRows } from './audit'
import { commandRun } from './command-run'
import { Fault } from './fault'
import type { Mounted, RecordRead, Tools } from './handlers'
import { take, type Limit } from './limits'
import { parse } from './parse'
import type { Caller, Opened, Ports, Reach } from './ports'

/** What the kernel hands to any handler; each handler's own type tells which of it is there. */
type AnyContext = Tools & { reach: Reach | undefined; opened: Opened | undefined; recordRead: RecordRead }
type AnyHandler = (input: unknown, context: AnyContext) => Promise<unknown>

/** How long a call may go on trying. Real time, whatever clock the domain lives by. */
const CALL_MS = 10_000
/** Commands of one caller: for who is not signed in, by network address, which a whole village may share. */
const LIMITS: Record<'anyone' | 'staff', Limit> = {
  anyone: { most: 60, seconds: 600 },
  staff: { most: 600, seconds: 600 },
}

/** One call under way. `now` is its moment. */
export type UnderWay = Readonly<{ call: Call; op: Operation; name: string; caller: Caller; now: Instant }>

/** The way of one call: identify, admit, parse, limit, handle, strip. Who was let in is told to `admitted`. */
export async function runCall(
  mounted: Mounted,
  ports: Ports,
  { call, op, name, caller, now }: UnderWay,
  admitted: (reach: Reach) => void,
): Promise<unknown> {
  const reach = typeof op.access === 'object' ? admit(op.access, await ports.identify(caller)) : undefined
  if (reach) admitted(reach)
  const input = parse(op.input, call.input)
  const tools = toolsFor(ports, caller, now)
  const recordRead: RecordRead = async (subjects) => {
    if (subjects.length === 0) return
    const fact = auditFact(ports.seal, now, name, subjects, reach)
    await ports.store.insert(auditRows, { _id: ports.newId(), ...fact })
  }
  const handle = async (more: object) => {
    const opened = op.access === 'returnCode' ? await tools.openCode(codeIn(input)) : undefined
    return handlerOf(mounted, call)(input, { ...tools, reach, opened, recordRead, ...more })
  }
  const limited = async (more: object) => {
    const who = reach?.actor.id ?? caller.openid ?? caller.address
    await take(ports, name, who, LIMITS[reach ? 'staff' : 'anyone'])
    return handle(more)
  }
  const data =
    op.kind === 'query' ? await handle({}) : await commandRun(ports, tools, { name, op, call, input, reach }, limited)
  return op.output.parse(data)
}

const toolsFor = (ports: Ports, caller: Caller, now: Instant): Tools => ({
  store: ports.store,
  seal: ports.seal,
  now,
  newId: ports.newId,
  deadline: Date.now() + CALL_MS,
  address: caller.address,
  callerHash: (purpose, madeUp) =>
    ports.seal.hash(purpose, ...(caller.openid ? ['weChat', caller.openid] : ['phone', madeUp])),
  ...(caller.openid !== undefined && { openid: caller.openid }),
  openCode: (code) => ports.openCode(code, caller),
  wrongGuess: ports.wrongGuess,
  limit: async (what, who, limit) => void (await take(ports, what, who, limit)),
})

function handlerOf(mounted: Mounted, { slice, op }: Call): AnyHandler {
  const handler = (mounted as unknown as Record<string, Record<string, AnyHandler>>)[slice]?.[op]
  if (!handler) throw new Fault('NOT_FOUND')
  return handler
}

const codeIn = (input: unknown): string => ReturnCode.parse((input as { returnCode: unknown }).returnCode)
