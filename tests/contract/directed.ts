import { portsOn, serveOn } from '../../cloudfunctions/functions/mount'
import type { Caller } from '../../cloudfunctions/kernel/ports'
import type { Serve } from '../../cloudfunctions/kernel/serve'
import type { ErrorCode } from '../../shared/contract/errors'
import { newKey } from '../world'
import type { Seen } from './fuzz'
import { named, OPERATIONS, type Named } from './operations'
import { ANSWER, CITED, createStage, type Scene, type Stage } from './stage'

/** Refusals that chance meets too rarely: each is brought about on purpose. */
export async function direct(seen: Seen): Promise<void> {
  const stage = await createStage()
  const send = sender(seen)
  await theDomainRefuses(stage, send)
  for (const one of OPERATIONS) {
    if (one.op.kind !== 'command') continue
    await theKeyIsTaken(stage, send, one)
    await theStoreGivesUp(stage, send, one)
  }
  for (const one of OPERATIONS) {
    if (one.op.kind === 'command' || one.op.access === 'returnCode') await theLimitIsReached(stage, send, one)
  }
  await stage.close()
}

type Send = (serve: Serve, one: Named, input: unknown, caller: Caller, key?: string) => Promise<string>
const sender =
  (seen: Seen): Send =>
  async (serve, one, input, caller, key = newKey()) => {
    const { replies } = await serve({ calls: [{ slice: one.slice, op: one.name, input, key }] }, caller)
    const code = replies[0]?.ok ? 'OK' : (replies[0]?.error.code ?? 'nothing')
    const codes = seen.get(one.full) ?? new Map<string, number>()
    seen.set(one.full, codes.set(code, (codes.get(code) ?? 0) + 1))
    return code
  }

async function theDomainRefuses(stage: Stage, send: Send) {
  const { serve } = stage
  const [zhou, chen] = [await stage.hire('lawyer'), await stage.hire('lawyer')]
  const [by, other] = [zhou, chen].map(({ token }) => ({ token, address: 'a' })) as [Caller, Caller]
  const she = { address: 'b' }
  const held = await stage.scene('claimed', zhou)
  const { id, returnCode } = held

  await send(serve, named('qa.rate'), { returnCode, rating: 'partly' }, she)
  for (let i = 0; i < 4; i++) await send(serve, named('qa.followUp'), { returnCode, text: `还有一句${i}` }, she)
  await send(serve, named('qa.claim'), { id }, other)
  for (let i = 0; i < 4; i++) await send(serve, named('qa.renew'), { id }, by)
  for (let i = 0; i < 3; i++) await send(serve, named('qa.claim'), { id: (await stage.scene('waiting')).id }, by)
  const inputs = { release: { id }, renew: { id }, saveDraft: { id, text: 'x', citations: [] } }
  for (const [op, input] of Object.entries({ ...inputs, answer: { id, text: ANSWER, citations: CITED, seen: 1 } }))
    await send(serve, named(`qa.${op}`), input, other)
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
  const [lawyer, scene] = await sceneFor(stage, one)
  // Whoever signs out of a session cannot do so twice; WeChat has no session.
  const caller = one.slice === 'account' ? { openid: 'o', address: 'a' } : lawyer
  const input = { ...one.input(scene), ...(one.op.access === 'returnCode' && { returnCode: '0'.repeat(16) }) }
  for (let i = 0; i < 60; i++) if ((await send(serve, one, input, caller)) === 'RATE_LIMITED') return
}

async function sceneFor(stage: Stage, { state }: Named): Promise<[Caller, Scene]> {
  const lawyer = await stage.hire('lawyer')
  return [{ token: lawyer.token, address: stage.unique('a') }, await stage.scene(state ?? 'waiting', lawyer)]
}

/** Every refusal that an operation can give: its own, and those of the house that its kind brings along. */
export function refusalsOf({ op, input }: Named): ErrorCode[] {
  const takes = Object.keys(input({ id: 'i', returnCode: 'c', words: '' }))
  const command = op.kind === 'command'
  return [
    ...op.errors,
    'INVALID_INPUT',
    ...(typeof op.access === 'object' ? (['UNAUTHENTICATED', 'FORBIDDEN'] as const) : []),
    ...(takes.includes('id') || takes.includes('returnCode') ? (['NOT_FOUND'] as const) : []),
    ...(command || op.access === 'returnCode' ? (['RATE_LIMITED'] as const) : []),
    ...(command ? (['UNAVAILABLE'] as const) : []),
    // Without input there is no other body.
    ...(command && takes.length > 0 ? (['CONFLICT'] as const) : []),
  ]
}
