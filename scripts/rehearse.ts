import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import { openCloud } from '../tests/cloud/backend'
import { bookInCrowd } from '../tests/cloud/crowd'
import { FAILING } from '../tests/cloud/failing'
import { startGateway } from '../tests/cloud/gateway'
import { measureCalls, tooMany } from '../tests/cloud/calls'
import { interleave, MOST_CALLERS, runSeed } from '../tests/cloud/interleave'
import { publishesPlaces } from '../tests/cloud/published'
import { SCENARIOS } from '../tests/cloud/scenarios'
import { asksAnew } from '../tests/cloud/scenarios/asks'
import { verdicts } from '../tests/cloud/verdicts'
import { runTests } from './rehearse/jest'
import { serveRehearsal } from './rehearse/serve'
import { Tally } from './rehearse/tally'

/**
 * The very files that would be uploaded, run as the cloud would run them, over a database that speaks the cloud's
 * protocol. What cannot be known here is whether the cloud keeps to its own documentation.
 */
process.env.SILENCE = 'true'
const root = resolve(__dirname, '..')
const SEEDS = Number(process.env.REHEARSE_SEEDS ?? 150)
const FIRST_SEED = Number(process.env.REHEARSE_FROM ?? 1)
process.env.STORE_RUNS ??= '60'

async function rehearse(): Promise<number> {
  const tally = new Tally()
  tally.section('What would be uploaded')
  for (const name of ['api', 'web', 'jobs'])
    console.log(`  ${name}: ${Math.round(statSync(`${root}/dist/functions/${name}/index.js`).size / 1024)} KB`)

  const tests = runTests(root)
  tally.section('The store: embedded | CloudBase')
  const gateway = await startGateway()
  for await (const { part, sentence, embedded, cloud } of verdicts(gateway))
    tally.note(embedded === 'holds' && cloud === 'holds', `${embedded} | ${cloud}  ${part}: ${sentence}`)

  tally.section('The store when things go wrong')
  for (const [sentence, check] of Object.entries(FAILING)) await tally.check(sentence, () => check({ gateway }))
  await gateway.close()

  tally.section('Who may do what, and all journeys, through the doors')
  for (const { ok, what } of await tests) tally.note(ok, what)

  tally.section(`Races through the doors on bad days, seeds ${FIRST_SEED} to ${FIRST_SEED + SEEDS - 1}`)
  const cloud = await openCloud({ instances: MOST_CALLERS })
  let distinct = 0
  for (const scenario of SCENARIOS)
    await tally.check(scenario.name, async () => {
      const count = Math.ceil(SEEDS / SCENARIOS.length)
      const found = await interleave(cloud, [scenario], { from: FIRST_SEED, count })
      distinct += found.distinct
      if (found.violations.length > 0) throw new Error(found.violations.slice(0, 20).join('\n'))
      return `${found.runs} runs, ${found.distinct} distinct orders of ${found.requests} requests, 0 violations`
    })
  await tally.check('the same seed is the same order', async () => {
    const same = []
    for (const [i, scenario] of SCENARIOS.entries())
      for (const seed of [2 * i + 1, 2 * i + 2]) {
        const [one, other] = [await runSeed(cloud, scenario, seed), await runSeed(cloud, scenario, seed)]
        same.push(one.order.join() === other.order.join())
      }
    const count = same.filter(Boolean).length
    // A machine that is busy with something else may keep somebody longer than she is waited for.
    if (count < same.length * 0.7) throw new Error(`only ${count} of ${same.length}`)
    return `${count} of ${same.length}`
  })
  await tally.check('a client that repeats with a new key (planted) is found out', async () => {
    const found = await interleave(cloud, [asksAnew], { from: 1, count: 6 })
    if (found.violations.length === 0) throw new Error('nobody noticed')
    return `${found.violations.length} violations in ${found.runs} runs`
  })
  await tally.check('a hundred women at twenty times, on a bad day, each answered', async () => {
    const found = await bookInCrowd(cloud, { callers: 100, counselors: 4, slotsEach: 5, seed: FIRST_SEED })
    if (found.doubled + found.lost + found.unanswered > 0 || found.booked < 20) throw new Error(JSON.stringify(found))
    return JSON.stringify(found)
  })
  await tally.check('a database that overlooks conflicts (planted) gives a time twice', async () => {
    const careless = await openCloud({ instances: MOST_CALLERS, careless: true })
    const found = await bookInCrowd(careless, { callers: 60, counselors: 1, slotsEach: 5, seed: FIRST_SEED })
    await careless.close()
    if (found.doubled + found.lost === 0) throw new Error('nobody noticed')
    return `${found.doubled} doubled, ${found.lost} lost`
  })
  await tally.check('no main action takes more trips to the database than it may', async () => {
    const costs = await measureCalls(cloud, 2)
    if (tooMany(costs).length > 0) throw new Error(tooMany(costs).join('\n'))
    return costs.map(({ action, trips }) => `${action} ${trips.length}`).join(', ')
  })
  await tally.check('the job brings places to static hosting, and again when that failed', () => publishesPlaces(cloud))
  const cold = ['api', 'web'].flatMap((name) => cloud.function(name as 'api', 1_000_000).cold)
  await cloud.close()
  console.log(
    `  ${distinct} distinct orders; an instance loads in ${Math.round(Math.min(...cold))} ms of processor time`,
  )

  const careless = await openCloud({ instances: MOST_CALLERS, careless: true })
  for (const scenario of SCENARIOS)
    await tally.check(`a database that overlooks conflicts (planted) is found out by ${scenario.name}`, async () => {
      for (let from = 1; from < 200; from += 20) {
        const found = await interleave(careless, [scenario], { from, count: 20 })
        if (found.violations.length > 0) return `within ${from + 19} runs`
      }
      throw new Error('nobody noticed')
    })
  await careless.close()

  console.log(`\n${tally.passed} passed, ${tally.failed} failed`)
  return tally.failed === 0 ? 0 : 1
}

async function main(): Promise<void> {
  const { buildFunctions } = await import('./build-functions.mjs')
  await buildFunctions(root)
  if (process.argv.includes('--serve')) await serveRehearsal(root)
  else process.exitCode = await rehearse()
}

main().catch((thrown: unknown) => {
  console.error(thrown)
  process.exitCode = 1
})
