/**
 * A phone without a screen: runs the built weapp bundle in node:vm with a stub `wx`, no window, no Intl and no code
 * generation, applies setData, and draws each page with WeChat's own wcc templates.
 */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import vm from 'node:vm'
import { MONDAY_10 } from '../world'
import { Page, type PageConfig } from './page'
import { stubWx, type Answers, type Backend, type WxCall } from './wx'

// ships with Taro's runner, without types

const { wxmlToJs } = require('miniprogram-compiler') as { wxmlToJs(folder: string): string }

export type Template = (data: unknown) => unknown
interface AppJson {
  pages: string[]
  subPackages?: { root: string; pages: string[] }[]
}
interface AppConfig {
  onLaunch?(options: object): void
  onShow?(options: object): void
}

export class Phone {
  readonly calls: WxCall[] = []
  readonly stack: Page[] = []
  readonly routes: readonly string[]
  readonly errors: string[] = []
  private readonly pages = new Map<string, PageConfig>()
  private readonly modules = new Map<string, { exports: unknown }>()
  private readonly context: vm.Context
  private readonly draw: (file: string) => Template
  private current = ''

  constructor(
    private readonly dist: string,
    answers: Answers | Backend = {},
    at = MONDAY_10,
  ) {
    const app = JSON.parse(readFileSync(path.join(dist, 'app.json'), 'utf8')) as AppJson
    this.routes = [
      ...app.pages,
      ...(app.subPackages ?? []).flatMap(({ root, pages }) => pages.map((page) => `${root}/${page}`)),
    ]
    this.context = this.newContext(answers)
    this.setClock(at)
    const config = this.start()
    for (const route of this.routes) this.define(route)
    const launch = { path: this.routes[0], query: {}, scene: 1001 }
    config?.onLaunch?.(launch)
    config?.onShow?.(launch)
    // wcc's output is a script that leaves one function behind; this is the test's side of the wall, not the app's
    // eslint-disable-next-line @typescript-eslint/no-implied-eval
    this.draw = new Function('global', 'window', `${wxmlToJs(dist)};return $gwx`)({}, {}) as (file: string) => Template
  }

  /** Opens a page as a link does. */
  open(url: string): Page {
    const [route = '', query = ''] = url.replace(/^\//, '').split('?')
    const config = this.pages.get(route)
    if (!config) throw new Error(`no page ${route}`)
    const page = new Page(route, config, Object.fromEntries(new URLSearchParams(query)), (data) =>
      this.draw(`${route}.wxml`)(data),
    )
    this.stack.push(page)
    page.show()
    return page
  }

  private newContext(answers: Answers | Backend): vm.Context {
    const wx = stubWx(answers, this.calls, { open: (url) => void this.open(url), stack: this.stack })
    const context = vm.createContext(
      {
        wx,
        console: {
          ...console,
          error: (...words: unknown[]) => this.errors.push(words.map(String).join(' ')),
          warn: () => undefined,
        },
        // the app's own timers must not keep the test run alive
        setTimeout: (work: () => void, ms?: number) => setTimeout(work, ms).unref(),
        clearTimeout,
        setInterval: (work: () => void, ms?: number) => setInterval(work, ms).unref(),
        clearInterval,
        App: (config: AppConfig) => (this.app = config),
        getApp: () => this.app,
        getCurrentPages: () => this.stack.map(({ instance }) => instance),
        Page: (config: PageConfig) => this.pages.set(this.current, config),
        Component: () => undefined,
        Behavior: (behaviour: unknown) => behaviour,
      },
      // WeChat forbids eval and new Function
      { codeGeneration: { strings: false, wasm: false } },
    )
    // Android WeChat has no time zones and no AbortController
    vm.runInContext('globalThis.global = globalThis; delete globalThis.Intl', context)
    return context
  }

  private app: AppConfig | undefined

  /** The phone's clock goes from `at` on: what the app shows hangs on no day of the machine's. */
  private setClock(at: string): void {
    const ahead = Date.parse(at) - Date.now()
    vm.runInContext(
      `Date = class extends Date {
        constructor(...given) { given.length ? super(...given) : super(Date.now()) }
        static now() { return super.now() + ${ahead} }
      }`,
      this.context,
    )
  }

  private start(): AppConfig | undefined {
    this.load('app.js')
    return this.app
  }

  private define(route: string): void {
    this.current = route
    this.load(`${route}.js`)
  }

  private load(file: string): unknown {
    const known = this.modules.get(file)
    if (known) return known.exports
    const module = { exports: {} as unknown }
    this.modules.set(file, module)
    const source = readFileSync(path.join(this.dist, file), 'utf8')
    const requireHere = (id: string) => {
      const found = path.posix.join(path.posix.dirname(file), id)
      return this.load(found.endsWith('.js') ? found : `${found}.js`)
    }
    const wrapped = `(function(module,exports,require){${source}\n})`
    const run = vm.runInContext(wrapped, this.context, { filename: file }) as (
      m: object,
      e: unknown,
      r: typeof requireHere,
    ) => void
    run(module, module.exports, requireHere)
    return module.exports
  }
}

export const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

/** Waits for what must come; a slow machine is not a fault. */
export async function until(holds: () => boolean, withinMs = 20_000): Promise<void> {
  const start = Date.now()
  while (!holds()) {
    if (Date.now() - start > withinMs) throw new Error('it did not come to that')
    await wait(20)
  }
}
