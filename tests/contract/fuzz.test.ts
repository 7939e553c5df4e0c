import type { Mounted } from '../../cloudfunctions/kernel/handlers'
import type { Serve } from '../../cloudfunctions/kernel/serve'
import { newKey } from '../world'
import { Fault } from '../../cloudfunctions/kernel/fault'
import { direct, refusalsOf } from './directed'
import { runFuzz, type FuzzReport } from './fuzz'
import { poolOf } from './fuzz-cast'
import { randomOf, valid } from './generate'
import { OPERATIONS } from './operations'
import { BLANK } from './scenes'

const CALLS = Number(process.env.FUZZ_CALLS ?? 1_500)
const SEED = Number(process.env.FUZZ_SEED ?? 20_261_123)

describe(`random calls by the contract (seed ${SEED})`, () => {
  let report: FuzzReport
  beforeAll(async () => {
    report = await runFuzz({ calls: CALLS, seed: SEED })
    await direct(report.seen)
    console.info(
      `fuzz: ${report.calls} calls, ${report.reached} reached a handler, slowest ${report.slowestMs.toFixed(0)} ms, FUZZ_SEED=${SEED}`,
    )
  })

  it('are all answered by the contract: nothing breaks, hangs, or answers twice', () => {
    expect(report.problems).toEqual([])
    expect(report.calls).toBeGreaterThanOrEqual(CALLS)
  })

  it('reach a handler at least one time in three', () => {
    expect(report.reached).toBeGreaterThan(report.calls / 3)
  })

  it('bring every operation to answer, and to give every refusal it can', () => {
    const missing = OPERATIONS.flatMap((one) =>
      ['OK', ...refusalsOf(one)].flatMap((code) =>
        report.seen.get(one.full)?.has(code) ? [] : [`${one.full} ${code}`],
      ),
    )
    expect(missing).toEqual([])
  })

  it('come from a generator that makes what the schemas accept', () => {
    const random = randomOf(SEED)
    const scenes = [{ ...BLANK, id: 'abc', returnCode: '1234567812345678', secret: 's'.repeat(24), code: '12345678' }]
    const cast = {
      scenes,
      invited: scenes,
      pairing: scenes,
      people: ['p'],
      sessions: ['s'],
      places: ['l'],
      sessionsOf: scenes,
    }
    const pool = poolOf({ ...cast, cursor: 'x', callers: [], until: 0 })
    for (const { full, op } of OPERATIONS) {
      const accepted = Array.from({ length: 100 }, () => op.input.safeParse(valid(op.input, random, pool)).success)
      expect([full, accepted.filter(Boolean).length]).toEqual([full, 100])
    }
  })
})

describe('the judge of random calls', () => {
  // Passphrases are slow on purpose, and the machine may be busy.
  const spoil = (change: (mounted: Mounted) => Partial<Mounted['qa']>) => (mounted: Mounted) => ({
    ...mounted,
    qa: { ...mounted.qa, ...change(mounted) },
  })
  // What is spoilt must be called, whatever else the contract has.
  const among = OPERATIONS.filter(({ slice }) => slice === 'qa')
  const problemsOf = async (change: (mounted: Mounted) => Partial<Mounted['qa']>) =>
    (await runFuzz({ calls: 400, seed: SEED, among, plant: spoil(change) })).problems.join('\n')

  it('reports a handler that throws (planted fault)', async () => {
    const problems = await problemsOf(() => ({
      searchPublished: () => {
        throw new TypeError('boom')
      },
    }))
    expect(problems).toMatch(/INTERNAL: [^{]*qa.searchPublished/)
  })

  it('reports a refusal that the contract does not declare (planted fault)', async () => {
    const problems = await problemsOf(() => ({
      readThread: () => Promise.reject(new Fault('TOO_MANY_CLAIMS')),
    }))
    expect(problems).toMatch(/INTERNAL: [^{]*qa.readThread/)
  })

  it('reports a handler that never answers (planted fault)', async () => {
    let hung = false
    const problems = await problemsOf(({ qa }) => ({
      readPublished: (input, context) => {
        if (hung) return qa.readPublished(input, context)
        hung = true
        return new Promise(() => {})
      },
    }))
    expect(problems).toMatch(/hung: .*qa.*readPublished/)
  })

  it('reports a command that takes effect anew when it is repeated (planted fault)', async () => {
    const forgetful = (serve: Serve): Serve => {
      return (envelope, caller) => {
        const { calls } = (envelope ?? {}) as { calls?: { key?: unknown }[] }
        const keyed = Array.isArray(calls) && calls.length === 1 && typeof calls[0]?.key === 'string'
        return serve(keyed ? { calls: [{ ...calls[0], key: newKey() }] } : envelope, caller)
      }
    }
    const problems = (await runFuzz({ calls: 1_500, seed: SEED, among, between: forgetful })).problems.join('\n')
    expect(problems).toContain('a repeated command answered anew')
    expect(problems).toContain('a key was taken for another body')
  })
})
