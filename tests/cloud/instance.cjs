// One instance of a cloud function in a worker thread: it loads the bundle once and takes one call at a time, as the
// cloud's do. What a test may turn (the clock, long pauses) is turned here, around the bundle and not inside it.
'use strict'
const timers = require('node:timers/promises')
const { parentPort, workerData } = require('node:worker_threads')

/** `new Date()` tells the time of the test; `Date.now()`, by which deadlines go, that of the machine. */
let now
const RealDate = Date
globalThis.Date = class extends RealDate {
  constructor(...given) {
    if (given.length === 0 && now !== undefined) super(now)
    else super(...given)
  }
}

/** Pauses that are meant for people are noted instead of waited for; those between two tries are shorter. */
const LONG_MS = 200
const pauses = []
let hurry = false
const sleep = timers.setTimeout
timers.setTimeout = (ms, ...rest) => {
  if (ms < LONG_MS && !hurry) return sleep(ms, ...rest)
  if (ms >= LONG_MS) pauses.push(ms)
  return sleep(0)
}

let printed = ''
process.stdout.write = (text) => {
  printed += text
  return true
}

const started = process.cpuUsage()
const { main } = require(workerData.file)
const { user, system } = process.cpuUsage(started)
parentPort.postMessage({ coldMs: (user + system) / 1000 })

parentPort.on('message', async ({ event, context, environment, at, ...how }) => {
  now = at
  hurry = how.hurry === true
  for (const [name, value] of Object.entries(environment)) process.env[name] = value
  const before = performance.now()
  let outcome
  try {
    outcome = { result: await main(event, context) }
  } catch (thrown) {
    outcome = { error: thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown) }
  }
  const ms = performance.now() - before
  parentPort.postMessage({ ...outcome, ms, lines: printed.split('\n').filter(Boolean), pauses: pauses.splice(0) })
  printed = ''
})
