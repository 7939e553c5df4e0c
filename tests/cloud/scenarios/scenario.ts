import { randomBytes } from 'node:crypto'
import { addMinutes } from '../../../shared/values/instant'
import type { StaffRole } from '../../../shared/contract/access'
import type { ErrorCode, Reply } from '../../../shared/contract/errors'
import { sealedStore } from '../../../cloudfunctions/kernel/sealed-store'
import type { Store } from '../../../cloudfunctions/kernel/store'
import { addPerson } from '../../../cloudfunctions/slices/account/people'
import { startSession } from '../../../cloudfunctions/slices/account/sessions'
import { openBackend, type Cloud } from '../backend'
import { personOf } from '../../world'
import { randomOf } from '../random'
import type { Turns } from '../turns'

/** Whoever takes part. `name` is how the gateway knows her call, so two calls at once need two. */
export type Actor = Readonly<{ name: string; token?: string; openid?: string }>
export type Hired = Actor & Readonly<{ id: string }>
export type Outcome = { ok: true; data: Record<string, unknown> } | { ok: false; code: ErrorCode }

/** One run: a database of its own, people, and a way to call that does not give up when an answer is lost. */
export type Stage = Readonly<{
  store: Store
  random: () => number
  /** Called when everybody is ready: from here on the gateway chooses the order, and things go wrong. */
  begin: () => void
  hire: (name: string, ...roles: StaffRole[]) => Promise<Hired>
  /** Repeats with the same key until something is known. */
  call: (actor: Actor, slice: string, op: string, input: object, key?: string) => Promise<Outcome>
  /** What must hold and does not. */
  violation: (what: string) => void
}>

/** A story in which people meet. Whatever it finds wrong it tells `violation`; issues add theirs to the list. */
export type Scenario = Readonly<{ name: string; run: (stage: Stage) => Promise<void> }>

const NOW = '2026-11-23T02:00:00.000Z'
const MOST_TRIES = 12
export const newKey = () => randomBytes(18).toString('base64url')

export async function openStage(cloud: Cloud, seed: number, begin: (env: string) => Turns) {
  const violations: string[] = []
  const backend = openBackend(cloud, {
    now: () => Date.parse(NOW),
    lines: [],
    pauses: [],
    limitScale: 1_000_000,
    hurry: true,
  })
  const store = sealedStore(backend.engine, cloud.seal)
  const once = async (actor: Actor, call: object): Promise<Reply<Record<string, unknown>>> => {
    // An address and people of this run alone: instances remember counters they have met.
    const { token, openid } = actor
    const caller = {
      address: backend.env,
      ...(token !== undefined && { token }),
      ...(openid !== undefined && { openid }),
    }
    const { replies } = await backend.serveAs(actor.name)({ calls: [call] }, caller)
    return replies[0] as Reply<Record<string, unknown>>
  }
  let turns: Turns | undefined
  const stage: Stage = {
    store,
    random: randomOf(seed),
    begin: () => void (turns = begin(backend.env)),
    async hire(name, ...roles) {
      const id = `${name}-${backend.env}`
      await store.transact((tx) => addPerson(tx, personOf(id, roles)))
      return { name, id, token: await startSession({ store, seal: cloud.seal }, id, addMinutes(NOW, -1)) }
    },
    async call(actor, slice, op, input, key = newKey()) {
      turns?.enter()
      try {
        return await persist(actor, { slice, op, input, key })
      } finally {
        turns?.leave()
      }
    },
    violation: (what) => void violations.push(what),
  }
  const persist = async (
    actor: Actor,
    call: { op: string; slice: string; input: object; key: string },
  ): Promise<Outcome> => {
    for (let tries = 0; tries < MOST_TRIES; tries++) {
      const reply = await once(actor, call)
      if (reply.ok) return reply
      const { code } = reply.error
      if (code === 'INTERNAL') violations.push(`${call.op} answered INTERNAL`)
      if (code !== 'UNAVAILABLE') return { ok: false, code }
    }
    return { ok: false, code: 'UNAVAILABLE' }
  }
  return { stage, env: backend.env, violations, close: () => backend.engine.close() }
}
