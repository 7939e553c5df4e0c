import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import type { CollectionSchema } from '../schema'
import type { FileUpload, Timer } from './cloud-admin'

/** What has been built here and should stand in the cloud. */
export type Wanted = Readonly<{
  collections: readonly CollectionSchema[]
  functions: readonly WantedFunction[]
  files: readonly WantedFile[]
  /** The federation's own domain, if one was named. */
  domain?: string
}>
export type WantedFunction = Readonly<{
  name: string
  folder: string
  /** Hash of everything in the folder; the function carries it, so that unchanged code is not sent again. */
  build: string
  runtime: string
  timeout: number
  memory: number
  timers: readonly Timer[]
  /** WeChat interfaces that it declares; only WeChat's own tools can grant them. */
  openapi: readonly string[]
}>
export type WantedFile = FileUpload & Readonly<{ md5: string }>

export const FUNCTIONS = ['api', 'web', 'jobs'] as const
const RUNTIME = 'Nodejs20.19'
/** Longer than the fifteen seconds after which a page gives up, so that a late answer is still written down. */
const TIMEOUT_SECONDS = { api: 20, web: 20, jobs: 60 }
const MEMORY_MB = 256

type Config = Partial<{
  runtime: string
  timeout: number
  memorySize: number
  triggers: readonly Readonly<{ name: string; type: string; config: string }>[]
  permissions: Readonly<{ openapi?: readonly string[] }>
}>

export function wantedOf(root: string, collections: readonly CollectionSchema[], domain?: string): Wanted {
  const functions = FUNCTIONS.map((name) => functionIn(join(root, 'dist/functions', name), name))
  const files = pagesIn(join(root, 'dist/h5'))
  return { collections, functions, files, ...(domain && { domain }) }
}

function functionIn(folder: string, name: (typeof FUNCTIONS)[number]): WantedFunction {
  if (!existsSync(join(folder, 'index.js')))
    throw new Error(`The function ${name} is not built. Run: npm run build:functions`)
  const config = JSON.parse(readFileSync(join(folder, 'config.json'), 'utf8')) as Config
  const timers = (config.triggers ?? []).map(({ name: timer, type, config: cron }) => {
    if (type !== 'timer' || cron.split(' ').length !== 7)
      throw new Error(`${name}: the trigger ${timer} is no timer of seven fields`)
    return { name: timer, cron }
  })
  return {
    name,
    folder,
    build: hashOf(folder),
    runtime: config.runtime ?? RUNTIME,
    timeout: config.timeout ?? TIMEOUT_SECONDS[name],
    memory: config.memorySize ?? MEMORY_MB,
    timers,
    openapi: config.permissions?.openapi ?? [],
  }
}

/** The pages. Hosting compresses by itself and knows no policy file; both are for the embedded server. */
function pagesIn(folder: string): WantedFile[] {
  if (!existsSync(join(folder, 'index.html'))) throw new Error('The web pages are not built. Run: npm run build:h5')
  return filesUnder(folder)
    .filter((file) => !/\.(gz|br|map)$|(^|\/)csp\.json$/.test(file))
    .map((file) => ({ path: pathOf(folder, file), file, md5: digest('md5', readFileSync(file)) }))
}

const hashOf = (folder: string): string =>
  digest('sha256', ...filesUnder(folder).flatMap((file) => [`${pathOf(folder, file)}\0`, readFileSync(file)]))

const pathOf = (folder: string, file: string) => relative(folder, file).split(sep).join('/')
const filesUnder = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()

function digest(algorithm: 'md5' | 'sha256', ...parts: readonly (string | Buffer)[]): string {
  const hash = createHash(algorithm)
  for (const part of parts) hash.update(part)
  return hash.digest('hex')
}
