import { createHash } from 'node:crypto'
import { resolve } from 'node:path'
import { openCloud } from '../cloud/backend'
import { interleave, MOST_CALLERS } from '../cloud/interleave'
import { SCENARIOS } from '../cloud/scenarios'
import { runFuzz } from '../contract/fuzz'
import { tellHere } from '../journeys/interleavings/in-process'
import { checkCounseling } from '../journeys/counseling-model/model'
import { openStore } from '../../cloudfunctions/platform/embedded/store'
import { checkModel } from '../store/model'
import { runBookings } from './bookings'
import { runDurability } from './durability'
import { hasStrace, isDurable, runFsync } from './fsync'
import { numberOption } from './keeper'

/** Everything at full counts, or with `--only bookings,races` some; one line each, exit code 1 if any found something. */
const PARTS: Record<string, () => Promise<[good: boolean, said: string]>> = {
  async fuzz() {
    const seed = numberOption('seed', Date.now() % 1_000_000)
    const { calls, reached, problems, slowestMs } = await runFuzz({ calls: numberOption('fuzz', 20_000), seed })
    const good = problems.length === 0 && reached > calls / 3 && slowestMs < 5_000
    const first = problems.slice(0, 3).join(' | ')
    return [
      good,
      `${calls} calls, ${reached} reached a handler, ${problems.length} problems, slowest ${slowestMs.toFixed(0)} ms, seed ${seed} ${first}`,
    ]
  },
  async durability() {
    const found = await runDurability({ rounds: numberOption('rounds', 10), commands: numberOption('commands', 200) })
    return [found.lost + found.doubled === 0 && found.acked === found.commands, JSON.stringify(found)]
  },
  async bookings() {
    const found = await runBookings({ rounds: numberOption('kills', 20), callers: 200 })
    return [found.doubled + found.lost + found.unclear === 0, JSON.stringify(found)]
  },
  async fsync() {
    if (!hasStrace()) return [false, 'strace is not installed here']
    const serial = await runFsync({ commands: 200, callers: 1 })
    const crowd = await runFsync({ commands: 400, callers: 8 })
    const planted = await runFsync({ commands: 40, callers: 1, plant: 'no-sync' })
    const good = isDurable(serial, 200) && isDurable(crowd, 400) && planted.early === 40
    return [good, JSON.stringify({ serial, crowd, planted })]
  },
  async races() {
    process.env.SILENCE = 'true'
    const { buildFunctions } = await import('../../scripts/build-functions.mjs')
    await buildFunctions(resolve(__dirname, '../..'))
    const cloud = await openCloud({ instances: MOST_CALLERS })
    const [count, from] = [numberOption('races', 5_400), numberOption('seed', 1)]
    const found = await interleave(cloud, SCENARIOS, { from, count })
    await cloud.close()
    const { runs, distinct, requests, violations } = found
    const first = violations.slice(0, 5).join(' | ')
    return [
      violations.length === 0 && distinct > runs * 0.9,
      `${runs} runs of the uploaded bundles, ${distinct} distinct orders of ${requests} requests, ${violations.length} violations, seeds from ${from} ${first}`,
    ]
  },
  async interleavings() {
    const stories = numberOption('interleavings', 5_000)
    const seed = numberOption('seed', Date.now() % 1_000_000)
    const violations: string[] = []
    const orders = new Set<string>()
    for (let n = seed; n < seed + stories; n++) {
      const told = await tellHere(n)
      violations.push(...told.violations.map((one) => `seed ${n}: ${one}`))
      orders.add(createHash('sha256').update(told.order).digest('base64'))
    }
    const said = `${stories} stories of everybody at once, ${orders.size} different orders, ${violations.length} violations`
    return [violations.length === 0 && orders.size === stories, [said, ...violations.slice(0, 3)].join(' | ')]
  },
  async counseling() {
    const [runs, commands] = [numberOption('counseling', 5_000), 50]
    const seed = numberOption('seed', Date.now() % 1_000_000)
    const tally = await checkCounseling({ runs, commands, seed })
    const done = [...tally].reduce((sum, [, times]) => sum + times, 0)
    const kept = [...tally].reduce((sum, [what, times]) => sum + (what.endsWith(' OK') ? times : 0), 0)
    return [
      true,
      `${runs} runs of ${commands} commands, ${done} done and ${kept} of them granted, 0 violations, seed ${seed}`,
    ]
  },
  async 'store model'() {
    const runs = numberOption('model', 5_000)
    const store = openStore(':memory:')
    try {
      await checkModel(store, { runs })
      return [true, `${runs} interleavings agree with the reference`]
    } catch (thrown) {
      return [false, String(thrown)]
    } finally {
      store.close()
    }
  },
}

/** What was found first, then how to find it again. */
const whyOf = (thrown: unknown): string =>
  thrown instanceof Error && thrown.cause instanceof Error
    ? `${thrown.cause.message} | ${thrown.message}`
    : String(thrown)

async function main() {
  const at = process.argv.indexOf('--only')
  const only = at < 0 ? Object.keys(PARTS) : (process.argv[at + 1] ?? '').split(',')
  const unknown = only.filter((name) => !(name in PARTS))
  if (unknown.length > 0) {
    console.error(`--only takes some of: ${Object.keys(PARTS).join(', ')}`)
    process.exitCode = 1
    return
  }
  for (const [name, run] of Object.entries(PARTS)) {
    if (!only.includes(name)) continue
    const started = Date.now()
    const [good, said] = await run().catch((thrown: unknown): [boolean, string] => [false, whyOf(thrown)])
    console.log(`${good ? 'ok  ' : 'FAIL'} ${name}: ${said} (${Math.round((Date.now() - started) / 1000)} s)`)
    if (!good) process.exitCode = 1
  }
}

void main()
