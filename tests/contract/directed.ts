import { portsOn, serveOn } from '../../cloudfunctions/functions/mount'
import type { Caller } from '../../cloudfunctions/kernel/ports'
import type { Serve } from '../../cloudfunctions/kernel/serve'
import type { ErrorCode } from '../../shared/contract/errors'
import { newKey } from '../world'
import type { Seen } from './fuzz'
import { OPERATIONS, type Named } from './operations'
import { admitted } from './callers'
import { theDomainRefuses } from './directed-domain'
import { BLANK, type Scene } from './scenes'
import { createStage, type Stage } from './stage'

/** Refusals that chance meets too rarely: each is brought about on purpose. */
export async function direct(seen: Seen): Promise<void> {
  const stage = await createStage()
  const send = sender(seen)
  await theDomainRefuses(stage, send)
  for (const one of OPERATIONS) {
    await theHouseRefuses(stage, send, one)
    if (one.op.kind !== 'command') continue
    await theKeyIsTaken(stage, send, one)
    await theStoreGivesUp(stage, send, one)
  }
  for (const one of OPERATIONS) {
    if (one.op.kind === 'command' || one.op.access === 'returnCode') await theLimitIsReached(stage, send, one)
  }
  await stage.close()
}

export type Send = (serve: Serve, one: Named, input: unknown, caller: Caller, key?: string) => Promise<string>
const sender =
  (seen: Seen): Send =>
  async (serve, one, input, caller, key = newKey()) => {
    const { replies } = await serve({ calls: [{ slice: one.slice, op: one.name, input, key }] }, caller)
    const code = replies[0]?.ok ? 'OK' : (replies[0]?.error.code ?? 'nothing')
    const codes = seen.get(one.full) ?? new Map<string, number>()
    seen.set(one.full, codes.set(code, (codes.get(code) ?? 0) + 1))
    return code
  }

/** What every operation of its kind refuses; and once it is let through. */
async function theHouseRefuses(stage: Stage, send: Send, one: Named) {
  const { serve } = stage
  const [caller, scene] = await sceneFor(stage, one)
  const input = one.input(scene)
  await send(serve, one, 'nothing', caller)
  await send(serve, one, input, { token: 'nobody', address: 'a' })
  await send(serve, one, input, { token: (await stage.hire()).token, address: 'a' })
  const unknown = { returnCode: '0'.repeat(16), id: 'nothing', personId: 'nobody' }
  const elsewhere = Object.entries(unknown).filter(([field]) => field in input)
  if (elsewhere.length > 0) await send(serve, one, { ...input, ...Object.fromEntries(elsewhere) }, caller)
  await send(serve, one, input, caller)
}

/** A second body under a key that has taken effect. */
async function theKeyIsTaken(stage: Stage, send: Send, one: Named) {
  const [caller, scene] = await sceneFor(stage, one)
  const again = await stage.scene('answered')
  const key = newKey()
  await send(stage.serve, one, one.input(scene), caller, key)
  await send(stage.serve, one, { ...one.input(scene), ...changed(one.input(scene), again) }, caller, key)
}
const changed = (input: Record<string, unknown>, again: Scene): Record<string, unknown> => {
  if ('card' in input) return { card: { ...(input.card as object), goodAt: ['别的事情'] } }
  if ('terms' in input) return { terms: { ...(input.terms as object), minutes: 55 } }
  if ('supervisorId' in input) return { supervisorId: undefined }
  if ('why' in input && 'keep' in input) return { why: 'leave' }
  if ('parts' in input) return { parts: ['evening'] }
  if ('until' in input) return { until: input.from }
  if ('give' in input) return { take: input.give }
  if ('counselorId' in input && 'kind' in input) return { from: 900 }
  if ('change' in input) return { change: { ...(input.change as object), in: 'somebody' } }
  if (Object.keys(input).join() === 'from') return { to: 'somebody' }
  if (typeof input.words === 'string') return { words: '别的话' }
  if ('content' in input && 'site' in (input.content as object))
    return { content: { ...(input.content as object), people: [{ id: 'x', name: '别的人' }] } }
  if ('content' in input) return { content: { ...(input.content as object), name: '别的名字' } }
  if ('fileName' in input) return { fileName: '另一张表.csv' }
  if ('device' in input) return { device: '另一台电脑' }
  if ('displayName' in input) return { displayName: '另一个人' }
  if ('also' in input) return { also: ['admin'] }
  if ('words' in input) return { words: ['别的', '词'] }
  if ('secret' in input) return { secret: newKey() }
  if ('personId' in input) return { personId: 'somebody' }
  if ('text' in input) return { text: `${String(input.text)}。` }
  if ('rating' in input) return { rating: 'notHelped' }
  if ('returnCode' in input) return { returnCode: again.returnCode }
  if ('id' in input) return { id: again.id }
  return {}
}

/** Somebody else changes what the command wants to change, each time, until its time is up. */
async function theStoreGivesUp(stage: Stage, send: Send, one: Named) {
  const [caller, scene] = await sceneFor(stage, one)
  const { store } = stage.ports
  const busy: typeof store = {
    ...store,
    transact: (work) =>
      store.transact(
        (tx) =>
          work({
            ...tx,
            // The journal record is the last write of every command; this one is taken and given back meanwhile.
            async insert(into, record) {
              await tx.insert(into, record)
              await store.insert(into, record)
              await store.remove(into, record._id)
            },
          }),
        { deadline: 0 },
      ),
  }
  await send(serveOn({ ...stage.ports, store: busy }), one, one.input(scene), caller)
}

async function theLimitIsReached(stage: Stage, send: Send, one: Named) {
  const serve = serveOn(portsOn({ ...stage.ports, limitScale: 0.05 }, async () => {}))
  const [who, scene] = await sceneFor(stage, one)
  // Whoever signs out of a session cannot do so twice; WeChat has no session.
  const caller = one.name === 'signOut' ? { openid: 'o', address: 'a' } : who
  const input = { ...one.input(scene), ...(one.op.access === 'returnCode' && { returnCode: '0'.repeat(16) }) }
  for (let i = 0; i < 60; i++) if ((await send(serve, one, input, caller)) === 'RATE_LIMITED') return
}

async function sceneFor(stage: Stage, one: Named): Promise<[Caller, Scene]> {
  const { caller, person } = await admitted(stage, one)
  return [{ ...caller, address: stage.unique('a') }, await stage.scene(one.state ?? 'waiting', person)]
}

/** Every refusal that an operation can give: its own, and those of the house that its kind brings along. */
export function refusalsOf({ op, input }: Named): ErrorCode[] {
  const takes = Object.keys(input(BLANK))
  const command = op.kind === 'command'
  return [
    ...op.errors,
    'INVALID_INPUT',
    ...(typeof op.access === 'object' ? (['UNAUTHENTICATED', 'FORBIDDEN'] as const) : []),
    ...(['id', 'returnCode', 'personId'].some((field) => takes.includes(field)) ? (['NOT_FOUND'] as const) : []),
    ...(command || op.access === 'returnCode' ? (['RATE_LIMITED'] as const) : []),
    ...(command ? (['UNAVAILABLE'] as const) : []),
    // Without input there is no other body.
    ...(command && takes.length > 0 ? (['CONFLICT'] as const) : []),
  ]
}
