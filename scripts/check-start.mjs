import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root, say } from './prepare.mjs'

/** `npm start` on fresh data, then again: both must answer, the second within three seconds. */
const data = mkdtempSync(join(tmpdir(), 'chazhu-start-'))
const port = 18000 + Math.floor(Math.random() * 2000)
const address = `http://127.0.0.1:${port}`
const SECOND_START_MS = 3000
const MOST_MS = 5 * 60_000
const pause = (ms) => new Promise((done) => setTimeout(done, ms))

async function startOnce() {
  const began = Date.now()
  const child = spawn('npm', ['start', '--silent'], {
    cwd: root,
    env: { ...process.env, PORT: String(port), CHAZHU_DATA: data, QUIET: '1' },
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  })
  child.stdout.pipe(process.stdout, { end: false })
  // npm ends before the server that it began, which would answer the next start's first question:
  // what is waited for is that nobody holds the output any more.
  const ended = new Promise((done) => child.once('close', done))
  try {
    for (;;) {
      const up = await fetch(`${address}/healthz`).then(
        (reply) => reply.ok,
        () => false,
      )
      if (up) break
      if (child.exitCode !== null) throw new Error('npm start ended by itself')
      if (Date.now() - began > MOST_MS) throw new Error('npm start has not come up in five minutes')
      await pause(50)
    }
    const ms = Date.now() - began
    const page = await fetch(`${address}/`).then((reply) => reply.text())
    if (!page.includes('tel:110')) throw new Error('the first page has no working phone link before its script runs')
    return ms
  } finally {
    if (child.exitCode === null) process.kill(-child.pid, 'SIGTERM')
    await ended
  }
}

try {
  const first = await startOnce()
  const second = await startOnce()
  say(`first start ${first} ms, second start ${second} ms`)
  if (second > SECOND_START_MS) throw new Error(`the second start took ${second} ms`)
} finally {
  rmSync(data, { recursive: true, force: true })
}
