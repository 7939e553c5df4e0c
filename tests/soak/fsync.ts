import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { openKeeper, send, type Plant } from './keeper'

const CALLS = 'fdatasync,fsync,write,writev,sendto,sendmsg,pwrite64'
export type Fsync = Readonly<{ answers: number; writes: number; syncs: number; early: number; empty: number }>

export function hasStrace(): boolean {
  try {
    execFileSync('strace', ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/**
 * Reads a trace in order. `early`: answers that left while the log held bytes that no sync had followed. `empty`:
 * answers before which nothing was written at all; counted only while commands come one after the other.
 */
export function readTrace(lines: readonly string[], serial: boolean): Fsync {
  const found = { answers: 0, writes: 0, syncs: 0, early: 0, empty: 0 }
  const syncing = new Set<string>()
  let dirty = false
  let sinceAnswer = 0
  for (const line of lines) {
    const [, pid = '', call = ''] = /^(\d+)\s+(?:<\.\.\. )?(\w+)/.exec(line) ?? []
    const resumed = line.includes('<... ')
    const ofLog = line.includes('-wal>')
    if (/^p?write/.test(call) && ofLog && !resumed) {
      dirty = true
      found.writes++
      sinceAnswer++
    } else if (/^f(data)?sync$/.test(call)) {
      if (line.includes('<unfinished') && ofLog) syncing.add(pid)
      else if ((resumed && syncing.delete(pid)) || (!resumed && ofLog && line.endsWith('= 0'))) {
        dirty = false
        found.syncs++
      }
    } else if (line.includes('HTTP/1.1 200')) {
      found.answers++
      if (dirty) found.early++
      if (serial && sinceAnswer === 0) found.empty++
      sinceAnswer = 0
    }
  }
  return found
}

/** Serves commands under strace, one after the other or side by side, and reads what the kernel saw. */
export async function runFsync({
  commands,
  callers,
  plant,
}: {
  commands: number
  callers: number
  plant?: Plant
}): Promise<Fsync> {
  const keeper = await openKeeper()
  try {
    const trace = join(keeper.home, 'trace')
    const child = await keeper.start({
      plant,
      under: ['strace', '-f', '-y', '-s', '32', '-e', `trace=${CALLS}`, '-o', trace],
    })
    const start = readFileSync(trace, 'utf8').length
    const ask = async () => {
      const text = `第 ${randomBytes(8).toString('hex')} 个问题，请问怎么办`
      const reply = await send(child, 'qa/ask', { category: 'property', text }, randomBytes(18).toString('base64url'))
      if (!reply?.ok) throw new Error('a command was not acknowledged')
    }
    const caller = async () => {
      for (let i = 0; i < commands / callers; i++) await ask()
    }
    await Promise.all(Array.from({ length: callers }, caller))
    await keeper.end(child, 'SIGTERM')
    return readTrace(readFileSync(trace, 'utf8').slice(start).split('\n'), callers === 1)
  } finally {
    await keeper.close()
  }
}

/** Every command was answered, each answer after a write and a sync. */
export const isDurable = ({ answers, writes, syncs, early, empty }: Fsync, commands: number): boolean =>
  answers === commands && writes > 0 && syncs > 0 && early === 0 && empty === 0

async function main() {
  if (!hasStrace()) {
    console.log('fsync: strace is not installed here')
    process.exitCode = 2
    return
  }
  const serial = await runFsync({ commands: 200, callers: 1 })
  const crowd = await runFsync({ commands: 400, callers: 8 })
  const planted = await runFsync({ commands: 40, callers: 1, plant: 'no-sync' })
  console.log(JSON.stringify({ serial, crowd, planted }))
  const good = isDurable(serial, 200) && isDurable(crowd, 400) && !isDurable(planted, 40)
  process.exitCode = good ? 0 : 1
}
if (process.argv[1]?.endsWith('fsync.ts')) void main()
