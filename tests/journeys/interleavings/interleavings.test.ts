import { createHash } from 'node:crypto'
import type { Envelope } from '../../../shared/contract/wire'
import { createClient } from '../../../miniprogram/src/api/client'
import { withoutConflicts, withoutTouch } from '../../store/faulty'
import { newKey } from '../../world'
import { tellHere } from './in-process'

const SEEDS = Number(process.env.INTERLEAVINGS ?? 120)
const FIRST = Number(process.env.INTERLEAVINGS_SEED ?? 20_261_125)

describe(`everybody at once over a bad network (${SEEDS} from seed ${FIRST})`, () => {
  jest.setTimeout(60_000 + SEEDS * 1_000)

  it('leaves one holder a claim, one person an invitation, an admin, and each effect once', async () => {
    const violations: string[] = []
    const orders = new Set<string>()
    const codes = new Map<string, number>()
    for (let seed = FIRST; seed < FIRST + SEEDS; seed++) {
      const told = await tellHere(seed)
      violations.push(...told.violations.map((one) => `seed ${seed}: ${one}`))
      orders.add(createHash('sha256').update(told.order).digest('base64'))
      for (const { what, ended } of told.deeds)
        codes.set(`${what} ${ended.code}`, (codes.get(`${what} ${ended.code}`) ?? 0) + 1)
    }
    console.info(
      `${orders.size} orders; ${[...codes]
        .map(([code, n]) => `${code} ${n}`)
        .sort()
        .join(', ')}`,
    )
    expect(violations).toEqual([])
    expect(orders.size).toBe(SEEDS)
    // The stories must be worth telling: both sides of each race were met.
    for (const met of ['claim ALREADY_CLAIMED', 'accept INVITATION_ENDED', 'accept NEEDS_SECOND_ADMIN'])
      expect(codes.get(met) ?? 0).toBeGreaterThan(0)
    for (const met of ['approve CONFLICT', 'suspend UNAUTHENTICATED', 'step down LAST_ADMIN'])
      expect(codes.get(met) ?? 0).toBeGreaterThan(0)
  })

  const found = async (plant: Parameters<typeof tellHere>[1], most = 60) => {
    const violations: string[] = []
    for (let seed = FIRST; seed < FIRST + most; seed++) violations.push(...(await tellHere(seed, plant)).violations)
    return violations.join('\n')
  }

  it('would be found broken on an engine that overlooks conflicts (planted fault)', async () => {
    const said = await found({ engine: withoutConflicts })
    expect(said).toContain('two lawyers claimed')
    expect(said).toContain('two people accepted')
  })

  it('would be found broken if a decision did not touch what it rests on (planted fault)', async () => {
    expect(await found({ engine: withoutTouch }, 30)).toContain('put each other out')
  })

  it('would be found broken if a repeated command were a new one (planted fault)', async () => {
    const said = await found(
      {
        clientOf: (world) => (caller) =>
          createClient((envelope: Envelope) =>
            world.serve(
              { calls: envelope.calls.map((call) => (call.key ? { ...call, key: newKey() } : call)) },
              caller,
            ),
          ),
      },
      20,
    )
    expect(said).toContain('took effect, and a repeat was told')
  })
})
