import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { EMPTY, type CloudAdmin, type Existing, type FunctionState } from '../../scripts/deploy/cloud-admin'
import type { CollectionSchema } from '../../scripts/schema'

/** Three collections in the place of ours, so that a plan here does not change with each new record. */
export const SCHEMA: CollectionSchema[] = [
  { name: 'audit', rule: 'ADMINONLY', indexes: [{ name: 'byTime', fields: ['at', '_id'] }] },
  { name: 'limits', rule: 'ADMINONLY', indexes: [] },
  {
    name: 'questions',
    rule: 'ADMINONLY',
    indexes: [
      { name: 'byTouch', fields: ['touchedAt', '_id'] },
      { name: 'queue', fields: ['open', 'rank', '_id'] },
    ],
  },
]
export const BUCKET = 'https://1-static.cos.ap-shanghai.myqcloud.com'
export const DOMAIN = 'env-1.ap-shanghai.app.tcloudbase.com'

/** What a build leaves behind, as small as it can be. */
export function builtRoot(): { root: string; touch: (file: string, text: string) => void; remove: () => void } {
  const root = mkdtempSync(join(tmpdir(), 'chazhu-deploy-'))
  const touch = (file: string, text: string) => {
    mkdirSync(dirname(join(root, file)), { recursive: true })
    writeFileSync(join(root, file), text)
  }
  for (const name of ['api', 'web', 'jobs']) {
    touch(`dist/functions/${name}/index.js`, `exports.main = () => '${name}'`)
    touch(`dist/functions/${name}/package.json`, `{ "name": "${name}" }`)
    touch(`dist/functions/${name}/config.json`, '{ "permissions": { "openapi": [] } }')
  }
  const tick = [{ name: 'tick', type: 'timer', config: '0 * * * * * *' }]
  touch('dist/functions/jobs/config.json', JSON.stringify({ triggers: tick }))
  touch('dist/h5/index.html', '<script src="/js/app.0a1b2c3d.js"></script>')
  touch('dist/h5/index.html.br', 'packed')
  touch('dist/h5/csp.json', '{ "scripts": ["sha256-x"] }')
  touch('dist/h5/js/app.0a1b2c3d.js', 'run()')
  return { root, touch, remove: () => rmSync(root, { recursive: true, force: true }) }
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] }
export type Call = Readonly<{ name: keyof CloudAdmin; args: readonly unknown[] }>

/** Calls that take something away. */
export const destructive = (calls: readonly Call[]): string[] =>
  calls.map(({ name }) => name).filter((name) => ['dropIndex', 'dropTimer', 'replaceRoute'].includes(name))

/** A cloud that keeps what it is told, writes down every call, and fails where it is asked to. */
export function recordingCloud(start: Partial<Existing> = {}) {
  const state: Mutable<Existing> = { ...EMPTY, http: { ...EMPTY.http, defaultDomain: DOMAIN }, ...start }
  const calls: Call[] = []
  const fails = new Map<string, (args: unknown[]) => Error>()
  const fn = (name: string) => state.functions.find((one) => one.name === name)
  const put = (name: string, change: Partial<FunctionState>) => {
    const there = fn(name) ?? { name, runtime: '', status: 'Active', timeout: 3, memory: 128, env: {}, timers: [] }
    state.functions = [...state.functions.filter((one) => one !== there), { ...there, ...change }]
  }
  const change = (name: string, by: (one: Existing['collections'][number]) => object) => {
    state.collections = state.collections.map((one) => (one.name === name ? { ...one, ...by(one) } : one))
  }
  const told = async <K extends keyof CloudAdmin>(name: K, args: unknown[]): Promise<void> => {
    calls.push({ name, args: structuredClone(args) })
    const failure = fails.get(name)
    fails.delete(name)
    if (failure) throw failure(args)
  }
  const timersOf = (name: string) => fn(name)?.timers ?? []
  const plain: CloudAdmin = {
    look: async () => structuredClone(state),
    createCollection: async (name) => {
      if (state.collections.some((one) => one.name === name)) throw new Error(`${name} exists`)
      state.collections = [...state.collections, { name, records: 0, rule: 'PRIVATE', indexes: [] }]
    },
    setRule: async (name, rule) => change(name, () => ({ rule })),
    createIndexes: async (name, indexes) => change(name, (one) => ({ indexes: [...one.indexes, ...indexes] })),
    dropIndex: async (name, index) =>
      change(name, (one) => ({ indexes: one.indexes.filter((there) => there.name !== index) })),
    envOf: async (name) => fn(name)?.env ?? {},
    createFunction: async ({ name, runtime, timeout, memory, env }) => {
      if (fn(name)) throw new Error(`${name} exists`)
      put(name, { runtime, timeout, memory, env })
    },
    uploadCode: async () => undefined,
    configure: async ({ name, timeout, memory, env }) => put(name, { timeout, memory, env }),
    createTimer: async (name, timer) => put(name, { timers: [...timersOf(name), timer] }),
    dropTimer: async (name, timer) => put(name, { timers: timersOf(name).filter((there) => there.name !== timer) }),
    setInvokeRules: async (rules) => {
      state.invokeRules = rules
    },
    openHttp: async () => {
      state.http = { ...state.http, on: true }
    },
    createRoute: async (route) => {
      state.http = { ...state.http, routes: [...state.http.routes, route] }
    },
    replaceRoute: async (route) => {
      const others = state.http.routes.filter(({ path }) => path !== route.path)
      state.http = { ...state.http, routes: [...others, route] }
    },
    openHosting: async () => {
      state.hosting = 'online'
      state.bucket = BUCKET
    },
    uploadFiles: async (files) => {
      const sent = files.map(({ path, file }) => [path, createHash('md5').update(readFileSync(file)).digest('hex')])
      state.files = { ...state.files, ...(Object.fromEntries(sent) as Record<string, string>) }
    },
  }
  const cloud = Object.fromEntries(
    Object.entries(plain).map(([name, work]) => [
      name,
      async (...args: unknown[]) => {
        await told(name as keyof CloudAdmin, args)
        return (work as (...all: unknown[]) => Promise<unknown>)(...args)
      },
    ]),
  ) as unknown as CloudAdmin
  return {
    cloud,
    state,
    calls,
    failOnce: (name: keyof CloudAdmin, error: (args: unknown[]) => Error) => fails.set(name, error),
  }
}
