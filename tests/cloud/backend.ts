import { randomBytes } from 'node:crypto'
import { COLLECTIONS } from '../../cloudfunctions/functions/collections'
import type { Caller, LogLine } from '../../cloudfunctions/kernel/ports'
import { createSeal, makeKeyRing, type Seal } from '../../cloudfunctions/kernel/seal'
import type { Serve } from '../../cloudfunctions/kernel/serve'
import type { Store } from '../../cloudfunctions/kernel/store'
import type { WebReply } from '../../cloudfunctions/platform/cloudbase/web'
import type { Replies } from '../../shared/contract/wire'
import { startGateway, type Gateway } from './gateway'
import { startHosting, type Hosting } from './hosting'
import { openInstances, type Answer, type Call, type Instances } from './instances'
import { storeOn } from './open'

export const ORIGIN = 'https://rehearsal.example.cn'
export const NAMES = COLLECTIONS.map(({ name }) => name)

/** The bundles on a gateway; each database in it is an environment of its own, sharing instances with the others. */
export type Cloud = Readonly<{
  gateway: Gateway
  hosting: Hosting
  seal: Seal
  function: (name: 'api' | 'web' | 'jobs', limitScale: number) => Instances
  close: () => Promise<void>
}>

export async function openCloud({ instances = 3, careless = false, origin = ORIGIN } = {}): Promise<Cloud> {
  const gateway = await startGateway({ careless })
  const hosting = await startHosting()
  const keys = makeKeyRing()
  const open = new Map<string, Instances>()
  return {
    gateway,
    hosting,
    seal: createSeal(keys),
    function(name, limitScale) {
      const id = `${name} ${limitScale}`
      const settings = {
        CHAZHU_KEYS: JSON.stringify(keys),
        CHAZHU_LIMIT_SCALE: String(limitScale),
        CHAZHU_ORIGIN: origin,
        ...(name === 'jobs' && hosting.settings),
      }
      const known = open.get(id) ?? openInstances(name, gateway.url, name === 'jobs' ? 1 : instances, settings)
      open.set(id, known)
      return known
    },
    async close() {
      await Promise.all([...open.values()].map((one) => one.close()))
      await gateway.close()
      await hosting.close()
    },
  }
}

/** What a world lends to its backend: its clock, and where it keeps what was printed and paused. */
export type Lent = Readonly<{
  now: () => number
  lines: LogLine[]
  pauses: number[]
  limitScale: number
  hurry?: boolean
}>
/** How a call went, for whoever counts: its name in the gateway's notes, and the time in the function. */
export type Heard = (caller: string, answer: Answer) => void

export type Backend = Readonly<{
  env: string
  engine: Store & { close: () => void }
  seal: Seal
  serve: Serve
  /** The same with a name for the caller, as the gateway is to note it. */
  serveAs: (name: string) => Serve
  runJobs: () => Promise<void>
}>

/** A fresh database behind the doors. */
export function openBackend(
  cloud: Cloud,
  { now, lines, pauses, limitScale, hurry = false }: Lent,
  heard: Heard = () => {},
): Backend {
  const env = `env-${randomBytes(6).toString('hex')}`
  const { store } = storeOn(cloud.gateway, env, NAMES)
  const call = async (name: 'api' | 'web' | 'jobs', what: Omit<Call, 'env' | 'at' | 'hurry'>): Promise<unknown> => {
    const answer = await cloud.function(name, limitScale).call({ ...what, env, at: now(), hurry })
    for (const line of answer.lines) {
      const told = JSON.parse(line) as LogLine
      if (told.op) lines.push(told)
    }
    pauses.push(...answer.pauses)
    heard(what.caller, answer)
    if (answer.error) throw new Error(`${name} failed: ${answer.error}`)
    return answer.result
  }
  const serveAs =
    (name: string): Serve =>
    async (envelope, caller) => {
      if (caller.openid !== undefined && caller.token === undefined) {
        const told = { WX_OPENID: caller.openid, WX_CLIENTIP: caller.address }
        return (await call('api', { event: envelope, told, caller: name })) as Replies
      }
      const reply = (await call('web', { event: webEvent(envelope, caller), caller: name })) as WebReply
      return JSON.parse(reply.body) as Replies
    }
  return {
    env,
    engine: { ...store, close: () => cloud.gateway.forget(env) },
    seal: cloud.seal,
    serve: serveAs('someone'),
    serveAs,
    async runJobs() {
      const event = { Type: 'Timer', TriggerName: 'every-minute', Time: new Date(now()).toISOString(), Message: '' }
      const { ran } = (await call('jobs', { event, caller: 'timer' })) as { ran: boolean }
      if (!ran) throw new Error('the jobs did not run')
    },
  }
}

/** As the access service hands it over, with what a forger would add: an openid beside the token is nobody's word. */
const webEvent = (envelope: unknown, { token, openid, address }: Caller) => ({
  path: '/api',
  httpMethod: 'POST',
  headers: {
    'content-type': 'application/json',
    origin: ORIGIN,
    'x-real-ip': address,
    ...(token !== undefined && { authorization: `Bearer ${token}` }),
    ...(openid !== undefined && { 'x-wx-openid': openid }),
  },
  ...(openid !== undefined && { userInfo: { openId: openid } }),
  body: JSON.stringify(envelope),
  isBase64Encoded: false,
})

let shared: Promise<Cloud> | undefined
/** One cloud for all worlds of a test file. */
export const sharedCloud = (): Promise<Cloud> => (shared ??= openCloud())
export async function closeSharedCloud(): Promise<void> {
  await (await shared)?.close()
  shared = undefined
}
