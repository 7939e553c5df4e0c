import { resolve } from 'node:path'
import { openCloud } from '../../tests/cloud/backend'
import { measureCalls, tooMany } from '../../tests/cloud/calls'

/** What the main actions cost in the cloud, as far as a loopback can tell: trips are exact, a trip there takes longer. */
const ROUNDS = Number(process.env.ROUNDS ?? 15)
process.env.SILENCE = 'true'

async function main(): Promise<void> {
  const { buildFunctions } = await import('../build-functions.mjs')
  await buildFunctions(resolve(__dirname, '../..'))
  const cloud = await openCloud({ instances: 1 })
  const costs = await measureCalls(cloud, ROUNDS)
  await cloud.close()
  console.log(`trips  function ms  action (median of ${ROUNDS})`)
  for (const { action, door, trips, ms } of costs) {
    console.log(`${String(trips.length).padStart(5)}  ${ms.toFixed(1).padStart(11)}  ${action} (${door})`)
    if (process.argv.includes('--trips')) console.log(`                      ${trips.join(', ')}`)
  }
  const wrong = tooMany(costs)
  for (const line of wrong) console.log(`too many: ${line}`)
  process.exitCode = wrong.length === 0 ? 0 : 1
}

main().catch((thrown: unknown) => {
  console.error(thrown)
  process.exitCode = 1
})
