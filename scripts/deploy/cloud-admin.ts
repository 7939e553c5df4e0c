import type { IndexSchema } from '../schema'

/** What stands in the cloud, as far as a deployment cares. Environment variables are secrets: they are never printed. */
export type Existing = Readonly<{
  collections: readonly CollectionState[]
  functions: readonly FunctionState[]
  /** Who may call which function from a client; null when the cloud does not tell. */
  invokeRules: InvokeRules | null
  http: Readonly<{ on: boolean; defaultDomain: string | null; domains: readonly string[]; routes: readonly Route[] }>
  hosting: 'none' | 'starting' | 'online'
  /** Address of the bucket behind it, once it is there. */
  bucket?: string
  /** Path in static hosting -> MD5 of its bytes. */
  files: Readonly<Record<string, string>>
}>
export type CollectionState = Readonly<{ name: string; records: number; rule: string; indexes: readonly IndexSchema[] }>
export type FunctionState = Readonly<{
  name: string
  runtime: string
  status: string
  timeout: number
  memory: number
  env: Readonly<Record<string, string>>
  timers: readonly Timer[]
}>
export type Timer = Readonly<{ name: string; cron: string }>
export type InvokeRules = Readonly<Record<string, Readonly<{ invoke: boolean | string }>>>
export type Route = Readonly<{ domain: string; path: string; to: string }>

export type FunctionUpload = Readonly<{
  name: string
  folder: string
  runtime: string
  timeout: number
  memory: number
  env: Readonly<Record<string, string>>
}>
export type FileUpload = Readonly<{ path: string; file: string }>

export const EMPTY: Existing = {
  collections: [],
  functions: [],
  invokeRules: {},
  http: { on: false, defaultDomain: null, domains: [], routes: [] },
  hosting: 'none',
  files: {},
}

/** Everything that a deployment asks of the cloud. Two of these take something away: `dropIndex` and `dropTimer`. */
export interface CloudAdmin {
  look(): Promise<Existing>
  createCollection(name: string): Promise<void>
  setRule(collection: string, rule: 'ADMINONLY'): Promise<void>
  createIndexes(collection: string, indexes: readonly IndexSchema[]): Promise<void>
  dropIndex(collection: string, index: string): Promise<void>
  /** The variables of a function as they stand now. */
  envOf(functionName: string): Promise<Readonly<Record<string, string>>>
  createFunction(upload: FunctionUpload): Promise<void>
  uploadCode(upload: FunctionUpload): Promise<void>
  /** Replaces all variables: whoever calls it has merged them. */
  configure(upload: FunctionUpload): Promise<void>
  createTimer(functionName: string, timer: Timer): Promise<void>
  dropTimer(functionName: string, timer: string): Promise<void>
  setInvokeRules(rules: InvokeRules): Promise<void>
  openHttp(): Promise<void>
  createRoute(route: Route): Promise<void>
  replaceRoute(route: Route): Promise<void>
  openHosting(): Promise<void>
  uploadFiles(files: readonly FileUpload[]): Promise<void>
}
