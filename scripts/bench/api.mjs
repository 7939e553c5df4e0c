import { execFile } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs, promisify } from 'node:util'
import { build } from 'esbuild'
import Database from 'libsql'
import { stampOf } from '../stamp.mjs'
import { fsyncsPerSecond } from './disk.mjs'
import { table } from './report.mjs'
import { canMeasure, cpuSeconds, freePort, peakMegabytes, startServer } from './servers.mjs'

/**
 * `npm run bench:api`: our embedded server beside the bare limit of this machine, in one run, taking turns.
 * `--bare <file>` names the bare server; without it ours runs alone. `--profile <dir>` keeps processor profiles of ours.
 */
const root = resolve(import.meta.dirname, '../..')
const { values: options } = parseArgs({
  options: {
    bare: { type: 'string', default: resolve(root, '../shared/bench/bare.cjs') },
    rows: { type: 'string', default: '100000' },
    rounds: { type: 'string', default: '3' },
    profile: { type: 'string' },
  },
})
const rows = Number(options.rows)
const withBare = existsSync(options.bare)
const cache = join(root, '.cache/bench')
const runNode = promisify(execFile)
const say = (line) => process.stdout.write(`${line}\n`)

/** What is measured, in this order, each on both servers before the next. */
const PHASES = [
  { name: 'list20', kind: 'list', connections: 16, most: 3000 },
  { name: 'list20br', kind: 'listBr', connections: 16, most: 1000, oursOnly: true },
  { name: 'ask1', kind: 'ask', connections: 1, most: 600 },
  { name: 'ask8', kind: 'ask', connections: 8, most: 3000 },
  { name: 'ask64', kind: 'ask', connections: 64, most: 6000 },
]
/** Until the code is compiled as it stays: a cold server needs twice the processor for the same call. */
const WARM_UP = [
  { kind: 'list', connections: 16, most: 2500 },
  { kind: 'ask', connections: 64, most: 4000 },
]
const MOST_SECONDS = 10
/** Half the memory under load for the same speed: what lives takes 25 MB, the rest is rubbish not yet collected. */
const HEAP = ['--max-semi-space-size=8', '--max-old-space-size=96']

/** As scripts/build-server.mjs builds it, from the entries of the bench. */
const bundle = () =>
  build({
    absWorkingDir: root,
    entryPoints: { server: 'scripts/bench/server.ts', seed: 'scripts/bench/seed.ts' },
    outdir: '.cache/bench/bundle',
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    external: ['libsql'],
    sourcemap: 'linked',
    logLevel: 'warning',
  })

/** Everything that decides what stands in a seeded database. */
const FORMAT = [
  'scripts/bench/seed.ts',
  'cloudfunctions/platform/embedded/database.ts',
  'cloudfunctions/platform/embedded/index-key.ts',
  'cloudfunctions/slices/qa/records.ts',
  'cloudfunctions/slices/qa/terms.ts',
]
/** Makes `file` unless it is there; half a database is never left under its name. */
async function once(file, make) {
  if (existsSync(file)) return
  say(`Seeding ${rows} rows (once): ${file}`)
  const unfinished = `${file}.unfinished`
  const clean = () => ['', '-wal', '-shm'].forEach((end) => rmSync(unfinished + end, { force: true }))
  clean()
  await make(unfinished)
  renameSync(unfinished, file)
  clean()
}
async function seeds() {
  const name = `ours-${rows}-${stampOf(root, FORMAT).slice(0, 12)}.db`
  for (const old of readdirSync(cache).filter((file) => file.startsWith(`ours-${rows}-`) && file !== name)) {
    rmSync(join(cache, old))
  }
  const ours = join(cache, name)
  await once(ours, (file) => runNode(process.execPath, [join(cache, 'bundle/seed.js'), file, String(rows)]))
  const bare = join(cache, `bare-${rows}.db`)
  if (withBare) {
    await once(bare, async (file) => {
      const port = await freePort()
      await (await startBare(file, port, join(cache, 'bare-seed.log'))).stop()
      // It is stopped without closing its database: what still stands beside the file must come into it.
      const database = new Database(file)
      database.exec('PRAGMA wal_checkpoint(TRUNCATE)')
      database.close()
    })
  }
  return { ours, bare }
}

const startBare = (file, port, logFile) =>
  startServer({
    args: [options.bare, '--port', String(port), '--db', file, '--rows', String(rows)],
    cwd: root,
    port,
    logFile,
  })
const startOurs = (dir, port, logFile) =>
  startServer({
    args: [
      ...HEAP,
      ...(options.profile ? ['--cpu-prof', '--cpu-prof-dir', resolve(options.profile)] : []),
      join(cache, 'bundle/server.js'),
      dir,
      String(port),
    ],
    cwd: root,
    port,
    logFile,
  })

async function measure(target, { port, pid }, { kind, connections, most }) {
  const before = cpuSeconds(pid)
  const order = JSON.stringify({ port, target, kind, connections, most, seconds: MOST_SECONDS })
  const { stdout } = await runNode(process.execPath, [join(import.meta.dirname, 'load.mjs'), order])
  const { n, wallMs, p50, p99, bytes } = JSON.parse(stdout)
  return { perCpu: n / Math.max(0.01, cpuSeconds(pid) - before), perSecond: (n * 1000) / wallMs, p50, p99, bytes }
}

async function round(number, dir) {
  const starts = {
    ours: async () => startOurs(join(dir, 'ours'), await freePort(), join(dir, 'ours.log')),
    bare: async () => startBare(join(dir, 'bare.db'), await freePort(), join(dir, 'bare.log')),
  }
  const targets = withBare ? (number % 2 ? ['bare', 'ours'] : ['ours', 'bare']) : ['ours']
  const servers = {}
  const found = { fsyncs: fsyncsPerSecond(dir) }
  for (const target of targets) {
    servers[target] = await starts[target]()
    found[target] = { startMs: servers[target].startMs }
    for (const phase of WARM_UP) await measure(target, servers[target], phase)
  }
  for (const phase of PHASES) {
    for (const target of targets) {
      if (phase.oursOnly && target !== 'ours') continue
      found[target][phase.name] = await measure(target, servers[target], phase)
    }
  }
  for (const target of targets) {
    found[target].peakMb = peakMegabytes(servers[target].pid)
    await servers[target].stop()
  }
  return found
}

async function bench() {
  if (!canMeasure()) throw new Error('This needs /proc: run it on Linux.')
  mkdirSync(cache, { recursive: true })
  await bundle()
  const seeded = await seeds()
  if (!withBare) say(`No bare server at ${options.bare}: ours is measured alone.`)
  const dir = mkdtempSync(join(cache, 'run-'))
  try {
    mkdirSync(join(dir, 'ours'))
    cpSync(seeded.ours, join(dir, 'ours/chazhu.db'))
    if (withBare) cpSync(seeded.bare, join(dir, 'bare.db'))
    const rounds = []
    for (let i = 0; i < Number(options.rounds); i++) {
      rounds.push(await round(i, dir))
      say(`round ${i + 1} of ${options.rounds} done`)
    }
    writeFileSync(join(cache, 'last.json'), JSON.stringify(rounds, null, 2))
    say(table(rounds, { rows, withBare, heap: HEAP.join(' ') }))
  } finally {
    rmSync(dir, { recursive: true, force: true })
  }
}

bench().catch((error) => {
  process.stderr.write(`${error.stack}\n`)
  process.exit(1)
})
