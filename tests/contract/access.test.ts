import * as z from '../../shared/zod'
import { contract } from '../../shared/contract'
import type { Access } from '../../shared/contract/access'
import { MOUNTED } from '../../cloudfunctions/functions/mount'
import type { Mounted } from '../../cloudfunctions/kernel/handlers'
import { createServe } from '../../cloudfunctions/kernel/serve'
import { newKey } from '../world'
import { matrix } from './matrix'
import { named, OPERATIONS, type Named } from './operations'
import { createStage, type Stage } from './stage'

/** Who may do what, as it was decided. Whoever changes the contract changes it here too, and thinks twice. */
const DECIDED: Readonly<Record<string, string>> = {
  'account.me': 'citizen lawyer counselor mediator officer editor admin',
  'account.signOut': 'citizen lawyer counselor mediator officer editor admin',
  'knowledge.readTopics': 'public',
  'knowledge.listCited': 'lawyer',
  'qa.serviceTerms': 'public',
  'qa.ask': 'public',
  'qa.readThread': 'returnCode',
  'qa.followUp': 'returnCode',
  'qa.rate': 'returnCode',
  'qa.erase': 'returnCode',
  'qa.replaceCode': 'returnCode',
  'qa.listPublished': 'public',
  'qa.searchPublished': 'public',
  'qa.readPublished': 'public',
  'qa.listQueue': 'lawyer',
  'qa.readDesk': 'lawyer',
  'qa.readCase': 'lawyer',
  'qa.claim': 'lawyer',
  'qa.renew': 'lawyer',
  'qa.release': 'lawyer',
  'qa.saveDraft': 'lawyer',
  'qa.answer': 'lawyer',
}
const written = new Map(OPERATIONS.map(({ full, op }) => [full, structuredClone(op.access)]))
const asWritten = ({ full }: Named): Access => written.get(full) ?? {}

describe('who may do what', () => {
  let stage: Stage
  beforeAll(async () => {
    stage = await createStage()
  })
  afterAll(() => stage.close())

  it('is in the contract what was decided', () => {
    const now = OPERATIONS.map(({ full, op }) => [
      full,
      typeof op.access === 'string' ? op.access : Object.keys(op.access).join(' '),
    ])
    expect(Object.fromEntries(now)).toEqual(DECIDED)
  })

  it.each(OPERATIONS.map((one) => [one.full, one] as const))(
    'holds for %s, whoever calls and whatever code is shown',
    async (_name, one) => {
      const { cells, wrong } = await matrix(stage, stage.serve, [one], asWritten)
      expect(wrong).toEqual([])
      expect(cells).toBeGreaterThan(20)
    },
  )

  it('would be found broken if the contract admitted one role too many (planted fault)', async () => {
    const access = contract.qa.listQueue.access as Record<string, string>
    access.editor = 'all'
    const { wrong } = await matrix(stage, stage.serve, [named('qa.listQueue')], asWritten)
    delete access.editor
    expect(wrong).toContainEqual({ cell: 'qa.listQueue as staff: editor', expected: 'FORBIDDEN', got: 'OK' })
  })

  it('would be found broken if suspension were overlooked (planted fault)', async () => {
    const identify: typeof stage.ports.identify = (caller) =>
      stage.ports.identify(caller).catch(() => ({ id: 'p1', grants: [{ role: 'lawyer' }] }))
    const { wrong } = await matrix(stage, stage.with({ identify }), [named('qa.readDesk')], asWritten)
    expect(wrong.map(({ cell }) => cell)).toContain('qa.readDesk as suspended, with every role')
    expect(wrong.map(({ cell }) => cell)).toContain('qa.readDesk as with a token that has run out')
  })

  it('would be found broken if any code opened the last record (planted fault)', async () => {
    let last: Awaited<ReturnType<typeof stage.ports.openCode>> | undefined
    const openCode: typeof stage.ports.openCode = async (code, caller) => {
      last = await stage.ports.openCode(code, caller).catch((thrown: unknown) => {
        if (last) return last
        throw thrown
      })
      return last
    }
    const { wrong } = await matrix(stage, stage.with({ openCode }), [named('qa.readThread')], asWritten)
    expect(wrong).toContainEqual(
      expect.objectContaining({ cell: 'qa.readThread as nobody, code wrong', expected: 'NOT_FOUND', got: 'OK' }),
    )
  })

  it('would be found broken if a role in the input were believed (planted fault)', async () => {
    const believing: typeof stage.serve = (envelope, caller) => {
      const forged = (envelope as { role?: string }).role === 'admin'
      const identify = async () => ({ id: 'p1', grants: [{ role: 'lawyer' as const }] })
      return (forged ? stage.with({ identify }) : stage.serve)(envelope, caller)
    }
    const { wrong } = await matrix(stage, believing, [named('qa.readDesk')], asWritten)
    expect(wrong.map(({ cell }) => cell)).toEqual([
      'qa.readDesk as nobody who says she is admin',
      'qa.readDesk as citizen who says she is everything',
    ])
  })
})

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
  async function saying({ slice, name, state, input }: Named): Promise<string> {
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
    const lawyer = await stage.hire('lawyer')
    const scene = await stage.scene(state ?? 'waiting', lawyer)
    const call = { slice, op: name, input: input(scene), key: newKey() }
    const serve = createServe(tooMuch, stage.ports)
    const { replies } = await serve({ calls: [call] }, { token: lawyer.token, address: 'a' })
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
