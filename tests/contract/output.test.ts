import * as z from '../../shared/zod'
import { contract } from '../../shared/contract'
import { MOUNTED } from '../../cloudfunctions/functions/mount'
import type { Mounted } from '../../cloudfunctions/kernel/handlers'
import { createServe } from '../../cloudfunctions/kernel/serve'
import { newKey } from '../world'
import { admitted } from './callers'
import { named, OPERATIONS, type Named } from './operations'
import { createStage, type Stage } from './stage'

/** Every object of a reply with one field more than the contract promises. */
function swollen(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(swollen)
  if (typeof value !== 'object' || value === null) return value
  const inner = Object.entries(value).map(([key, one]) => [key, swollen(one)])
  return { ...(Object.fromEntries(inner) as object), undeclared: 'leak' }
}

describe('what leaves the server', () => {
  let stage: Stage
  beforeAll(async () => {
    stage = await createStage()
  })
  afterAll(() => stage.close())

  /** Calls one operation with handlers that say too much; the reply as text. */
  async function saying(one: Named): Promise<string> {
    const { slice, name, state, input } = one
    type Loose = Record<string, Record<string, (...given: unknown[]) => Promise<unknown>>>
    let added = 0
    const tooMuch = Object.fromEntries(
      Object.entries(MOUNTED as unknown as Loose).map(([s, handlers]) => [
        s,
        Object.fromEntries(
          Object.entries(handlers).map(([op, handle]) => [
            op,
            async (...given: unknown[]) => {
              const told = swollen(await handle(...given))
              added += JSON.stringify(told).split('"undeclared"').length - 1
              return told
            },
          ]),
        ),
      ]),
    ) as unknown as Mounted
    const { caller, person } = await admitted(stage, one)
    const scene = await stage.scene(state ?? 'waiting', person)
    const call = { slice, op: name, input: input(scene), key: newKey() }
    const serve = createServe(tooMuch, stage.ports)
    const { replies } = await serve({ calls: [call] }, caller)
    expect(replies[0]?.ok).toBe(true)
    expect(added).toBeGreaterThan(0)
    return JSON.stringify(replies)
  }

  it.each(OPERATIONS.map((one) => [one.full, one] as const))(
    'is of %s what its contract declares, and no field more',
    async (_name, one) => {
      expect(await saying(one)).not.toContain('undeclared')
    },
  )

  it('would be found to leak if replies were passed on as they are (planted fault)', async () => {
    const op = contract.qa.readThread as { output: z.ZodType }
    const strict = op.output
    op.output = z.unknown()
    const said = await saying(named('qa.readThread'))
    op.output = strict
    expect(said).toContain('undeclared')
  })
})
