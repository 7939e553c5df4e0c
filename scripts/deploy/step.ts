import type { IndexSchema } from '../schema'
import type { InvokeRules, Route, Timer } from './cloud-admin'
import type { WantedFile, WantedFunction } from './wanted'

/** Variables of a function that are no secret; the key ring is only ever spoken of as `keys`. */
export type Setting = Readonly<{ fn: WantedFunction; set: Readonly<Record<string, string>>; keys: boolean }>

/** One thing to do. A `replace…` takes something away first and is planned only when it was confirmed by name. */
export type Step =
  | Readonly<{ do: 'createCollection'; collection: string }>
  | Readonly<{ do: 'setRule'; collection: string; was: string }>
  | Readonly<{ do: 'createIndexes'; collection: string; indexes: readonly IndexSchema[] }>
  | Readonly<{ do: 'replaceIndex'; collection: string; index: IndexSchema; was: readonly string[] }>
  | Readonly<{ do: 'openHosting' }>
  | Readonly<{ do: 'uploadFiles'; files: readonly WantedFile[] }>
  | Readonly<{ do: 'makeKeys' | 'saveKeys' }>
  | (Readonly<{ do: 'createFunction' }> & Setting)
  | Readonly<{ do: 'uploadCode'; fn: WantedFunction }>
  | (Readonly<{ do: 'configure' }> & Setting)
  | Readonly<{ do: 'setInvokeRules'; rules: InvokeRules; closed: readonly string[] }>
  | Readonly<{ do: 'createTimer'; fn: string; timer: Timer }>
  | Readonly<{ do: 'replaceTimer'; fn: string; timer: Timer; was: string }>
  | Readonly<{ do: 'openHttp' }>
  | Readonly<{ do: 'createRoute'; route: Route }>
  | Readonly<{ do: 'replaceRoute'; route: Route; was: string }>

/** `notes` are left as they are; `refusals` must be settled before anything is done. */
export type Plan = Readonly<{ steps: readonly Step[]; notes: readonly string[]; refusals: readonly string[] }>

/** What was confirmed by name on the command line, such as `questions.queue`. */
export type Confirmed = Readonly<{
  indexes: readonly string[]
  timers: readonly string[]
  routes: readonly string[]
}>
export const NOTHING_CONFIRMED: Confirmed = { indexes: [], timers: [], routes: [] }
