import { resolve } from 'node:path'
import { openCloud } from '../../tests/cloud/backend'
import { measureCalls } from '../../tests/cloud/calls'
import { inOneProcess, inRehearsal, type Race } from './booking/contention'
import { BEGINNINGS } from './booking/scene'
import { benchTimes } from './booking/times'

/** Counseling: what free times cost, how many trips a booking takes, and what holds when everybody wants the same. */
const CALLERS = Number(process.env.CALLERS ?? 200)
const COUNSELORS = 10
process.env.SILENCE = 'true'

const say = (what: string, { booked, taken, unanswered, double, perSecond, p50, p99 }: Race) =>
  console.log(
    `${what.padEnd(34)} ${String(booked).padStart(4)} booked, ${String(taken).padStart(4)} told it is taken, ` +
      `${unanswered} without a clear answer, ${double} double; ` +
      `${perSecond.toFixed(0)} bookings/s, p50 ${p50.toFixed(0)} ms, p99 ${p99.toFixed(0)} ms`,
  )

async function main(): Promise<boolean> {
  const { calls, ms, kb } = await benchTimes()
  console.log(
    `two weeks over 50 counselors: ${calls.join(', ')}; ${ms.toFixed(1)} ms of processor, ${kb.toFixed(0)} kB`,
  )

  const { buildFunctions } = await import('../build-functions.mjs')
  await buildFunctions(resolve(__dirname, '../..'))
  const cloud = await openCloud({ instances: 6 })
  const costs = (await measureCalls(cloud, 3)).filter(({ action }) => action.startsWith('counseling.'))
  for (const { action, trips } of costs) console.log(`${action}: ${trips.length} trips: ${trips.join(', ')}`)

  console.log(`${CALLERS} callers at once, ${COUNSELORS * BEGINNINGS.length} times of ${COUNSELORS} counselors`)
  const here = await inOneProcess(CALLERS, COUNSELORS)
  say('in one process', here)
  const there = await inRehearsal(cloud, CALLERS, COUNSELORS, false)
  say('in the rehearsal, six instances', there)
  const naive = await inRehearsal(cloud, CALLERS, COUNSELORS, true)
  say('look, then insert, on the same', naive)
  await cloud.close()

  const trips = costs.find(({ action }) => action === 'counseling.book')?.trips.length ?? Infinity
  const whole = [here, there].every(({ double, unanswered }) => double + unanswered === 0)
  if (naive.double === 0) console.log('look, then insert, double-booked nothing: the race was none')
  return calls.length <= 3 && ms <= 20 && trips <= 10 && whole && naive.double > 0
}

main().then(
  (good) => void (process.exitCode = good ? 0 : 1),
  (thrown: unknown) => {
    console.error(thrown)
    process.exitCode = 1
  },
)
