import type { Access } from '../../shared/contract/access'
import type { Serve } from '../../cloudfunctions/kernel/serve'
import { newKey } from '../world'
import { CODES, FORGED, KINDS, verdictOf, type Code, type Kind } from './callers'
import type { Named } from './operations'
import type { Scene } from './scenes'
import type { Stage } from './stage'

export type Cell = { cell: string; expected: string; got: string }

/** What she gives as her code, in a cell of the matrix. */
async function codeFor(stage: Stage, scene: Scene, code: Code, state: Named['state']): Promise<string> {
  if (code === 'right') return scene.returnCode
  if (code === 'wrong') return '0000000000000000'
  if (code === 'empty') return ''
  if (code === 'of another slice') return stage.foreignCode()
  return (await stage.scene(state ?? 'waiting')).returnCode
}

/** Tries one operation as one caller; an empty list if it went as promised. */
async function tryCell(
  stage: Stage,
  serve: Serve,
  one: Named,
  access: Access,
  { kind, forging, enter }: Kind,
  code: Code,
): Promise<Cell[]> {
  const { slice, name, full, op, state = 'waiting', input } = one
  const who = await enter(stage)
  const mayHold =
    state === 'session' ||
    state === 'proposal' ||
    who.roles?.includes('lawyer') ||
    (stage.isOfCounseling(state) && who.roles?.includes('counselor'))
  const scene = await stage.scene(state, mayHold ? who.person : undefined)
  const given = {
    ...input(scene, who),
    ...(op.access === 'returnCode' && { returnCode: await codeFor(stage, scene, code, state) }),
  }
  const before = await stage.recordOf(state, scene)
  const call = {
    slice,
    op: name,
    input: forging ? { ...FORGED, ...given } : given,
    key: newKey(),
    ...(forging && FORGED),
  }
  const { replies } = await serve({ calls: [call], ...(forging && FORGED) }, who.caller)
  const reply = replies[0]
  const got = reply === undefined ? 'no reply' : reply.ok ? 'OK' : reply.error.code
  const expected = verdictOf(access, who, code, one)
  const cell = `${full} as ${kind}${access === 'returnCode' ? `, code ${code}` : ''}`
  const after = await stage.recordOf(state, scene)
  const found: Cell[] = got === expected ? [] : [{ cell, expected, got }]
  const mine = expected === 'OK' && code === 'right' && !(who.elsewhere && one.elsewhere)
  if (!mine && JSON.stringify(before) !== JSON.stringify(after))
    found.push({ cell, expected: 'nothing changed', got: 'changed' })
  if (!mine && JSON.stringify(replies).includes(scene.words))
    found.push({ cell, expected: 'nothing of her words', got: 'her words' })
  return found
}

/**
 * Every caller on every operation, against what `accessOf` promises: the cells that went otherwise. The promise is
 * handed in, so that a contract that was tampered with is still judged by the one that was written.
 */
export async function matrix(
  stage: Stage,
  serve: Serve,
  operations: readonly Named[],
  accessOf: (one: Named) => Access,
): Promise<{ cells: number; wrong: Cell[] }> {
  const wrong: Cell[] = []
  let cells = 0
  for (const one of operations) {
    const access = accessOf(one)
    for (const kind of KINDS) {
      for (const code of access === 'returnCode' ? CODES : (['right'] as const)) {
        cells++
        wrong.push(...(await tryCell(stage, serve, one, access, kind, code)))
      }
    }
  }
  return { cells, wrong }
}
