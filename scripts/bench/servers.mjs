import { spawn } from 'node:child_process'
import { closeSync, existsSync, openSync, readFileSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'

const START_MS = 120_000
const STOP_MS = 10_000
const TICKS_PER_SECOND = 100

const running = new Set()
process.once('exit', () => running.forEach((child) => child.kill('SIGKILL')))

export const freePort = () =>
  new Promise((done, failed) => {
    const probe = createServer().once('error', failed)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address()
      probe.close(() => done(port))
    })
  })

const answers = (port) =>
  new Promise((done) => {
    const socket = connect(port, '127.0.0.1')
    const end = (open) => {
      socket.destroy()
      done(open)
    }
    socket.once('connect', () => end(true)).once('error', () => end(false))
  })

/** Starts `node args` with its output in `logFile` and waits until it listens. */
export async function startServer({ args, cwd, port, logFile }) {
  const log = openSync(logFile, 'a')
  const begun = performance.now()
  const child = spawn(process.execPath, args, { cwd, stdio: ['ignore', log, log] })
  closeSync(log)
  running.add(child)
  let ended = false
  const closed = new Promise((done) => child.once('close', done)).then(() => {
    ended = true
    running.delete(child)
  })
  while (!(await answers(port))) {
    if (ended || performance.now() - begun > START_MS)
      throw new Error(`did not start: ${args.join(' ')}, see ${logFile}`)
    await sleep(5)
  }
  return {
    pid: child.pid,
    port,
    startMs: performance.now() - begun,
    async stop() {
      child.kill('SIGTERM')
      await Promise.race([closed, sleep(STOP_MS).then(() => child.kill('SIGKILL'))])
      await closed
    },
  }
}

/** Processor seconds of all threads of a process since its start, as the kernel counts them. */
export function cpuSeconds(pid) {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ')
  return (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND
}

/** The most memory the process ever held, in MB. */
export const peakMegabytes = (pid) =>
  Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024

export const canMeasure = () => existsSync('/proc/self/stat')
