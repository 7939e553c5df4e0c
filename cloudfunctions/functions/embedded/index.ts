import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { newId } from '../../kernel/new-id'
import { createSeal } from '../../kernel/seal'
import { sealedStore } from '../../kernel/sealed-store'
import { referenceOf } from '../../kernel/reference'
import { holdAlone } from '../../platform/embedded/alone'
import { createHttp } from '../../platform/embedded/http'
import { loadKeyRing } from '../../platform/embedded/keys'
import { openStore } from '../../platform/embedded/store'
import { people } from '../../slices/account/records'
import { readPublished } from '../../slices/places/read-published'
import { runJobs } from '../jobs/run-jobs'
import { portsOn, serveOn } from '../mount'
import type { Ports } from '../../kernel/ports'

export type EmbeddedOptions = Readonly<{
  /** Where the database and the keys live. */
  dataDir: string
  /** The built H5; without it the server answers the API alone. */
  h5Root?: string
  host: string
  port: number
  limitScale?: number
  /** What time it is; the machine's, unless somebody plays a story through. */
  now?: () => Date
  /** Addresses of the TLS proxies in front of us; without any, forwarded addresses are not believed. */
  proxies?: readonly string[]
  /** One JSON line a call; null is silence. */
  log?: ((line: string) => void) | null
  /** Called before the server listens: seeds, pages of the demo. */
  prepare?: (ports: Ports, app: FastifyInstance) => Promise<void>
}>
export type EmbeddedServer = Readonly<{ address: string; ports: Ports; stop: () => Promise<void> }>

const JOBS_EVERY_MS = 30_000

/** The whole backend in one process over one file. `stop` lets calls under way finish. */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedServer> {
  mkdirSync(options.dataDir, { recursive: true })
  const alone = holdAlone(join(options.dataDir, 'chazhu.lock'))
  const engine = openStore(join(options.dataDir, 'chazhu.db'))
  const seal = createSeal(loadKeyRing(join(options.dataDir, 'keys.json')))
  const write = options.log === undefined ? (line: string) => process.stdout.write(`${line}\n`) : options.log
  const ports = portsOn({
    store: sealedStore(engine, seal),
    seal,
    now: options.now ?? (() => new Date()),
    newId,
    log: (line) => write?.(JSON.stringify(line)),
    limitScale: options.limitScale ?? 1,
  })
  const app = await createHttp({
    serve: serveOn(ports),
    ...(options.h5Root && existsSync(options.h5Root) && { h5Root: options.h5Root }),
    scriptHashes: scriptHashesIn(options.h5Root),
    isHealthy: () =>
      ports.store.get(people, 'healthz').then(
        () => true,
        () => false,
      ),
    newRef: () => referenceOf(ports.newId()),
    places: async (have) => {
      const { version, snapshot } = await readPublished(ports.store, have)
      return { version, ...(snapshot && { text: JSON.stringify(snapshot) }) }
    },
    ...(options.proxies && { proxies: options.proxies }),
  })
  const close = async () => {
    await app.close()
    engine.close()
    alone.release()
  }
  const start = async () => {
    await options.prepare?.(ports, app)
    await work()
    return app.listen({ host: options.host, port: options.port })
  }
  const holder = ports.newId()
  const work = () =>
    runJobs(ports, holder).catch((thrown: unknown) => write?.(JSON.stringify({ job: 'failed', error: nameOf(thrown) })))
  const address = await start().catch(async (thrown: unknown) => {
    await close()
    throw thrown
  })

  const jobs = setInterval(() => void work(), JOBS_EVERY_MS)
  return {
    address,
    ports,
    async stop() {
      clearInterval(jobs)
      await close()
    },
  }
}

/** The H5 build lists the hashes of what it put inline. */
function scriptHashesIn(h5Root: string | undefined): string[] {
  const file = h5Root && join(h5Root, 'csp.json')
  if (!file || !existsSync(file)) return []
  return (JSON.parse(readFileSync(file, 'utf8')) as { scripts: string[] }).scripts
}

const nameOf = (thrown: unknown): string => (thrown instanceof Error ? thrown.name : 'unknown')
