import { randomBytes } from 'node:crypto'
import type { StaffRole } from '../shared/contract/access'
import type { Envelope, Replies } from '../shared/contract/wire'
import { createClient, type Client } from '../miniprogram/src/api/client'
import { portsOn, serveOn } from '../cloudfunctions/functions/mount'
import { runJobs } from '../cloudfunctions/functions/jobs/run-jobs'
import type { Caller, LogLine, Ports } from '../cloudfunctions/kernel/ports'
import { createSeal, makeKeyRing } from '../cloudfunctions/kernel/seal'
import { sealedStore } from '../cloudfunctions/kernel/sealed-store'
import type { Store } from '../cloudfunctions/kernel/store'
import { openStore } from '../cloudfunctions/platform/embedded/store'
import { DISTRICT } from '../cloudfunctions/domain/areas'
import type { New } from '../cloudfunctions/kernel/collection'
import { addPerson } from '../cloudfunctions/slices/account/people'
import { identities, people, type PersonRecord } from '../cloudfunctions/slices/account/records'
import { withinOf } from '../cloudfunctions/slices/account/rules'
import { startSession } from '../cloudfunctions/slices/account/sessions'

/** Monday 23 November 2026, 10:00 in China: lawyers are on duty. */
export const MONDAY_10 = '2026-11-23T02:00:00.000Z'

export type World = Awaited<ReturnType<typeof createWorld>>

/** Somebody who works here, in `area`. */
export function personOf(id: string, roles: readonly StaffRole[], area = DISTRICT): New<PersonRecord> {
  const grants = roles.map((role) => ({ role, area }))
  return { _id: id, displayName: `${id}（示例）`, grants, within: withinOf(grants), state: 'active', epoch: 0 }
}

type Options = Readonly<{
  /** A store of one's own: then everything happens in this process, also in a rehearsal. */
  engine?: Store & { close?: () => void }
  at?: string
  limitScale?: number
}>

/**
 * The whole backend with a clock that only the test moves: in this process, or, in a rehearsal, behind the doors that
 * are uploaded to the cloud. There `ports` is what a test looks inside with, over the same database and keys.
 */
export async function createWorld({ engine: own, at = MONDAY_10, limitScale = 1 }: Options = {}) {
  let clock = Date.parse(at)
  const lines: LogLine[] = []
  const pauses: number[] = []
  const rehearsed =
    process.env.CHAZHU_WORLD === 'rehearsal' && !own
      ? await import('./cloud/backend').then(async ({ openBackend, sharedCloud }) =>
          openBackend(await sharedCloud(), { now: () => clock, lines, pauses, limitScale }),
        )
      : undefined
  const engine = rehearsed?.engine ?? own ?? openStore(':memory:')
  const seal = rehearsed?.seal ?? createSeal(makeKeyRing())
  const ports: Ports = portsOn(
    {
      store: sealedStore(engine, seal),
      seal,
      now: () => new Date(clock),
      newId: () => randomBytes(16).toString('base64url'),
      log: (line) => void lines.push(line),
      limitScale,
    },
    async (ms) => void pauses.push(ms),
  )
  const serve = rehearsed?.serve ?? serveOn(ports)

  const clientOf = (caller: Caller): Client =>
    createClient((envelope: Envelope): Promise<Replies> => serve(JSON.parse(JSON.stringify(envelope)), caller))
  const employ = (id: string, roles: readonly StaffRole[], area?: string) =>
    ports.store.transact((tx) => addPerson(tx, personOf(id, roles, area)))
  const hire = async (id: string, roles: readonly StaffRole[], area?: string) => {
    await employ(id, roles, area)
    return startSession(ports, id, ports.now().toISOString())
  }
  /** Ties a WeChat identity to somebody who works here. */
  const bind = (openid: string, personId: string) =>
    ports.store.transact(async (tx) => {
      const weChatId = seal.hash('openid', openid)
      await tx.insert(identities, { _id: weChatId, personId })
      const person = await tx.get(people, personId)
      if (person) await tx.replace(people, { ...person, weChatId })
    })
  return {
    ports,
    engine,
    serve,
    lines,
    pauses,
    clientOf,
    /** Nobody in particular, from some phone. */
    anyone: (address = '10.0.0.1') => clientOf({ address }),
    /** Someone in WeChat who does not work here. */
    inWeChat: (openid: string) => clientOf({ openid, address: '10.0.0.2' }),
    /** Someone who works here, signed in on H5. */
    staff: async (id: string, ...roles: StaffRole[]) => clientOf({ token: await hire(id, roles), address: '10.0.0.3' }),
    /** Someone who works here, in WeChat, where no session runs out. */
    staffInWeChat: async (id: string, ...roles: StaffRole[]) => {
      await employ(id, roles)
      await bind(`o-${id}`, id)
      return clientOf({ openid: `o-${id}`, address: '10.0.0.4' })
    },
    /** The same person, on a new session. */
    signIn: async (id: string) =>
      clientOf({ token: await startSession(ports, id, ports.now().toISOString()), address: '10.0.0.3' }),
    tokenOf: hire,
    bind,
    pass: (minutes: number) => void (clock += minutes * 60_000),
    runJobs: () => rehearsed?.runJobs() ?? runJobs(ports, 'test'),
    close: () => engine.close?.(),
  }
}

/** The code of a refusal, or OK. */
export const codeOf = (call: Promise<unknown>): Promise<string> =>
  call.then(
    () => 'OK',
    (thrown: { failure?: { code: string } }) => thrown.failure?.code ?? 'not a refusal',
  )
export const newKey = (): string => randomBytes(18).toString('base64url')
