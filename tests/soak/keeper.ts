import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { build } from 'esbuild'

const root = resolve(__dirname, '../..')

export type Child = Readonly<{ address: string; token: string; pid: number; process: ChildProcess }>
export type Plant = 'no-sync' | 'lazy-commit'
type Start = Readonly<{ plant?: Plant | undefined; under?: readonly string[]; agendas?: boolean }>

/** Builds the server once into a directory of its own, and starts it there as often as it is killed. */
export async function openKeeper() {
  const home = mkdtempSync(join(tmpdir(), 'chazhu-soak-'))
  const program = join(home, 'child.cjs')
  await build({
    absWorkingDir: root,
    entryPoints: ['tests/soak/child.ts'],
    outfile: program,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    external: ['libsql'],
    logLevel: 'error',
  })
  const running = new Set<Child>()

  async function start({ plant, under = [], agendas = false }: Start = {}): Promise<Child> {
    const preload = plant ? ['--require', join(root, 'tests/soak/plants', `${plant}.cjs`)] : []
    const node = [process.execPath, ...preload, program, join(home, 'data'), ...(agendas ? ['agendas'] : [])]
    const [command = process.execPath, ...rest] = [...under, ...node]
    const child = spawn(command, rest, {
      env: { ...process.env, NODE_PATH: join(root, 'node_modules') },
      stdio: ['pipe', 'pipe', 'ignore'],
    })
    const first = createInterface({ input: child.stdout })[Symbol.asyncIterator]().next()
    const line = await Promise.race([first, once(child, 'exit').then(() => undefined)])
    if (!line?.value) throw new Error('the server did not start')
    const started: Child = { ...(JSON.parse(line.value) as Omit<Child, 'process'>), process: child }
    running.add(started)
    return started
  }
  /** Ends this child and no other. */
  async function end(child: Child, signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    const exited =
      child.process.exitCode === null && child.process.signalCode === null ? once(child.process, 'exit') : undefined
    process.kill(child.pid, signal)
    await exited
    running.delete(child)
  }
  return {
    home,
    start,
    end,
    async close() {
      for (const child of running) await end(child, 'SIGKILL').catch(() => undefined)
      rmSync(home, { recursive: true, force: true })
    },
  }
}

/** One call over HTTP, `op` as in the address (`qa/ask`); undefined when no answer came. */
export async function send(
  { address, token }: Child,
  op: string,
  input: object,
  key?: string,
): Promise<{ ok: true; data: Record<string, unknown> } | { ok: false; error: { code: string } } | undefined> {
  const headers = {
    'content-type': 'application/json',
    ...(key ? { 'idempotency-key': key } : {}),
    ...(op === 'qa/listQueue' ? { authorization: `Bearer ${token}` } : {}),
  }
  try {
    const response = await fetch(`${address}/api/${op}`, { method: 'POST', headers, body: JSON.stringify(input) })
    return (await response.json()) as Awaited<ReturnType<typeof send>>
  } catch {
    return undefined
  }
}

/** `--name 5` of the command line. */
export function numberOption(name: string, otherwise: number): number {
  const at = process.argv.indexOf(`--${name}`)
  return at === -1 ? otherwise : Number(process.argv[at + 1])
}
